import { type ReactNode, useState } from 'react';
import type { ProcessStepRequest } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import layout from '../parts/layout.module.css';
import type { ProcessStep } from './describe-process.ts';
import styles from './processes.module.css';

interface StepDialogProps {
  readonly step: ProcessStep;
  readonly onClose: () => void;
  readonly onSave: (request: ProcessStepRequest) => void;
}

/** What happened to a step: done when, due when, a note, a document. */
export function StepDialog({ step, onClose, onSave }: StepDialogProps): ReactNode {
  const voice = useVoice();
  const [doneOn, setDoneOn] = useState(step.doneOn ?? '');
  const [dueOn, setDueOn] = useState(step.dueOn ?? '');
  const [note, setNote] = useState(step.note ?? '');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const valid = isDayOrEmpty(doneOn) && isDayOrEmpty(dueOn);
  const request = requestOf(step, { doneOn, dueOn, note, title, url });
  return (
    <Dialog title={step.title[voice.language]} open onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) onSave(request);
        }}
      >
        <div className={styles.pair}>
          <FormDay label={voice.text('processes.step.doneOn')} value={doneOn} onChange={setDoneOn} />
          <FormDay
            label={voice.text('processes.step.dueOn')}
            value={dueOn}
            onChange={setDueOn}
            {...(step.dueBasis === 'law' ? { hint: voice.text('processes.step.dueByLaw') } : {})}
          />
        </div>
        <label className={styles.field}>
          {voice.text('processes.note')}
          <textarea rows={3} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <fieldset className={styles.document}>
          <legend>{voice.text('processes.document')}</legend>
          <label className={styles.field}>
            {voice.text('processes.document.title')}
            <input
              maxLength={300}
              value={title}
              required={url.trim() !== ''}
              onChange={(event) => setTitle(event.target.value)}
            />
          </label>
          <label className={styles.field}>
            {voice.text('processes.document.url')}
            <input
              type="url"
              maxLength={2000}
              placeholder="https://"
              value={url}
              onChange={(event) => setUrl(event.target.value)}
            />
          </label>
        </fieldset>
        <div className={layout.actions}>
          <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
          <button
            type="submit"
            className={buttonClass('primary')}
            disabled={!valid || Object.keys(request).length === 0}
          >
            {voice.text('processes.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface Written {
  readonly doneOn: string;
  readonly dueOn: string;
  readonly note: string;
  readonly title: string;
  readonly url: string;
}

/** Only what differs from what is known; an emptied day takes it back. */
export function requestOf(step: ProcessStep, { doneOn, dueOn, note, title, url }: Written): ProcessStepRequest {
  const day = (text: string): string | null => (text === '' ? null : text);
  return {
    ...(day(doneOn) === step.doneOn ? {} : { doneOn: day(doneOn) }),
    ...(day(dueOn) === step.dueOn ? {} : { dueOn: day(dueOn) }),
    ...(note.trim() === (step.note ?? '') ? {} : { note: note.trim() }),
    ...(title.trim() === '' ? {} : { document: { title: title.trim(), url: url.trim() === '' ? null : url.trim() } }),
  };
}
