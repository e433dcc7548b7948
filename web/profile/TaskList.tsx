import { formatDate } from '../../geodata/text/format.ts';
import { hasPassed } from '../../geodata/time/day.ts';
import { needText } from '../../geodata/verdict/need-text.ts';
import type { Task } from '../../geodata/verdict/tasks.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { useLanguage } from '../language/language.ts';
import { paceText } from '../panels/pace-text.ts';
import { m } from '../paraglide/messages.js';
import { TaskSection } from './TaskSection.tsx';

type Props = { readonly tasks: readonly Task[]; readonly deadline: string; readonly on: string };

/** "Cần làm gì?": the three things most worth doing, each derived from the figures. */
export function TaskList({ tasks, deadline, on }: Props) {
  const language = useLanguage();
  const isLate = hasPassed(deadline, on);
  return (
    <TaskSection tasks={tasks}>
      {({ target, judgement, needs }) => {
        const pace = paceText(judgement.pace, language);
        return (
          <li key={target.id}>
            <VerdictChip verdict={judgement.verdict} />
            <strong>{target.title[language]}</strong>
            <p>
              {needs.map((need) => needText(need, target, language)).join('; ')}
              {pace === null ? null : ` · ${pace}`}
              {isLate ? ` · ${m.deadline_passed({ date: formatDate(deadline) })}` : null}
              {target.hard ? null : ` · ${m.profile_strive()}`}
            </p>
          </li>
        );
      }}
    </TaskSection>
  );
}
