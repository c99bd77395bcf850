import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { JointStatementContent } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField } from '../entries/trilingual-field.tsx';
import { formatCountry } from '../format/country.ts';
import { Button } from '../parts/button.tsx';
import { CheckChoices } from '../parts/check-field.tsx';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { announce } from '../shell/announcer.tsx';
import { heldAt } from './held-at.ts';
import styles from './joint-statement.module.css';
import { ParagraphForm } from './paragraph-form.tsx';
import { decisionsLeft, idsInOrder, withDecisions, withMoved, withoutParagraph, withParagraph } from './paragraphs.ts';
import { meetingsQuery, statementsQuery } from './statement-queries.ts';

interface StatementFormProps {
  readonly id: string;
  readonly content: JointStatementContent;
  readonly onChange: (content: JointStatementContent) => void;
}

/** Everything that is said of a joint statement, and its paragraphs. */
export function StatementForm({ id, content, onChange }: StatementFormProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { paragraphs, parties, title, meeting } = content;
  const known = useQuery(meetingsQuery).data?.meetings ?? [];
  const meetings = known.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const change = (part: Partial<JointStatementContent>): void => onChange({ ...content, ...part });
  const decisions = meetings.find((one) => one.id === meeting)?.decisions ?? [];
  const left = decisionsLeft(paragraphs, decisions);
  const ids = idsInOrder(paragraphs);
  const countries = [...new Set(['CA', 'MX', 'US', 'NL', ...parties])];
  return (
    <>
      <TrilingualField
        label={voice.text('commitment.titleField')}
        value={title}
        maxLength={300}
        onChange={(text) => change({ title: text })}
      />
      <CheckChoices
        legend={voice.text('statement.parties')}
        options={countries.map((country) => ({ id: country, name: formatCountry(country, voice) }))}
        chosen={parties}
        onChange={(chosen) => chosen.length > 0 && change({ parties: [...chosen] })}
      />
      <SelectField
        label={voice.text('statement.meeting')}
        value={meeting ?? ''}
        options={[
          { value: '', label: voice.text('statement.meeting.none') },
          ...meetings.map((one) => ({ value: one.id, label: one.title?.[language] || one.id })),
          ...(meeting === null || meetings.some((one) => one.id === meeting)
            ? []
            : [{ value: meeting, label: meeting }]),
        ]}
        onChange={(chosen) => {
          // Days and place that somebody wrote stay as they are.
          const named = chosen === '' ? null : chosen;
          change({ meeting: named, held: content.held ?? heldAt(named, meetings) });
        }}
      />
      <Held content={content} change={change} />
      <Replaces id={id} content={content} change={change} />
      {ids.map((paragraph, index) => {
        const written = paragraphs[paragraph];
        if (written === undefined) return null;
        const move = (step: -1 | 1): void => {
          change({ paragraphs: withMoved(paragraphs, paragraph, step) });
          announce(voice.text('statement.moved', { number: index + 1 + step }));
        };
        return (
          <ParagraphForm
            key={paragraph}
            number={index + 1}
            last={ids.length}
            paragraph={written}
            decisions={decisions}
            onChange={(next) => change({ paragraphs: { ...paragraphs, [paragraph]: next } })}
            onMove={move}
            onRemove={() => change({ paragraphs: withoutParagraph(paragraphs, paragraph) })}
          />
        );
      })}
      <div className={forms.fields}>
        <Button onPress={() => change({ paragraphs: withParagraph(paragraphs) })}>
          {voice.text('statement.addParagraph')}
        </Button>
        {left.length > 0 && (
          <Button onPress={() => change({ paragraphs: withDecisions(paragraphs, left) })}>
            {voice.text('statement.draftFromDecisions', { count: left.length })}
          </Button>
        )}
      </div>
    </>
  );
}

interface PartProps {
  readonly content: JointStatementContent;
  readonly change: (part: Partial<JointStatementContent>) => void;
}

/** Days and place of the meeting: all of them, or none yet. */
function Held({ content: { held }, change }: PartProps): ReactNode {
  const voice = useVoice();
  const { from, until, place } = held ?? { from: '', until: '', place: noText };
  const set = (part: Partial<NonNullable<typeof held>>): void => {
    const next = { from, until, place, ...part };
    const isEmpty = next.from === '' && next.until === '' && Object.values(next.place).every((text) => text === '');
    change({ held: isEmpty ? null : next });
  };
  return (
    <div className={styles.block}>
      <div className={forms.fields}>
        <FormDay label={voice.text('statement.heldFrom')} value={from} onChange={(day) => set({ from: day })} />
        <FormDay label={voice.text('statement.heldUntil')} value={until} onChange={(day) => set({ until: day })} />
      </div>
      <TrilingualField
        label={voice.text('statement.place')}
        value={place}
        maxLength={200}
        rows={1}
        onChange={(text) => set({ place: text })}
      />
    </div>
  );
}

function Replaces({ id, content: { replaces }, change }: PartProps & { readonly id: string }): ReactNode {
  const voice = useVoice();
  const published = (useQuery(statementsQuery).data?.statements ?? []).filter((one) => one.published !== null);
  if (published.length === 0) return null;
  return (
    <SelectField
      label={voice.text('statement.replacesField')}
      value={replaces ?? ''}
      options={[
        { value: '', label: voice.text('statement.replacesField.none') },
        ...published.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: one.title[voice.language] })),
      ]}
      onChange={(chosen) => change({ replaces: chosen === '' ? null : chosen })}
    />
  );
}
