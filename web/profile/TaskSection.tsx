import './TaskList.css';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';

const MOST = 3;

type Props<Task> = {
  readonly tasks: readonly Task[];
  /** One list item, with its key. */
  readonly children: (task: Task) => ReactNode;
};

/** "Cần làm gì?": the three things most worth doing, and how many more there are. */
export function TaskSection<Task>({ tasks, children }: Props<Task>) {
  return (
    <section className="tasks panel" aria-labelledby="profile-tasks">
      <h3 id="profile-tasks">
        {m.profile_tasks()} <small>{m.profile_tasks_order()}</small>
      </h3>
      {tasks.length === 0 ? <p className="profile-note">{m.profile_tasks_none()}</p> : null}
      <ol>{tasks.slice(0, MOST).map(children)}</ol>
      {tasks.length > MOST ? (
        <p className="profile-note">{m.profile_tasks_more({ n: tasks.length - MOST })}</p>
      ) : null}
    </section>
  );
}
