import { m } from '../../paraglide/messages.js';

type Props = { readonly improved: number; readonly worsened: number };

/** ▲2 ▼1: targets that have a better and a worse verdict than on the earlier day. */
export function ChangeMark({ improved, worsened }: Props) {
  return (
    <>
      <span className="change-mark" aria-hidden>
        {improved > 0 ? <span className="up">▲{improved}</span> : null}
        {worsened > 0 ? <span className="down">▼{worsened}</span> : null}
        {improved + worsened === 0 ? '–' : null}
      </span>
      <span className="visually-hidden">{m.matrix_change_text({ improved, worsened })}</span>
    </>
  );
}
