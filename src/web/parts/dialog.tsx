import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for something before going on. Escape closes it; the focus returns to where it was. */
export function Dialog({ title, open, onClose, children }: DialogProps): ReactNode {
  return (
    <ModalOverlay
      className={`${styles.overlay}`}
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`${styles.modal}`}>
        <AriaDialog className={`${styles.dialog}`}>
          <Heading slot="title" className={`${styles.title}`}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
