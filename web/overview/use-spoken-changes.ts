import { useEffect, useRef } from 'react';
import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { shiftText } from '../../geodata/verdict/shift-text.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';
import type { Judged } from './use-judged.ts';

/** A slider being dragged, or time playing, is spoken of when it comes to rest. */
const REST_MS = 400;

interface Spoken {
  readonly target: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** Says what changed on the map: the figure that leads, and against what was last said which communes moved. */
export function useSpokenChanges({ target, on, unit }: Selection, { judgements, counts }: Judged): void {
  const language = useLanguage();
  const announce = useAnnounce();
  const last = useRef<Spoken | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => {
      const verdicts = new Map([...judgements].map(([code, { verdict }]) => [code, verdict]));
      const figure = m.announce_target({
        target: target.title[language],
        date: formatDate(on),
        n: counts.met,
        of: judgements.size,
      });
      const shift =
        last.current?.target === target.id ? shiftText(last.current.verdicts, verdicts, language) : null;
      last.current = { target: target.id, verdicts };
      announce(shift === null ? figure : `${figure}. ${shift}`);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [announce, target, on, judgements, counts, language]);

  const verdict = unit === null ? undefined : judgements.get(unit.code)?.verdict;
  useEffect(() => {
    if (unit === null || verdict === undefined) return;
    announce(m.announce_unit({ name: unit.name, verdict: verdictStep(verdict).label[language] }));
  }, [announce, unit, verdict, language]);
}
