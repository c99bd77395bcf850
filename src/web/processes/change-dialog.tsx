import { type ReactNode, useState } from 'react';
import { type ProcessChangeRequest, processStates, type SchedulingProcess } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/layout.module.css';
import styles from './processes.module.css';

interface ChangeDialogProps {
  readonly process: SchedulingProcess;
  readonly onClose: () => void;
  readonly onSave: (request: ProcessChangeRequest) => void;
}

/** Owner and state: stop, reopen, or declare done; why belongs into the note. */
export function ChangeDialog({ process, onClose, onSave }: ChangeDialogProps): ReactNode {
  const voice = useVoice();
  const [owner, setOwner] = useState(process.owner);
  const [state, setState] = useState(process.state);
  const [note, setNote] = useState('');
  const request: ProcessChangeRequest = {
    ...(owner.trim() === process.owner ? {} : { owner: owner.trim() }),
    ...(state === process.state ? {} : { state }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  };
  return (
    <Dialog title={voice.text('processes.change')} open onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(request);
        }}
      >
        <fieldset className={styles.choices}>
          <legend>{voice.text('gaps.filter.state')}</legend>
          {processStates.map((candidate) => (
            <label key={candidate} className={styles.choice}>
              <input type="radio" name="state" checked={state === candidate} onChange={() => setState(candidate)} />
              {voice.text(`processes.state.${candidate}`)}
            </label>
          ))}
        </fieldset>
        <label className={styles.field}>
          {voice.text('processes.owner')}
          <input required maxLength={200} value={owner} onChange={(event) => setOwner(event.target.value)} />
        </label>
        <label className={styles.field}>
          {voice.text('processes.note')}
          <textarea rows={3} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <div className={layout.actions}>
          <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
          <button
            type="submit"
            className={buttonClass('primary')}
            disabled={Object.keys(request).length === 0 || owner.trim() === ''}
          >
            {voice.text('processes.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
