import type { ReactNode } from 'react';
import { tlpLabels } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import forms from '../parts/form.module.css';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { DutyChoices, SectorChoices } from '../sign-in/right-choices.tsx';
import type { Rights } from './rights.ts';

interface RightFieldsProps {
  readonly rights: Rights;
  readonly onChange: (rights: Rights) => void;
}

/** Country, sectors, label and duties of somebody. */
export function RightFields({ rights, onChange }: RightFieldsProps): ReactNode {
  const voice = useVoice();
  return (
    <>
      <div className={forms.fields}>
        <TextField
          label={voice.text('people.column.country')}
          hint={voice.text('person.country.hint')}
          value={rights.country}
          onChange={(country) => onChange({ ...rights, country })}
          maxLength={2}
        />
        <SelectField
          label={voice.text('account.highest')}
          value={rights.highestTlp}
          onChange={(highestTlp) => onChange({ ...rights, highestTlp })}
          options={[
            { value: '', label: voice.text('person.highest.none') },
            ...tlpLabels.map((label) => ({ value: label, label: `TLP:${label}` })),
          ]}
        />
      </div>
      <SectorChoices
        legend={voice.text('account.sectors')}
        chosen={rights.sectors}
        onChange={(sectors) => onChange({ ...rights, sectors })}
      />
      <DutyChoices
        legend={voice.text('person.duties')}
        chosen={rights.duties}
        onChange={(duties) => onChange({ ...rights, duties })}
      />
    </>
  );
}
