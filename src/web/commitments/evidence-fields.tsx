import { type ReactNode, useRef, useState } from 'react';
import type { EvidenceEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField } from '../entries/trilingual-field.tsx';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import { TextField } from '../parts/text-field.tsx';
import { announce } from '../shell/announcer.tsx';
import styles from './commitments.module.css';

const most = 50;

interface EvidenceFieldsProps {
  readonly evidence: readonly EvidenceEntry[];
  readonly onChange: (evidence: EvidenceEntry[]) => void;
}

/** Documents, data and pages that show how far it is. */
export function EvidenceFields({ evidence, onChange }: EvidenceFieldsProps): ReactNode {
  const voice = useVoice();
  const list = useRef<HTMLFieldSetElement>(null);
  // Nothing that they say tells two of them apart while they are written.
  const [keys, setKeys] = useState(() => evidence.map(() => crypto.randomUUID()));
  const change = (at: number, part: Partial<EvidenceEntry>): void =>
    onChange(evidence.map((one, index) => (index === at ? { ...one, ...part } : one)));

  function add(): void {
    setKeys([...keys, crypto.randomUUID()]);
    onChange([...evidence, { title: noText, address: '', day: null }]);
  }

  function remove(at: number): void {
    setKeys(keys.filter((_, index) => index !== at));
    onChange(evidence.filter((_, index) => index !== at));
    announce(voice.text('evidence.removed', { number: at + 1 }));
    list.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  }

  return (
    <fieldset className={styles.group} ref={list}>
      <legend>{voice.text('evidence.title')}</legend>
      {evidence.map(({ title, address, day }, at) => {
        const name = voice.text('evidence.number', { number: at + 1 });
        return (
          <div key={keys[at]} className={styles.item}>
            <TrilingualField
              label={voice.text('text.labelled', { label: name, value: voice.text('commitment.titleField') })}
              value={title}
              maxLength={300}
              rows={1}
              onChange={(text) => change(at, { title: text })}
            />
            <div className={forms.pair}>
              <TextField
                label={voice.text('evidence.address')}
                hint={voice.text('evidence.address.hint')}
                value={address}
                maxLength={1_000}
                onChange={(text) => change(at, { address: text.trim() })}
              />
              <FormDay
                label={voice.text('evidence.day')}
                value={day ?? ''}
                onChange={(text) => change(at, { day: text === '' ? null : text })}
              />
            </div>
            <div>
              <Button look="quiet" onPress={() => remove(at)}>
                {voice.text('evidence.remove', { number: at + 1 })}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button data-add="" disabled={evidence.length >= most} onPress={add}>
          {voice.text('evidence.add')}
        </Button>
      </div>
    </fieldset>
  );
}
