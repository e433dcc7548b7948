import './Frame.css';
import { Outlet, useRouterState, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage } from '../language/language.ts';
import { PaletteGate } from '../palette/PaletteGate.tsx';
import { ToolGate } from '../tools/ToolGate.tsx';
import { AnnouncerProvider } from './announcer.tsx';

/** The views of light. */
const NIGHT = /^\/(?:light|promises|scenarios)/;

/** What every view stands in: language, day or night, old knowledge or today's, the palette, the live region. */
export function Frame() {
  const language = useLanguage();
  const isNight = useRouterState({ select: (state) => NIGHT.test(state.location.pathname) });
  const isPast = useSearch({ strict: false, select: (search) => search.knownOn !== undefined });
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = isNight ? 'night' : 'day';
    document.documentElement.dataset.known = isPast ? 'past' : 'today';
  }, [language, isNight, isPast]);
  return (
    <AnnouncerProvider>
      <PaletteGate>
        <ToolGate>
          <Outlet />
        </ToolGate>
      </PaletteGate>
    </AnnouncerProvider>
  );
}
