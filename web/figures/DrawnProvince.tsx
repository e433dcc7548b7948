import type { ComponentProps } from 'react';
import { m } from '../paraglide/messages.js';
import { ProvinceFigure } from './ProvinceFigure.tsx';
import type { DrawingState } from './use-drawing.ts';

type Props = Omit<ComponentProps<typeof ProvinceFigure>, 'drawing'> & { readonly state: DrawingState };

/** A picture of the province, or its shape while the outlines come; `DrawingNote` says when they do not. */
export function DrawnProvince({ state, ...figure }: Props) {
  if (state.status === 'ready') return <ProvinceFigure drawing={state.drawing} {...figure} />;
  return state.status === 'loading' ? <div className="province-figure skeleton" /> : null;
}

/** Why there is no picture, and what to do; nothing while there is one or it is on the way. */
export function DrawingNote({ state }: { readonly state: DrawingState }) {
  switch (state.status) {
    case 'empty':
      return <p className="figure-note">{m.figure_no_outlines()}</p>;
    case 'failed':
      return (
        <p className="figure-note" role="alert">
          {m.figure_failed()}{' '}
          <button type="button" onClick={state.retry}>
            {m.retry()}
          </button>
        </p>
      );
    default:
      return null;
  }
}
