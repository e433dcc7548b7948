import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useState } from 'react';

const Palette = lazy(() => import('./Palette.tsx').then((module) => ({ default: module.Palette })));

const OpenPalette = createContext<() => void>(() => {});

/** ⌘K or Ctrl+K anywhere; the palette's code is fetched on first use. */
export function PaletteGate({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen((wasOpen) => !wasOpen);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <OpenPalette value={() => setOpen(true)}>
      {children}
      {isOpen ? (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </OpenPalette>
  );
}

export function useOpenPalette(): () => void {
  return useContext(OpenPalette);
}
