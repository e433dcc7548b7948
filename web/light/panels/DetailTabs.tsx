import { m } from '../../paraglide/messages.js';

import { useMayEdit } from '../edit/use-may-edit.ts';

export type Side = 'budget' | 'edit' | undefined;
type Props = { readonly side: Side; readonly onSide: (side: Side) => void };

/** What stands on the right: the dark places, what a budget would do about them, or, for planners, the editing of light. */
export function DetailTabs({ side, onSide }: Props) {
  const mayEdit = useMayEdit();
  return (
    <h2 className="detail-tabs">
      <button type="button" aria-pressed={side === undefined} onClick={() => onSide(undefined)}>
        {m.light_dark_list()}
      </button>
      <button type="button" aria-pressed={side === 'budget'} onClick={() => onSide('budget')}>
        {m.budget_title()}
      </button>
      {mayEdit || side === 'edit' ? (
        <button type="button" aria-pressed={side === 'edit'} onClick={() => onSide('edit')}>
          {m.edit_title()}
        </button>
      ) : null}
    </h2>
  );
}
