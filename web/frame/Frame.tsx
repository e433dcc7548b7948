import './Frame.css';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage } from '../language/language.ts';
import { PaletteGate } from '../palette/PaletteGate.tsx';
import { AnnouncerProvider } from './announcer.tsx';

/** What every view stands in: language, day or night, the palette, the live region. */
export function Frame() {
  const language = useLanguage();
  const isNight = useRouterState({ select: (state) => state.location.pathname.startsWith('/light') });
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = isNight ? 'night' : 'day';
  }, [language, isNight]);
  return (
    <AnnouncerProvider>
      <PaletteGate>
        <Outlet />
      </PaletteGate>
    </AnnouncerProvider>
  );
}
