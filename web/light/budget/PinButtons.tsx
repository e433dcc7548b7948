import { Ban, Pin as PinIcon } from 'lucide-react';
import { m } from '../../paraglide/messages.js';
import type { Pin } from './pins.ts';

type Props = {
  readonly pin: Pin;
  readonly road: string;
  readonly hasWords?: boolean;
  readonly onPin: (pin: 'in' | 'out') => void;
};

/** Always light this road, or never; pressed again, neither. */
export function PinButtons({ pin, road, hasWords = false, onPin }: Props) {
  const buttons = [
    { id: 'in', name: m.budget_pin_in, icon: PinIcon },
    { id: 'out', name: m.budget_pin_out, icon: Ban },
  ] as const;
  return (
    <span className={hasWords ? 'pin-buttons has-words' : 'pin-buttons'}>
      {buttons.map(({ id, name, icon: Icon }) => (
        <button
          key={id}
          type="button"
          aria-pressed={pin === id}
          aria-label={`${name()}: ${road}`}
          title={name()}
          onClick={() => onPin(id)}
        >
          <Icon size={15} aria-hidden />
          {hasWords ? <span aria-hidden>{name()}</span> : null}
        </button>
      ))}
    </span>
  );
}
