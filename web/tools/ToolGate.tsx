import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { keepShared } from '../selection/keep-shared.ts';
import { OpenTool, type Tool } from './open-tool.ts';

const ToolHost = lazy(() => import('./ToolHost.tsx').then((module) => ({ default: module.ToolHost })));

/** The tools that any view opens, fetched on first use, and F, which starts the presentation from anywhere. */
export function ToolGate({ children }: { readonly children: ReactNode }) {
  const [tool, setTool] = useState<Tool | null>();
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open], [role="dialog"]') !== null) return;
      navigate({
        to: '/story',
        search: (search) => ({ ...keepShared(search), slide: search.slide }),
        // F on a slide is for the whole screen alone.
        replace: window.location.pathname === '/story',
      });
      document.documentElement.requestFullscreen?.().catch(() => {});
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
  return (
    <OpenTool value={setTool}>
      {children}
      {tool === undefined ? null : (
        <Suspense>
          <ToolHost tool={tool} onClose={() => setTool(null)} />
        </Suspense>
      )}
    </OpenTool>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
