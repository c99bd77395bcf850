import { type ReactNode, useState } from 'react';
import type { JointParagraph } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { TextField } from '../parts/text-field.tsx';

type Sourced = JointParagraph['sourced'];

interface SourcedNumbersProps {
  readonly sourced: Sourced;
  readonly onChange: (sourced: Sourced) => void;
}

/** Numbers that are not from the data of this node, and where they are from. */
export function SourcedNumbers({ sourced, onChange }: SourcedNumbersProps): ReactNode {
  const voice = useVoice();
  const set = (id: string, part: Partial<Sourced[string]>): void =>
    onChange({ ...sourced, [id]: { value: 0, source: '', ...sourced[id], ...part } });
  return (
    <>
      {Object.entries(sourced).map(([id, { value, source }]) => (
        <div key={id} className={`${forms.fields} ${forms.asked}`}>
          <NumberField value={value} onChange={(next) => set(id, { value: next })} />
          <TextField
            label={voice.text('statement.source.text')}
            value={source}
            maxLength={500}
            onChange={(text) => set(id, { source: text })}
          />
          <Button
            look="quiet"
            onPress={() => onChange(Object.fromEntries(Object.entries(sourced).filter(([other]) => other !== id)))}
          >
            {voice.text('statement.source.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button look="quiet" onPress={() => set(crypto.randomUUID(), {})}>
          {voice.text('statement.source.add')}
        </Button>
      </div>
    </>
  );
}

/** A number as it is typed; what is none yet changes nothing. */
function NumberField({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const voice = useVoice();
  const [text, setText] = useState(value === 0 ? '' : String(value));
  return (
    <TextField
      label={voice.text('statement.source.value')}
      value={text}
      maxLength={30}
      onChange={(typed) => {
        setText(typed);
        const read = readNumber(typed);
        if (typed.trim() !== '' && Number.isFinite(read)) onChange(read);
      }}
    />
  );
}

/** Signs before exactly three digits group them; any other comma parts decimals. */
function readNumber(typed: string): number {
  const digits = typed.replaceAll(/[\s\u00a0\u202f]/gu, '');
  const isGrouped = /^-?\d{1,3}(?:[,.]\d{3})+$/u.test(digits);
  return Number(isGrouped ? digits.replaceAll(/[,.]/gu, '') : digits.replace(',', '.'));
}
