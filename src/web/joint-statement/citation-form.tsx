import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CitedFigureEntry, FigureCitation } from '../../api/index.ts';
import { isCalendarDate } from '../../base/index.ts';
import { citedAspects } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { goalProgressQuery, progressListQuery, progressQuery } from '../commitments/commitment-queries.ts';
import { describeSpan } from '../commitments/describe-progress.ts';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import layout from '../parts/layout.module.css';
import { SelectField, type SelectOption } from '../parts/select-field.tsx';
import { describeEstimate } from './describe-finding.ts';
import styles from './joint-statement.module.css';

interface CitationFormProps {
  readonly citation: FigureCitation;
  /** What the data say of it; undefined while it is not known. */
  readonly answer: CitedFigureEntry | undefined;
  readonly onChange: (citation: FigureCitation) => void;
  readonly onInsert: (value: number) => void;
  readonly onRemove: () => void;
}

/** Chooses a figure that a paragraph rests on, with what the data say of it. */
export function CitationForm({ citation, answer, onChange, onInsert, onRemove }: CitationFormProps): ReactNode {
  const voice = useVoice();
  const { asked, asKnownOn, aspect, decimals } = citation;
  const change = (part: Partial<FigureCitation>): void => onChange({ ...citation, ...part });
  const aspects = citedAspects.filter((one) => one !== 'way' || asked.kind === 'goal');
  const value = answer?.estimate?.value ?? null;
  return (
    <fieldset className={styles.citation}>
      <legend className={styles.label}>{voice.text('statement.cite.asked')}</legend>
      <div className={forms.pair}>
        <Asked citation={citation} change={change} />
        <FormDay
          label={voice.text('statement.cite.knownOn')}
          value={asKnownOn}
          onChange={(day) => change({ asKnownOn: day })}
        />
        <SelectField
          label={voice.text('statement.cite.aspect')}
          value={aspect}
          options={aspects.map((one) => ({ value: one, label: voice.text(`statement.cite.aspect.${one}`) }))}
          onChange={(chosen) => change({ aspect: citedAspects.find((one) => one === chosen) ?? aspect })}
        />
        <Periods citation={citation} change={change} />
        <SelectField
          label={voice.text('statement.cite.decimals')}
          value={String(decimals)}
          options={[0, 1, 2, 3].map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(chosen) => change({ decimals: Number(chosen) })}
        />
      </div>
      {answer !== undefined && (
        <p role="status">
          {voice.text('statement.cite.live', { value: describeEstimate(answer.estimate, voice) })}{' '}
          {!answer.carried && <span className={layout.warn}>{voice.text('statement.cite.notCarried')}</span>}
        </p>
      )}
      <div className={forms.fields}>
        {value !== null && answer?.carried === true && (
          <Button onPress={() => onInsert(Math.abs(value))}>{voice.text('statement.cite.insert')}</Button>
        )}
        <Button look="quiet" onPress={onRemove}>
          {voice.text('statement.cite.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Where nothing is chosen yet. */
export function noCitation(day: string): FigureCitation {
  return { asked: { kind: 'question', id: '' }, asKnownOn: day, period: '', aspect: 'value', since: null, decimals: 0 };
}

interface PartProps {
  readonly citation: FigureCitation;
  readonly change: (part: Partial<FigureCitation>) => void;
}

/** A question of the catalogue, a composed one, or a goal. */
function Asked({ citation: { asked }, change }: PartProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const questions = useQuery(progressListQuery(undefined)).data?.questions ?? [];
  const goals = useQuery(goalProgressQuery({})).data?.goals ?? [];
  const choose = (chosen: string): void => {
    const [kind, ...id] = chosen.split(' ');
    const next = { kind: kind === 'goal' ? ('goal' as const) : ('question' as const), id: id.join(' ') };
    change({ asked: next, period: '', since: null, ...(next.kind === 'goal' ? {} : { aspect: 'value' as const }) });
  };
  return (
    <SelectField
      label={voice.text('statement.cite.asked')}
      value={asked.id === '' ? '' : `${asked.kind} ${asked.id}`}
      options={[
        { value: '', label: voice.text('statement.cite.choose') },
        ...questions.map(({ id, title }) => ({ value: `question ${id}`, label: title[language] })),
        ...goals.map(({ goal, questionTitle }) => ({
          value: `goal ${goal.id}`,
          label: voice.text('statement.cite.goal', { title: questionTitle[language] }),
        })),
      ]}
      onChange={choose}
    />
  );
}

/** Periods of which the question says anything, the latest first. */
function Periods({ citation, change }: PartProps): ReactNode {
  const voice = useVoice();
  const { asked, asKnownOn, period, since, aspect } = citation;
  const goals = useQuery(goalProgressQuery({})).data?.goals ?? [];
  const question =
    asked.kind === 'goal' ? (goals.find(({ goal }) => goal.id === asked.id)?.goal.question ?? '') : asked.id;
  const answer = useQuery({
    ...progressQuery(question, { known: asKnownOn }),
    enabled: question !== '' && isCalendarDate(asKnownOn),
  }).data;
  const options: SelectOption[] = [
    { value: '', label: voice.text('statement.cite.choose') },
    ...(answer?.figures ?? [])
      .map((figure) => figure.period)
      .toReversed()
      .map((value) => ({ value, label: answer === undefined ? value : describeSpan(value, answer, voice) })),
  ];
  const isChange = aspect === 'change' || aspect === 'change-percent';
  return (
    <>
      <SelectField
        label={voice.text('statement.cite.period')}
        value={period}
        options={options}
        onChange={(chosen) => change({ period: chosen })}
      />
      {isChange && (
        <SelectField
          label={voice.text('statement.cite.since')}
          value={since ?? ''}
          options={options}
          onChange={(chosen) => change({ since: chosen === '' ? null : chosen })}
        />
      )}
    </>
  );
}
