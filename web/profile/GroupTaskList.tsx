import type { GroupTask } from '../../geodata/verdict/group-tasks.ts';
import { needText } from '../../geodata/verdict/need-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { ProfilePatch } from './ProfilePage.tsx';
import { TaskSection } from './TaskSection.tsx';

type Props = { readonly tasks: readonly GroupTask[]; readonly onSelect: (patch: ProfilePatch) => void };

/** "Cần làm gì?" of a district, a block or the province: where most of its communes need a hand. */
export function GroupTaskList({ tasks, onSelect }: Props) {
  const language = useLanguage();
  return (
    <TaskSection tasks={tasks}>
      {({ target, verdicts, unmet, silent, missing }) => {
        const notes = [
          unmet > 0 ? m.profile_unmet({ n: unmet }) : null,
          verdicts.at_risk > 0 ? m.profile_at_risk({ n: verdicts.at_risk }) : null,
          missing === null ? null : needText({ kind: 'more', ...missing }, target, language),
          silent > 0 ? m.profile_silent({ n: silent }) : null,
        ];
        return (
          <li key={target.id}>
            <button type="button" onClick={() => onSelect({ target: target.id })}>
              {target.title[language]}
            </button>
            <p>{notes.filter((note) => note !== null).join(' · ')}</p>
          </li>
        );
      }}
    </TaskSection>
  );
}
