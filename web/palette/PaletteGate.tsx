import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useState,
} from 'react';
import { useEarlyKeys } from './use-early-keys.ts';

const Palette = lazy(() => import('./Palette.tsx').then((module) => ({ default: module.Palette })));

const OpenPalette = createContext<() => void>(() => {});

/** ⌘K or Ctrl+K anywhere. The palette's code is fetched on first use; what is typed meanwhile is not lost. */
export function PaletteGate({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const takeEarlyKeys = useEarlyKeys(isOpen);
  const open = useCallback(() => setOpen(true), []);
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
    <OpenPalette value={open}>
      {children}
      {isOpen ? (
        <Suspense>
          <Palette takeEarlyKeys={takeEarlyKeys} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </OpenPalette>
  );
}

export function useOpenPalette(): () => void {
  return useContext(OpenPalette);
}
