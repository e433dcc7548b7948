import type { Comparison } from '../../../geodata/light/edit/compare-edits.ts';
import { FACT_NAMES, factWords } from '../../../geodata/light/edit/fact-words.ts';
import { FACTS } from '../../../geodata/light/edit/stretches.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';

/** Each fact that two people set otherwise: theirs beside mine. */
export function CollisionTable({ comparison }: { readonly comparison: Comparison }) {
  const language = useLanguage();
  const metres = (value: number) => formatNumber(value, language);
  return (
    <table>
      <caption>{m.edit_collisions()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.edit_where()}</th>
          <th scope="col">{m.edit_theirs()}</th>
          <th scope="col">{m.edit_mine()}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.stretches.flatMap((stretch) =>
          FACTS.filter((fact) => stretch.collisions.includes(fact)).map((fact) => (
            <tr key={`${stretch.fromM} ${fact}`}>
              <th scope="row">
                {m.light_from_to({ from: metres(stretch.fromM), to: metres(stretch.toM) })} ·{' '}
                {FACT_NAMES[fact][language]}
              </th>
              <td>{factWords(stretch.theirs, fact)[language]}</td>
              <td>{factWords(stretch.mine, fact)[language]}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
