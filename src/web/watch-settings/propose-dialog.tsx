import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { SettingPreview, type SettingPreviewRequest, type SettingProposal, type WatchEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Failure } from '../parts/query-view.tsx';
import { formatValue, type PlainValue } from './describe-watch.ts';
import { PreviewTables } from './setting-preview.tsx';
import styles from './watch-settings.module.css';

export type WatchedMethod = WatchEntry['methods'][number];

interface ProposeDialogProps {
  readonly watch: WatchEntry;
  readonly method: WatchedMethod;
  readonly onClose: () => void;
  readonly onPropose: (proposal: SettingProposal) => void;
}

/** A change is proposed with a reason, after a look at what it would have done. */
export function ProposeDialog({ watch, method, onClose, onPropose }: ProposeDialogProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => textsOf(method));
  const [fewest, setFewest] = useState(method.fewestPerPeriod === null ? '' : String(method.fewestPerPeriod));
  const [reason, setReason] = useState('');
  const request = requestOf(watch, method, { texts, fewest });
  const asked = JSON.stringify(request);
  const preview = useMutation({
    mutationFn: (body: SettingPreviewRequest) =>
      sendDecision(apiAddress('/watch-settings/preview'), body, SettingPreview),
  });
  const isCurrent = preview.data !== undefined && JSON.stringify(preview.variables) === asked;
  const names = Object.entries(method.chosen)
    .filter(([, value]) => isAdjustable(value))
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  return (
    <Dialog title={voice.text('watch.propose.of', { method: method.title[language] })} open onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onPropose({ ...request, reason: reason.trim() });
        }}
      >
        {names.map(([name, chosen]) => (
          <Parameter
            key={name}
            label={method.meanings[name]?.[language] ?? name}
            chosen={chosen}
            text={texts[name] ?? ''}
            onChange={(text) => setTexts((before) => ({ ...before, [name]: text }))}
          />
        ))}
        {watch.window === '' && (
          <Parameter
            label={voice.text('watch.fewest')}
            chosen={method.chosenFewestPerPeriod ?? 0}
            text={fewest}
            onChange={setFewest}
          />
        )}
        <p>
          <Button disabled={preview.isPending} onPress={() => preview.mutate(request)}>
            {voice.text('watch.preview')}
          </Button>
        </p>
        <div aria-live="polite">
          {preview.isPending && <p>{voice.text('watch.preview.running')}</p>}
          {preview.isError && <Failure error={preview.error} />}
          {isCurrent && <PreviewTables preview={preview.data} />}
        </div>
        <label className={styles.field}>
          {voice.text('watch.reason')}
          <textarea
            rows={2}
            maxLength={4000}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <div className={layout.actions}>
          <Button onPress={onClose}>{voice.text('dialog.cancel')}</Button>
          <button type="submit" className={buttonClass('primary')} disabled={!isCurrent || reason.trim() === ''}>
            {voice.text('watch.do')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface ParameterProps {
  readonly label: string;
  readonly chosen: PlainValue;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function Parameter({ label, chosen, text, onChange }: ParameterProps): ReactNode {
  const voice = useVoice();
  const hint = voice.text('watch.chosen', { value: formatValue(chosen, voice) });
  if (typeof chosen === 'boolean') {
    return (
      <label className={forms.check}>
        <input
          type="checkbox"
          checked={text === 'true'}
          onChange={(event) => onChange(event.target.checked ? 'true' : 'false')}
        />
        <span>
          {label} <span className={layout.quiet}>({hint})</span>
        </span>
      </label>
    );
  }
  return (
    <label className={styles.field}>
      <span>
        {label} <span className={layout.quiet}>({hint})</span>
      </span>
      <input type="number" step="any" required value={text} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

/** What is changed most often comes first; the others keep the method's own order. */
const first: readonly string[] = ['alpha', 'minimumCases'];

function placeOf(name: string): number {
  return first.includes(name) ? first.indexOf(name) : first.length;
}

/** Words choose another variant of the method, which is for the domain to decide. */
function isAdjustable(value: PlainValue): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function textsOf({ parameters }: WatchedMethod): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters)
      .filter(([, value]) => isAdjustable(value))
      .map(([name, value]) => [name, String(value)]),
  );
}

/** Only what differs from the domain's choice. */
function requestOf(
  { indicator, frequency, window }: WatchEntry,
  { method, chosen, chosenFewestPerPeriod }: WatchedMethod,
  { texts, fewest }: { readonly texts: Readonly<Record<string, string>>; readonly fewest: string },
): SettingPreviewRequest {
  const parameters = Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, typeof chosen[name] === 'boolean' ? text === 'true' : Number(text)] as const)
      .filter(([name, value]) => value !== chosen[name]),
  );
  const least = fewest === '' ? null : Number(fewest);
  const fewestPerPeriod =
    least === chosenFewestPerPeriod || (least === 0 && chosenFewestPerPeriod === null) ? null : least;
  return { indicator, frequency, window, method, parameters, fewestPerPeriod };
}
