import { formatDate } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { ComparedRow } from './compared-rows.ts';
import type { Comparison } from './comparison.ts';

type Props = { readonly comparison: Comparison; readonly rows: readonly ComparedRow[] };

export function metOf(rows: readonly ComparedRow[], side: 'a' | 'b'): number {
  return rows.filter((row) => row[side].judgement.verdict === 'met').length;
}

/** The leading figure: communes that met the target on side B, against side A. */
export function PairFigure({ comparison: { kind, a, b }, rows }: Props) {
  const language = useLanguage();
  const [before, after] = [metOf(rows, 'a'), metOf(rows, 'b')];
  const gain = after - before;
  if (kind === 'targets') {
    return (
      <section className="leading-figure">
        <h2>{m.compare_met_on({ date: formatDate(b.on) })}</h2>
        <p className="hero pair-hero">
          <b>A</b> <strong>{before}</strong> <b>B</b> <strong>{after}</strong>{' '}
          <span>{m.met_of({ of: rows.length })}</span>
        </p>
        <p className="hero-note">
          A: {a.target.shortTitle[language]} · B: {b.target.shortTitle[language]}
        </p>
      </section>
    );
  }
  return (
    <section className="leading-figure">
      <h2>{b.target.title[language]}</h2>
      <p className="hero">
        <strong>{after}</strong> <span>{m.met_of({ of: rows.length })}</span>
      </p>
      <p className="hero-note">
        <em className={gain > 0 ? 'up' : gain < 0 ? 'down' : ''}>{gainText(gain)}</em>{' '}
        {m.since({ date: formatDate(a.on) })} ({before})
      </p>
    </section>
  );
}

function gainText(n: number): string {
  if (n > 0) return m.change_up({ n });
  return n < 0 ? m.change_down({ n: `−${-n}` }) : m.change_none();
}
