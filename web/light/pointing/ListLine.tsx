import './ListLine.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { isMeant, NOWHERE, type OnMap } from './on-map.ts';
import { useUnderPointer } from './under-pointer.ts';

type Props = {
  readonly className?: string;
  readonly onMap: OnMap;
  readonly onOpen: () => void;
  /** What the map is to mark: this line under the pointer or the focus, nothing when they leave. */
  readonly onPointAt: (onMap: OnMap) => void;
  readonly children: ReactNode;
};

/** A line of a list tied to the map both ways: pointed at here it is marked there, pointed at there it is marked here. */
export function ListLine({ className, onMap, onOpen, onPointAt, children }: Props) {
  const line = useRef<HTMLButtonElement>(null);
  const meant = isMeant(onMap, useUnderPointer());
  useEffect(() => {
    if (meant) line.current?.scrollIntoView({ block: 'nearest' });
  }, [meant]);
  return (
    <button
      ref={line}
      type="button"
      className={className === undefined ? 'list-line' : `list-line ${className}`}
      data-meant={meant || undefined}
      onClick={onOpen}
      onMouseEnter={() => onPointAt(onMap)}
      onMouseLeave={() => onPointAt(NOWHERE)}
      onFocus={() => onPointAt(onMap)}
      onBlur={() => onPointAt(NOWHERE)}
    >
      {children}
    </button>
  );
}
