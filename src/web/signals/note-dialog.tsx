import { type ReactNode, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/layout.module.css';
import styles from './dialogs.module.css';

interface NoteDialogProps {
  readonly open: boolean;
  readonly headline: string;
  readonly onClose: () => void;
  readonly onNote: (note: string) => void;
}

export function NoteDialog({ open, headline, onClose, onNote }: NoteDialogProps): ReactNode {
  const voice = useVoice();
  return (
    <Dialog title={voice.text('note.title')} open={open} onClose={onClose}>
      <p>{headline}</p>
      <Form onClose={onClose} onNote={onNote} />
    </Dialog>
  );
}

function Form({ onClose, onNote }: Pick<NoteDialogProps, 'onClose' | 'onNote'>): ReactNode {
  const voice = useVoice();
  const [note, setNote] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') onNote(note.trim());
      }}
    >
      <label className={styles.field}>
        {voice.text('note.text')}
        <textarea
          rows={5}
          maxLength={4000}
          required
          // biome-ignore lint/a11y/noAutofocus: the dialog's only field takes the focus (ARIA dialog pattern)
          autoFocus
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <div className={layout.actions}>
        <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
        <button type="submit" className={buttonClass('primary')} disabled={note.trim() === ''}>
          {voice.text('note.do')}
        </button>
      </div>
    </form>
  );
}
