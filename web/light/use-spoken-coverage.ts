import { useEffect } from 'react';
import type { Interval } from '../../geodata/light/coverage.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { intervalText } from './panels/interval-text.ts';

/** Tells a screen reader the share that is lit, once the place and the day stand still. */
export function useSpokenCoverage(scopeName: string, interval: Interval | null, isMoving: boolean): void {
  const language = useLanguage();
  const announce = useAnnounce();
  const spoken = interval === null || isMoving ? null : intervalText(interval, language);
  useEffect(() => {
    if (spoken !== null) announce(m.light_announce({ scope: scopeName, interval: spoken }));
  }, [announce, scopeName, spoken]);
}
