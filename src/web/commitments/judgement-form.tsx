import type { ReactNode } from 'react';
import type { CommitmentEntry, JudgementContent, JudgementEntry } from '../../api/index.ts';
import { ambitions, commitmentResults, completions } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { AddressLines } from '../entries/address-lines.tsx';
import { TrilingualField } from '../entries/trilingual-field.tsx';
import { formatCountry } from '../format/country.ts';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import { SelectField } from '../parts/select-field.tsx';

interface JudgementFormProps {
  readonly content: JudgementContent;
  readonly commitment: CommitmentEntry;
  /** Of the same commitment, to dissent from. */
  readonly others: readonly JudgementEntry[];
  readonly onChange: (content: JudgementContent) => void;
}

/** What reviewers of this country say of what another one promised. */
export function JudgementForm({ content, commitment, others, onChange }: JudgementFormProps): ReactNode {
  const voice = useVoice();
  const change = (part: Partial<JudgementContent>): void => onChange({ ...content, ...part });
  const countries = commitment.owners.map(({ country }) => country).filter((country) => country !== content.reviewer);
  return (
    <>
      <div className={forms.pair}>
        <SelectField
          label={voice.text('judgement.rated')}
          value={content.rated}
          options={countries.map((value) => ({ value, label: formatCountry(value, voice) }))}
          onChange={(rated) => change({ rated, dissentsFrom: null })}
        />
        <FormDay label={voice.text('judgement.asOf')} value={content.asOf} onChange={(asOf) => change({ asOf })} />
      </div>
      <div className={forms.pair}>
        <SelectField
          label={voice.text('judgement.completion')}
          value={content.completion}
          options={completions.map((value) => ({ value, label: voice.text(`judgement.completion.${value}`) }))}
          onChange={(chosen) => change({ completion: completions.find((one) => one === chosen) ?? content.completion })}
        />
        <SelectField
          label={voice.text('judgement.result')}
          value={content.result}
          options={commitmentResults.map((value) => ({ value, label: voice.text(`judgement.result.${value}`) }))}
          onChange={(chosen) => change({ result: commitmentResults.find((one) => one === chosen) ?? content.result })}
        />
        <SelectField
          label={voice.text('judgement.ambition')}
          value={content.ambition}
          options={ambitions.map((value) => ({ value, label: voice.text(`judgement.ambition.${value}`) }))}
          onChange={(chosen) => change({ ambition: ambitions.find((one) => one === chosen) ?? content.ambition })}
        />
      </div>
      <TrilingualField
        label={voice.text('judgement.reasons')}
        value={content.reasons}
        maxLength={5_000}
        rows={4}
        onChange={(reasons) => change({ reasons })}
      />
      <AddressLines
        label={voice.text('entry.evidence')}
        value={content.evidence}
        onChange={(evidence) => change({ evidence })}
      />
      <SelectField
        label={voice.text('judgement.dissentsFrom')}
        value={content.dissentsFrom ?? ''}
        options={[
          { value: '', label: voice.text('judgement.dissentsFrom.none') },
          ...others
            .filter(({ rated }) => rated === content.rated)
            .map(({ id, reviewer, asOf, completion }) => ({
              value: id,
              label: voice.text('text.labelled', {
                label: `${formatCountry(reviewer, voice)}, ${asOf}`,
                value: voice.text(`judgement.completion.${completion}`),
              }),
            })),
        ]}
        onChange={(chosen) => change({ dissentsFrom: chosen === '' ? null : chosen })}
      />
    </>
  );
}
