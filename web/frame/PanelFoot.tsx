import type { Meta } from '../../geodata/contract/meta.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { m } from '../paraglide/messages.js';
import { Credits } from './Credits.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SampleNotice } from './SampleNotice.tsx';

type Props = { readonly meta: Pick<Meta, 'sample' | 'attributions'>; readonly on: string };

/** The bottom of the left panel: what is made up, whose data it is, of which day, in which language. */
export function PanelFoot({ meta, on }: Props) {
  return (
    <footer className="left-foot">
      <SampleNotice sample={meta.sample} />
      <Credits attributions={meta.attributions} />
      <div>
        <span>{m.figures_on({ date: formatDate(on) })}</span>
        <LanguageSwitch />
      </div>
    </footer>
  );
}
