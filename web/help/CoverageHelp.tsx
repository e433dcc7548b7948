import '../plan/PlanPage.css';
import '../plan/print.css';
import './CoverageHelp.css';
import { Link, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import type { Portal } from '../data/portal.ts';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { resolveSelection } from '../selection/use-selection.ts';
import { CHAPTERS } from './coverage-chapters.ts';
import { SAYS } from './coverage-words.ts';
import { HelpFigure } from './HelpFigure.tsx';

/** The help page laid out: its chapters on the left, what they say beside; on paper the text alone. */
export function CoverageHelp({ portal }: { readonly portal: Portal }) {
  const language = useLanguage();
  const search = useSearch({ from: '/help/coverage' });
  const { on } = resolveSelection(search, portal);
  return (
    <main className="view plan-view help-view">
      <aside className="left-panel panel">
        <PanelHead province={portal.meta.province} plan={portal.plan} />
        <div className="left-body">
          <nav aria-label={SAYS.contents[language]}>
            <h2>{SAYS.contents[language]}</h2>
            <ol>
              {CHAPTERS.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title[language]}</a>
                </li>
              ))}
            </ol>
          </nav>
          <p>
            <Link to="/light" search={keepShared(search)}>
              {SAYS.toLight[language]}
            </Link>
          </p>
        </div>
        <PanelFoot meta={portal.meta} on={on} />
      </aside>
      <article
        className="plan-body help-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={SAYS.title[language]}
      >
        <header className="plan-head">
          <h2>{SAYS.title[language]}</h2>
          <p className="help-lead">{SAYS.lead[language]}</p>
          <button type="button" className="plan-print" onClick={() => window.print()}>
            <Printer size={15} aria-hidden /> {SAYS.print[language]}
          </button>
        </header>
        {CHAPTERS.map(({ id, title, text, figure, after }) => (
          <section key={id} id={id} className="panel help-chapter" aria-labelledby={`${id}-title`}>
            <h3 id={`${id}-title`}>{title[language]}</h3>
            {text.map((part) => (
              <p key={part.en}>{part[language]}</p>
            ))}
            {figure === undefined ? null : <HelpFigure figure={figure} />}
            {after?.map((part) => (
              <p key={part.en}>{part[language]}</p>
            ))}
          </section>
        ))}
      </article>
    </main>
  );
}
