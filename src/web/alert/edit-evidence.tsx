import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { signalsQuery } from '../data/queries.ts';
import { useRegisterNames } from '../data/register-names.ts';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { Panel } from '../parts/panel.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { headlineOf } from '../signals/describe-signal.ts';
import alertStyles from './alert.module.css';
import { useTopic } from './alert-evidence.tsx';
import styles from './edit.module.css';
import { useEditing } from './editing-context.ts';
import { EvidenceMarking } from './evidence-marking.tsx';
import { FindingDialog } from './finding-dialog.tsx';
import { reasonOf } from './reason-of.ts';

type Line = { readonly kind: 'signals' | 'series'; readonly id: number; readonly apart: boolean };

/** What the alert rests on. Evidence held apart is shown only to who may see it, and does not make the alert stricter. */
export function EditEvidence(): ReactNode {
  const voice = useVoice();
  const { form, change, save } = useEditing();
  const substanceName = useRegisterNames();
  const [adding, setAdding] = useState(false);
  const lines: readonly Line[] = [
    ...form.signals.map((entry) => ({ kind: 'signals' as const, ...entry })),
    ...form.series.map((entry) => ({ kind: 'series' as const, ...entry })),
  ];
  return (
    <Panel title={voice.text('alert.edit.evidence')} lead={voice.text('alert.edit.evidence.lead')}>
      {lines.length + form.findings.length === 0 && (
        <p className={styles.hint}>{voice.text('alert.edit.evidence.none')}</p>
      )}
      <ul className={alertStyles.list}>
        {lines.map((line) => (
          <EvidenceLine key={`${line.kind} ${line.id}`} line={line} />
        ))}
        {form.findings.map((finding, index) => (
          // Two findings may say the same; their order is the author's.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <p>{voice.text('alert.evidence.finding', { substance: substanceName(finding.substance) })}</p>
            <Button
              look="quiet"
              onPress={() => change({ findings: form.findings.filter((_, other) => other !== index) })}
            >
              {voice.text('alert.edit.evidence.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <AddSignal />
      <p className={styles.buttons}>
        <Button onPress={() => setAdding(true)}>{voice.text('alert.edit.finding.add')}</Button>
        {lines.length > 0 && (
          <Button onPress={() => void save({ retakeEvidence: true })}>
            {voice.text('alert.edit.evidence.retake')}
          </Button>
        )}
      </p>
      {adding && (
        <FindingDialog
          onClose={() => setAdding(false)}
          onAdd={(finding) => {
            setAdding(false);
            change({ findings: [...form.findings, finding] });
          }}
        />
      )}
    </Panel>
  );
}

function EvidenceLine({ line }: { readonly line: Line }): ReactNode {
  const voice = useVoice();
  const { form, alert, change } = useEditing();
  const topic = useTopic();
  const text = alert.draft?.text ?? alert.text;
  const known =
    line.kind === 'signals'
      ? text?.signals.find(({ today }) => today?.signal === line.id)
      : text?.series.find(({ today }) => today?.series === line.id);
  const name = known === undefined ? String(line.id) : topic(known);
  return (
    <li>
      <p>{voice.text(line.kind === 'signals' ? 'alert.evidence.signal' : 'alert.evidence.series', { topic: name })}</p>
      {known !== undefined && text !== null && (
        <EvidenceMarking own={reasonOf(known, text, alert.markingReasons)?.marking ?? null} here={known.marking} />
      )}
      <div className={styles.buttons}>
        <label className={forms.check}>
          <input
            type="checkbox"
            checked={line.apart}
            onChange={(event) =>
              change({
                [line.kind]: form[line.kind].map((entry) =>
                  entry.id === line.id ? { ...entry, apart: event.target.checked } : entry,
                ),
              })
            }
          />
          <span>{voice.text('alert.edit.apart')}</span>
        </label>
        <Button
          look="quiet"
          onPress={() => change({ [line.kind]: form[line.kind].filter((entry) => entry.id !== line.id) })}
        >
          {voice.text('alert.edit.evidence.remove')}
        </Button>
      </div>
    </li>
  );
}

/** Verified signals that the alert does not rest on yet. */
function AddSignal(): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { form, change } = useEditing();
  const groups = useQuery(signalsQuery({ state: 'verified', limit: 50 })).data?.groups ?? [];
  const others = groups.map(({ lead }) => lead).filter(({ id }) => !form.signals.some((entry) => entry.id === id));
  if (others.length === 0) return null;
  return (
    <SelectField
      label={voice.text('alert.edit.signal.add')}
      value=""
      options={[
        { value: '', label: voice.text('alert.edit.signal.choose') },
        ...others.map((signal) => ({ value: String(signal.id), label: headlineOf(signal, names, voice) })),
      ]}
      onChange={(id) => {
        if (id !== '') change({ signals: [...form.signals, { id: Number(id), apart: false }] });
      }}
    />
  );
}
