import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CommitmentContent, CommitmentList } from '../../api/index.ts';
import { commitmentLevels, commitmentRelations, dialogueCountries, sectors } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField, textOrNull } from '../entries/trilingual-field.tsx';
import { formatCountry } from '../format/country.ts';
import type { Voice } from '../format/voice.ts';
import forms from '../parts/form.module.css';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import { type Choice, MultiChoice } from '../parts/multi-choice.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { SectorChoices } from '../sign-in/right-choices.tsx';
import { progressListQuery } from './commitment-queries.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { OriginFields } from './origin-fields.tsx';

interface CommitmentFormProps {
  readonly id: string;
  readonly content: CommitmentContent;
  readonly list: CommitmentList;
  readonly onChange: (content: CommitmentContent) => void;
}

/** Everything that a commitment says, to be written. */
export function CommitmentForm({ id, content, list, onChange }: CommitmentFormProps): ReactNode {
  const voice = useVoice();
  const change = (part: Partial<CommitmentContent>): void => onChange({ ...content, ...part });
  const others = list.commitments.filter((one) => one.id !== id);
  const choices = others.map((one) => ({ id: one.id, name: one.title[voice.language] }));
  return (
    <>
      <div className={forms.pair}>
        <SelectField
          label={voice.text('commitment.level')}
          value={content.level}
          options={commitmentLevels.map((value) => ({ value, label: voice.text(`commitments.level.${value}`) }))}
          onChange={(value) => change({ level: commitmentLevels.find((level) => level === value) ?? content.level })}
        />
        <SelectField
          label={voice.text('commitment.parent')}
          value={content.parent ?? ''}
          options={[
            { value: '', label: voice.text('commitment.parent.none') },
            ...choices.map(({ id: value, name: label }) => ({ value, label })),
          ]}
          onChange={(parent) => change({ parent: parent === '' ? null : parent })}
        />
      </div>
      <OriginFields content={content} change={change} />
      <TrilingualField
        label={voice.text('commitment.titleField')}
        value={content.title}
        maxLength={500}
        onChange={(title) => change({ title })}
      />
      <TrilingualField
        label={voice.text('commitment.description')}
        value={content.description ?? noText}
        maxLength={2_000}
        rows={3}
        onChange={(text) => change({ description: textOrNull(text) })}
      />
      <Owners content={content} voice={voice} change={change} />
      <SectorChoices
        legend={voice.text('commitment.sectors')}
        chosen={content.sectors}
        onChange={(chosen) => change({ sectors: sectors.filter((sector) => chosen.includes(sector)) })}
      />
      <HorizonFields content={content} change={change} />
      <TrilingualField
        label={voice.text('commitment.resources')}
        value={content.resources ?? noText}
        maxLength={2_000}
        onChange={(text) => change({ resources: textOrNull(text) })}
      />
      <Relations content={content} choices={choices} change={change} />
      <DataFields content={content} change={change} />
      <EvidenceFields evidence={content.evidence} onChange={(evidence) => change({ evidence })} />
    </>
  );
}

interface PartProps {
  readonly content: CommitmentContent;
  readonly change: (part: Partial<CommitmentContent>) => void;
}

/** Questions about progress; which there are is known a moment later than the rest. */
function DataFields({ content: { questions }, change }: PartProps): ReactNode {
  const voice = useVoice();
  const list = useQuery(progressListQuery(undefined));
  return (
    <QueryView query={list} what={voice.text('evidence.data.field')}>
      {(known) => (
        <MultiChoice
          label={voice.text('evidence.data.field')}
          choices={known.questions.map(({ id, title }) => ({ id, name: title[voice.language] }))}
          chosen={questions}
          onChange={(chosen) => change({ questions: [...chosen] })}
        />
      )}
    </QueryView>
  );
}

function Owners({ content: { owners }, voice, change }: PartProps & { readonly voice: Voice }): ReactNode {
  const countries = [...new Set([...dialogueCountries, 'NL', 'CN', 'IN', ...owners.map(({ country }) => country)])];
  return (
    <>
      <MultiChoice
        label={voice.text('commitment.owners')}
        atLeastOne={owners.length > 0}
        choices={countries.map((id) => ({ id, name: formatCountry(id, voice) }))}
        chosen={owners.map(({ country }) => country)}
        onChange={(chosen) =>
          change({
            owners: chosen.map((country) => owners.find((one) => one.country === country) ?? { country, agency: null }),
          })
        }
      />
      {owners.map(({ country, agency }, index) => (
        <TrilingualField
          key={country}
          label={voice.text('commitment.agency', { country: formatCountry(country, voice) })}
          value={agency ?? noText}
          maxLength={300}
          rows={1}
          onChange={(text) => change({ owners: owners.with(index, { country, agency: textOrNull(text) }) })}
        />
      ))}
    </>
  );
}

/** Days as they are typed: they are one horizon once both are days, and the form is not sent with one of them alone. */
function HorizonFields({ content: { horizon }, change }: PartProps): ReactNode {
  const voice = useVoice();
  const [days, setDays] = useState({ from: horizon?.from ?? '', until: horizon?.until ?? '' });
  const set = (part: Partial<typeof days>): void => {
    const next = { ...days, ...part };
    setDays(next);
    if (next.from === '' && next.until === '') change({ horizon: null });
    else if ([next.from, next.until].every((day) => day !== '' && isDayOrEmpty(day))) change({ horizon: next });
  };
  const problemOf = (day: string, other: string): string | undefined =>
    day === '' && other !== '' ? voice.text('commitment.days.one') : undefined;
  return (
    <div className={forms.fields}>
      <FormDay
        label={voice.text('commitment.from')}
        value={days.from}
        problem={problemOf(days.from, days.until)}
        onChange={(from) => set({ from })}
      />
      <FormDay
        label={voice.text('commitment.until')}
        value={days.until}
        problem={problemOf(days.until, days.from)}
        onChange={(until) => set({ until })}
      />
    </div>
  );
}

function Relations({ content, choices, change }: PartProps & { readonly choices: readonly Choice[] }): ReactNode {
  const voice = useVoice();
  const { dependsOn, lineage } = content;
  return (
    <>
      <MultiChoice
        label={voice.text('commitment.dependsOn')}
        choices={choices}
        chosen={dependsOn}
        onChange={(chosen) => change({ dependsOn: [...chosen] })}
      />
      {commitmentRelations.map((relation) => {
        const of = lineage.filter((one) => one.relation === relation);
        return (
          <MultiChoice
            key={relation}
            label={voice.text(`commitment.relation.${relation}`)}
            choices={choices}
            chosen={of.map(({ to }) => to)}
            onChange={(chosen) =>
              change({
                lineage: [
                  ...lineage.filter((one) => one.relation !== relation),
                  ...chosen.map((to) => of.find((one) => one.to === to) ?? { relation, to, basis: 'reading' as const }),
                ],
              })
            }
          />
        );
      })}
    </>
  );
}
