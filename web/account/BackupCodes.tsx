import { Copy, Download } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly codes: readonly string[];
  readonly username: string;
  readonly onDone: () => void;
};

/** Backup codes, shown this once, to be copied, kept as a file or written down. */
export function BackupCodes({ codes, username, onDone }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [told, setTold] = useState('');
  const text = `Thắp Sáng · ${username}\r\n\r\n${codes.join('\r\n')}\r\n`;
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(m.factor_codes_copied());
    } catch {
      setTold(m.factor_codes_by_hand());
    }
  };
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = `thap-sang-${username}.txt`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <section className="backup-codes" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {m.factor_codes_title()}
      </h3>
      <p className="dialog-note">{m.factor_codes_note()}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="quiet-action" onClick={() => void copy()}>
          <Copy size={15} aria-hidden /> {m.factor_codes_copy()}
        </button>
        <button type="button" className="quiet-action" onClick={save}>
          <Download size={15} aria-hidden /> {m.factor_codes_save()}
        </button>
        <button type="button" className="action" onClick={onDone}>
          {m.factor_codes_done()}
        </button>
      </div>
      <p className="account-done" role="status">
        {told}
      </p>
    </section>
  );
}
