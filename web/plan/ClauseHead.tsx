import type { ReactNode } from 'react';

type Props = {
  readonly id: string;
  readonly title: string;
  /** In the plan's own language, whatever the interface's. */
  readonly clause: string;
  readonly children: ReactNode;
};

export function ClauseHead({ id, title, clause, children }: Props) {
  return (
    <header className="clause-head">
      <span className="clause-id">{id}</span>
      <div>
        <h3>
          {title} {children}
        </h3>
        <p lang="vi">{clause}</p>
      </div>
    </header>
  );
}
