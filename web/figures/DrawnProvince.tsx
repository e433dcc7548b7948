import type { ComponentProps } from 'react';
import { m } from '../paraglide/messages.js';
import { ProvinceFigure } from './ProvinceFigure.tsx';
import type { DrawingState } from './use-drawing.ts';

type Props = Omit<ComponentProps<typeof ProvinceFigure>, 'drawing'> & { readonly state: DrawingState };

/** A picture of the province while its outlines come, when they failed to, and when there are none. */
export function DrawnProvince({ state, ...figure }: Props) {
  switch (state.status) {
    case 'ready':
      return <ProvinceFigure drawing={state.drawing} {...figure} />;
    case 'loading':
      return <div className="province-figure skeleton" role="status" aria-label={m.loading()} />;
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
  }
}
