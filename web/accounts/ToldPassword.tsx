import { Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly username: string;
  readonly password: string;
  readonly onClose: () => void;
};

/** A password that was made, shown this once, to be handed over. */
export function ToldPassword({ username, password, onClose }: Props) {
  const note = useRef<HTMLParagraphElement>(null);
  const [told, setTold] = useState('');
  useEffect(() => note.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      setTold(m.factor_codes_copied());
    } catch {
      setTold(m.accounts_copy_by_hand());
    }
  };
  return (
    <>
      <p ref={note} tabIndex={-1} className="told-note">
        {m.accounts_password_note({ name: username })}
      </p>
      <code className="told-password">{password}</code>
      <div className="dialog-actions">
        <button type="button" className="quiet-action" onClick={() => void copy()}>
          <Copy size={15} aria-hidden /> {m.factor_codes_copy()}
        </button>
        <button type="button" className="action" onClick={onClose}>
          {m.accounts_password_done()}
        </button>
      </div>
      <p className="account-done" role="status">
        {told}
      </p>
    </>
  );
}
