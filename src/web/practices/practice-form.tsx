import type { ReactNode } from 'react';
import type { CommitmentList, PracticeContent } from '../../api/index.ts';
import { dialogueCountries, evidenceGrades, practiceShelves } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { AddressLines } from '../entries/address-lines.tsx';
import { noText, TrilingualField, textOrNull } from '../entries/trilingual-field.tsx';
import { formatCountry } from '../format/country.ts';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';

interface PracticeFormProps {
  readonly content: PracticeContent;
  readonly list: CommitmentList;
  readonly onChange: (content: PracticeContent) => void;
}

/** Everything that is said of a practice. */
export function PracticeForm({ content, list, onChange }: PracticeFormProps): ReactNode {
  const voice = useVoice();
  const change = (part: Partial<PracticeContent>): void => onChange({ ...content, ...part });
  return (
    <>
      <TrilingualField
        label={voice.text('commitment.titleField')}
        value={content.title}
        maxLength={300}
        onChange={(title) => change({ title })}
      />
      <TrilingualField
        label={voice.text('commitment.description')}
        value={content.description}
        maxLength={10_000}
        rows={6}
        onChange={(description) => change({ description })}
      />
      <div className={forms.pair}>
        <SelectField
          label={voice.text('practice.shelf')}
          value={content.shelf}
          options={practiceShelves.map((value) => ({ value, label: voice.text(`practice.shelf.${value}`) }))}
          onChange={(chosen) => change({ shelf: practiceShelves.find((one) => one === chosen) ?? content.shelf })}
        />
        <SelectField
          label={voice.text('practice.grade')}
          value={content.grade}
          options={evidenceGrades.map((value) => ({ value, label: voice.text(`practice.grade.${value}`) }))}
          onChange={(chosen) => change({ grade: evidenceGrades.find((one) => one === chosen) ?? content.grade })}
        />
      </div>
      <AddressLines
        label={voice.text('entry.evidence')}
        value={content.evidence}
        onChange={(evidence) => change({ evidence })}
      />
      <Adopted content={content} change={change} />
      <TrilingualField
        label={voice.text('practice.contact')}
        value={content.contact ?? noText}
        maxLength={500}
        onChange={(text) => change({ contact: textOrNull(text) })}
      />
      <MultiChoice
        label={voice.text('practice.commitments')}
        choices={list.commitments.map(({ id, title }) => ({ id, name: title[voice.language] }))}
        chosen={content.commitments}
        onChange={(chosen) => change({ commitments: [...chosen] })}
      />
    </>
  );
}

interface AdoptedProps {
  readonly content: PracticeContent;
  readonly change: (part: Partial<PracticeContent>) => void;
}

/** Where it is in use; the whole country where no place is named. */
function Adopted({ content: { adopted }, change }: AdoptedProps): ReactNode {
  const voice = useVoice();
  const set = (index: number, part: Partial<PracticeContent['adopted'][number]>): void =>
    change({ adopted: adopted.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const countries = [...new Set([...dialogueCountries, 'NL', ...adopted.map(({ country }) => country)])];
  return (
    <>
      {adopted.map(({ country, where, since }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no other name
        <div key={index}>
          <div className={`${forms.fields} ${forms.asked}`}>
            <SelectField
              label={voice.text('practice.adopted')}
              value={country}
              options={countries.map((value) => ({ value, label: formatCountry(value, voice) }))}
              onChange={(chosen) => set(index, { country: chosen })}
            />
            <FormDay
              label={voice.text('practice.since')}
              value={since ?? ''}
              onChange={(day) => set(index, { since: day === '' ? null : day })}
            />
            <Button look="quiet" onPress={() => change({ adopted: adopted.filter((_, at) => at !== index) })}>
              {voice.text('practice.adopted.remove')}
            </Button>
          </div>
          <TrilingualField
            label={voice.text('practice.where')}
            value={where ?? noText}
            maxLength={300}
            rows={1}
            onChange={(text) => set(index, { where: textOrNull(text) })}
          />
        </div>
      ))}
      <div>
        <Button onPress={() => change({ adopted: [...adopted, { country: 'CA', where: null, since: null }] })}>
          {voice.text('practice.adopted.add')}
        </Button>
      </div>
    </>
  );
}
