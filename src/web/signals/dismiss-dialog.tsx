import { type ReactNode, useState } from 'react';
import { type DismissReason, dismissReasons } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import styles from './dialogs.module.css';

export interface Dismissal {
  readonly reason: DismissReason;
  readonly note: string;
  readonly group: boolean;
}

interface DismissDialogProps {
  readonly open: boolean;
  readonly headline: string;
  /** Number of signals of the same event. */
  readonly members: number;
  readonly onClose: () => void;
  readonly onDismiss: (dismissal: Dismissal) => void;
}

/** A signal is not dismissed without saying why. */
export function DismissDialog({ open, headline, members, onClose, onDismiss }: DismissDialogProps): ReactNode {
  const voice = useVoice();
  return (
    <Dialog title={voice.text('dismiss.title')} open={open} onClose={onClose}>
      <p>{headline}</p>
      <Form members={members} onClose={onClose} onDismiss={onDismiss} />
    </Dialog>
  );
}

function Form({
  members,
  onClose,
  onDismiss,
}: Pick<DismissDialogProps, 'members' | 'onClose' | 'onDismiss'>): ReactNode {
  const voice = useVoice();
  const [reason, setReason] = useState<DismissReason | null>(null);
  const [note, setNote] = useState('');
  const [group, setGroup] = useState(members > 1);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) onDismiss({ reason, note: note.trim(), group });
      }}
    >
      <fieldset className={styles.reasons}>
        <legend>{voice.text('dismiss.reason')}</legend>
        {dismissReasons.map((candidate, index) => (
          <label key={candidate} className={forms.check}>
            <input
              type="radio"
              name="reason"
              required
              // biome-ignore lint/a11y/noAutofocus: the dialog's first question takes the focus (ARIA dialog pattern)
              autoFocus={index === 0}
              checked={reason === candidate}
              onChange={() => setReason(candidate)}
            />
            {voice.text(`reason.${candidate}`)}
          </label>
        ))}
      </fieldset>
      <label className={styles.field}>
        {voice.text('dismiss.note')}
        <textarea rows={2} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {members > 1 && (
        <label className={forms.check}>
          <input type="checkbox" checked={group} onChange={(event) => setGroup(event.target.checked)} />
          {voice.text('verdict.whole', { count: members })}
        </label>
      )}
      <div className={layout.actions}>
        <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
        <button type="submit" className={buttonClass('primary')} disabled={reason === null}>
          {voice.text('dismiss.do')}
        </button>
      </div>
    </form>
  );
}
