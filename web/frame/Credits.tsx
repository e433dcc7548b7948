import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { openDataHref } from './open-data-href.ts';
import { owedCredits } from './owed-credits.ts';

/** Whose data is drawn, as licences such as ODbL ask beside the map itself, and where it can be had. */
export function Credits({ attributions }: { readonly attributions: readonly string[] }) {
  const language = useLanguage();
  const owed = owedCredits(attributions);
  return (
    <p className={owed.length === 0 ? 'sample-notice open-data-alone' : 'sample-notice'}>
      {owed.length === 0 ? null : <>{m.sources({ names: owed.join(' · ') })} · </>}
      <a href={openDataHref(language)}>{m.open_data()}</a>
    </p>
  );
}
