import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { GoalContent, ProgressEntry } from '../../api/index.ts';
import { type Unit, unitCodes } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField, textOrNull } from '../entries/trilingual-field.tsx';
import { formatExactly } from '../format/number.ts';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { SelectField } from '../parts/select-field.tsx';
import { progressQuery } from './commitment-queries.ts';
import { describeFigure, describeSpan } from './describe-progress.ts';
import { TargetFields } from './target-fields.tsx';

interface GoalFormProps {
  readonly content: GoalContent;
  readonly questions: readonly ProgressEntry[];
  readonly onChange: (content: GoalContent) => void;
}

/** What is agreed of a figure. Numbers are in the unit of the question. */
export function GoalForm({ content, questions, onChange }: GoalFormProps): ReactNode {
  const voice = useVoice();
  const question = questions.find(({ id }) => id === content.question);
  const unit = unitCodes.find((code) => code === question?.unit) ?? null;
  const change = (part: Partial<GoalContent>): void => onChange({ ...content, ...part });
  return (
    <>
      <SelectField
        label={voice.text('goal.question')}
        value={content.question}
        options={questions
          .filter(({ better }) => better !== null)
          .map(({ id, title }) => ({ value: id, label: title[voice.language] }))}
        onChange={(chosen) => {
          const latest = questions.find(({ id }) => id === chosen)?.latest;
          const baseline = latest?.period ?? content.baseline;
          onChange({ ...content, question: chosen, baseline, agreed: null, target: null, limit: null });
        }}
      />
      {question !== undefined && <p className={layout.quiet}>{question.note[voice.language]}</p>}
      {question !== undefined && unit !== null && (
        <>
          <Baseline key={`baseline ${question.id}`} content={content} question={question} unit={unit} change={change} />
          <TargetFields
            key={`target ${question.id}`}
            content={content}
            question={question}
            unit={unit}
            change={change}
          />
        </>
      )}
      <TrilingualField
        label={voice.text('goal.note')}
        value={content.note ?? noText}
        maxLength={2_000}
        onChange={(text) => change({ note: textOrNull(text) })}
      />
    </>
  );
}

interface PartProps {
  readonly content: GoalContent;
  readonly question: ProgressEntry;
  readonly unit: Unit;
  readonly change: (part: Partial<GoalContent>) => void;
}

/** The period that progress is measured from, with the figure as it is known today, to be agreed. */
function Baseline({ content, question, unit, change }: PartProps): ReactNode {
  const voice = useVoice();
  const answer = useQuery(progressQuery(question.id, {})).data;
  const figures = (answer?.figures ?? []).toReversed();
  const figure = figures.find(({ period }) => period === content.baseline);
  const { agreed } = content;
  const known = figure?.value ?? null;
  const asOf = answer?.asKnownOn;
  return (
    <>
      <SelectField
        label={voice.text('goal.baseline')}
        value={content.baseline}
        options={[
          ...(figure === undefined ? [{ value: content.baseline, label: content.baseline }] : []),
          ...figures.map((one) => ({
            value: one.period,
            label: voice.text('text.labelled', {
              label: describeSpan(one.period, question, voice),
              value: describeFigure(one, voice),
            }),
          })),
        ]}
        onChange={(baseline) => change({ baseline, agreed: null })}
      />
      <div className={forms.fields}>
        <p>
          {agreed === null
            ? voice.text('goal.agreed.none')
            : voice.text('goal.agreed', {
                value: formatExactly(agreed.value, voice),
                unit: question.unitText[voice.language],
                day: agreed.asOf,
              })}
        </p>
        {known !== null && asOf !== undefined && agreed === null && (
          <Button onPress={() => change({ agreed: { value: known, unit, asOf } })}>
            {voice.text('goal.agreed.take')}
          </Button>
        )}
        {agreed !== null && (
          <Button look="quiet" onPress={() => change({ agreed: null })}>
            {voice.text('goal.agreed.drop')}
          </Button>
        )}
      </div>
    </>
  );
}
