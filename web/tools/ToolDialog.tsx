import './ToolDialog.css';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { m } from '../paraglide/messages.js';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** The browser's own modal: it holds the focus, closes on Escape and gives the focus back. */
export function ToolDialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  // The event `close` waits for a frame, which a busy map lets come seconds later: until then nothing would open again.
  const leave = () => {
    dialog.current?.close();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className="tool-dialog"
      aria-labelledby={heading}
      onCancel={({ target, currentTarget }) => {
        if (target === currentTarget) leave();
      }}
      onClose={onClose}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-button" aria-label={m.close()} onClick={leave}>
          <X size={18} aria-hidden />
        </button>
      </header>
      <div className="tool-dialog-body">{children}</div>
    </dialog>
  );
}
