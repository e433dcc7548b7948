import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { m } from '../paraglide/messages.js';

export function Palette({ onClose }: { readonly onClose: () => void }) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal>
        <Dialog aria-label={m.search()} />
      </Modal>
    </ModalOverlay>
  );
}
