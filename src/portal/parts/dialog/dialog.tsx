import "./dialog.css";
import type { ReactElement, ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What is asked, then the buttons in `<div className="dialog-actions">`, the safe one first. */
  readonly children: ReactNode;
}

/** For what must be answered before anything else; never for reading. Closed by Escape, and the focus goes back where it was. Import it from lazy files only. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps): ReactElement {
  return (
    <ModalOverlay className="dialog-veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="dialog-frame">
        <AriaDialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
