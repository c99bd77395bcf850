import type { ReactNode } from 'react';
import type { CommitmentList, NarrativeContent } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { TrilingualField } from '../entries/trilingual-field.tsx';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import { SelectField } from '../parts/select-field.tsx';

interface NarrativeFormProps {
  readonly content: NarrativeContent;
  readonly list: CommitmentList;
  readonly onChange: (content: NarrativeContent) => void;
}

/** The time that a country writes about, and its words. */
export function NarrativeForm({ content, list, onChange }: NarrativeFormProps): ReactNode {
  const voice = useVoice();
  const change = (part: Partial<NarrativeContent>): void => onChange({ ...content, ...part });
  const strategies = list.commitments.filter(({ level }) => level === 'strategy').toReversed();
  return (
    <>
      <div className={forms.fields}>
        <SelectField
          label={voice.text('reports.strategy')}
          value={content.strategy}
          options={strategies.map(({ id, title }) => ({ value: id, label: title[voice.language] }))}
          onChange={(strategy) => change({ strategy })}
        />
        <FormDay
          label={voice.text('narrative.from')}
          value={content.from}
          onChange={(from) => change({ from })}
          required
        />
        <FormDay
          label={voice.text('narrative.until')}
          value={content.until}
          onChange={(until) => change({ until })}
          required
        />
      </div>
      <TrilingualField
        label={voice.text('narrative.text')}
        value={content.text}
        maxLength={20_000}
        rows={12}
        onChange={(text) => change({ text })}
      />
    </>
  );
}
