import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keepShared } from '../selection/keep-shared.ts';

export type ProfileOf =
  | { readonly kind: 'province' }
  | { readonly kind: 'unit' | 'block'; readonly code: string };

type Props = {
  readonly to: ProfileOf;
  readonly children: ReactNode;
  readonly className?: string;
  readonly isCurrent?: boolean;
};

/** The way to another profile on the same day and target. */
export function ProfileLink({ to, children, className, isCurrent }: Props) {
  return (
    <Link
      to="/profile"
      search={(search) => ({
        ...keepShared(search),
        map: undefined,
        unit: to.kind === 'unit' ? to.code : undefined,
        block: to.kind === 'block' ? to.code : undefined,
      })}
      className={className}
      activeProps={{}}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </Link>
  );
}
