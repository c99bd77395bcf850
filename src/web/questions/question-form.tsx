import type { ReactNode } from 'react';
import type { ComposedQuestion, IndicatorEntry } from '../../api/index.ts';
import { type Frequency, unitCodes, units } from '../../base/index.ts';
import { betterDirections } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { TrilingualField } from '../entries/trilingual-field.tsx';
import { CheckField } from '../parts/check-field.tsx';
import forms from '../parts/form.module.css';
import { SelectField } from '../parts/select-field.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { aggregationsFor, unitFor } from './question-choices.ts';
import { QuestionPreview } from './question-preview.tsx';
import { RelatedTo } from './related-to.tsx';

interface QuestionFormProps {
  readonly content: ComposedQuestion;
  /** Those with series. */
  readonly indicators: readonly IndicatorEntry[];
  readonly onChange: (content: ComposedQuestion) => void;
}

/** A question about progress, put together from what is stored; the answer stands below while it is written. */
export function QuestionForm({ content, indicators, onChange }: QuestionFormProps): ReactNode {
  const voice = useVoice();
  const indicator = indicators.find(({ id }) => id === content.measure.indicator);
  const change = (part: Partial<ComposedQuestion>): void => onChange(consistent({ ...content, ...part }, indicators));
  return (
    <>
      <MeasureFields measure={content.measure} indicators={indicators} onChange={(measure) => change({ measure })} />
      {indicator !== undefined && <Together content={content} indicator={indicator} change={change} />}
      <RelatedTo content={content} indicators={indicators} change={change} />
      <Meaning content={content} indicator={indicator} change={change} />
      <QuestionPreview content={content} />
      <TrilingualField
        label={voice.text('commitment.titleField')}
        value={content.title}
        maxLength={300}
        onChange={(title) => change({ title })}
      />
      <TrilingualField
        label={voice.text('question.note')}
        value={content.note}
        maxLength={2_000}
        onChange={(note) => change({ note })}
      />
    </>
  );
}

interface PartProps {
  readonly content: ComposedQuestion;
  readonly change: (part: Partial<ComposedQuestion>) => void;
}

/** How places and periods become one figure. */
function Together({ content, indicator, change }: PartProps & { readonly indicator: IndicatorEntry }): ReactNode {
  const voice = useVoice();
  const { across, periods, measure } = content;
  const isAmount = isAddedUpInTime(indicator);
  const lengths = isAmount && measure.window === '' ? [...new Set([...sums[measure.frequency], periods])] : [periods];
  return (
    <div className={forms.fields}>
      <SelectField
        label={voice.text('question.across')}
        value={across}
        options={aggregationsFor(indicator, measure).map((value) => ({
          value,
          label: voice.text(`question.across.${value}`),
        }))}
        onChange={(chosen) =>
          change({ across: aggregationsFor(indicator, measure).find((one) => one === chosen) ?? across })
        }
      />
      {lengths.length > 1 && (
        <SelectField
          label={voice.text('question.periods')}
          value={String(periods)}
          options={lengths.map((count) => ({
            value: String(count),
            label: voice.text('question.periods.count', { count }),
          }))}
          onChange={(count) => change({ periods: Number(count) })}
        />
      )}
      <SelectField
        label={voice.text('question.panel')}
        value={content.panel}
        options={(['whole', 'common'] as const).map((value) => ({
          value,
          label: voice.text(`question.panel.${value}`),
        }))}
        onChange={(panel) => change({ panel: panel === 'common' ? 'common' : 'whole' })}
      />
      {indicator.kind === 'count' && across === 'sum' && (
        <CheckField checked={content.chance} onChange={(chance) => change({ chance })}>
          {voice.text('question.chance')}
        </CheckField>
      )}
    </div>
  );
}

/** Periods that are worth adding up, by how long one is. */
const sums: Readonly<Record<Frequency, readonly number[]>> = {
  A: [1],
  S: [1, 2],
  Q: [1, 2, 4],
  M: [1, 3, 6, 12],
  W: [1, 4, 13, 52],
  D: [1, 7, 30, 365],
};

/** Which way is better, and in which unit the answer is. */
function Meaning({
  content,
  indicator,
  change,
}: PartProps & { readonly indicator: IndicatorEntry | undefined }): ReactNode {
  const voice = useVoice();
  const isDecided = indicator !== undefined && unitFor(indicator, content) !== null;
  return (
    <div className={forms.fields}>
      <SelectField
        label={voice.text('question.better')}
        value={content.better ?? ''}
        options={[
          { value: '', label: voice.text('question.better.open') },
          ...betterDirections.map((value) => ({ value, label: voice.text(`question.better.${value}`) })),
        ]}
        onChange={(chosen) => change({ better: betterDirections.find((one) => one === chosen) ?? null })}
      />
      {isDecided ? (
        <p>{voice.text('question.unit.is', { unit: units[content.unit][voice.language] })}</p>
      ) : (
        <SelectField
          label={voice.text('question.unit')}
          value={content.unit}
          options={unitCodes.map((value) => ({ value, label: units[value][voice.language] }))}
          onChange={(chosen) => change({ unit: unitCodes.find((one) => one === chosen) ?? content.unit })}
        />
      )}
    </div>
  );
}

/** What one choice rules out is taken back: sums of what cannot be added, chance of no count, a unit that does not fit. */
function consistent(content: ComposedQuestion, indicators: readonly IndicatorEntry[]): ComposedQuestion {
  const indicator = indicators.find(({ id }) => id === content.measure.indicator);
  if (indicator === undefined) return content;
  const possible = aggregationsFor(indicator, content.measure);
  const across = possible.includes(content.across) ? content.across : (possible[0] ?? content.across);
  const isAmount = isAddedUpInTime(indicator);
  const periods = isAmount && content.measure.window === '' ? content.periods : 1;
  const chance = content.chance && indicator.kind === 'count' && across === 'sum';
  const { denominator: asked } = content;
  const denominator = asked.kind === 'population' && across !== 'sum' ? { kind: 'none' as const } : asked;
  const next = { ...content, across, periods, chance, denominator };
  return { ...next, unit: unitFor(indicator, next) ?? content.unit };
}

function isAddedUpInTime({ kind }: IndicatorEntry): boolean {
  return kind === 'count' || kind === 'mass' || kind === 'amount';
}
