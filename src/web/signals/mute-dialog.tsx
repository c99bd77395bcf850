import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { MuteRequest, SignalEntry } from '../../api/index.ts';
import { addDays, addMonths } from '../../base/index.ts';
import { type MuteReason, type MuteScope, muteReasons, muteScopes } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { nodeQuery } from '../data/queries.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { SelectField } from '../parts/select-field.tsx';
import { headlineOf } from './describe-signal.ts';
import styles from './dialogs.module.css';

interface MuteDialogProps {
  readonly open: boolean;
  readonly signal: SignalEntry;
  readonly onClose: () => void;
  readonly onMute: (request: MuteRequest) => void;
}

/** Nothing is muted without a last day and a reason. */
export function MuteDialog({ open, signal, onClose, onMute }: MuteDialogProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const today = useQuery(nodeQuery).data?.today;
  return (
    <Dialog title={voice.text('mute.title')} open={open} onClose={onClose}>
      <p>{headlineOf(signal, names, voice)}</p>
      {today !== undefined && <Form signal={signal} today={today} onClose={onClose} onMute={onMute} />}
    </Dialog>
  );
}

type FormProps = Omit<MuteDialogProps, 'open'> & { readonly today: string };

/** Nothing is muted for longer at a time. */
const longestDays = 366;

function Form({ signal, today, onClose, onMute }: FormProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const [scope, setScope] = useState<MuteScope>('series');
  const [until, setUntil] = useState(addMonths(today, 1));
  const [reason, setReason] = useState<MuteReason>('known-event');
  const [note, setNote] = useState('');
  const what = {
    substance: signal.substance === null ? voice.text('signal.noSubstance') : names.substance(signal.substance),
    place: names.place(signal.place),
    indicator: names.indicator(signal.indicator),
    source: names.source(signal.source),
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const { series, substance, place, indicator, source } = signal;
        const written = note.trim();
        const request = { scope, series, substance, place, indicator, source, reason, until };
        onMute(written === '' ? request : { ...request, note: written });
      }}
    >
      <fieldset className={styles.reasons}>
        <legend>{voice.text('mute.scope')}</legend>
        {muteScopes.map((candidate, index) => (
          <label key={candidate} className={forms.check}>
            <input
              type="radio"
              name="scope"
              // biome-ignore lint/a11y/noAutofocus: the dialog's first question takes the focus (ARIA dialog pattern)
              autoFocus={index === 0}
              checked={scope === candidate}
              onChange={() => setScope(candidate)}
            />
            {voice.text(`mute.scope.${candidate}`, what)}
          </label>
        ))}
      </fieldset>
      <label className={styles.field}>
        {voice.text('mute.until')}
        <input
          type="date"
          required
          min={today}
          max={addDays(today, longestDays)}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </label>
      <SelectField
        label={voice.text('mute.reason')}
        value={reason}
        options={muteReasons.map((value) => ({ value, label: voice.text(`mute.reason.${value}`) }))}
        onChange={(value) => setReason(muteReasons.find((known) => known === value) ?? reason)}
      />
      <label className={styles.field}>
        {voice.text('mute.note')}
        <textarea rows={2} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <div className={layout.actions}>
        <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
        <button type="submit" className={buttonClass('primary')} disabled={until === ''}>
          {voice.text('mute.do')}
        </button>
      </div>
    </form>
  );
}
