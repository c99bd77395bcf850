import type { ReactNode } from 'react';
import type { ComposedQuestion, IndicatorEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { SelectField } from '../parts/select-field.tsx';
import { MeasureFields } from './measure-fields.tsx';

interface RelatedToProps {
  readonly content: ComposedQuestion;
  readonly indicators: readonly IndicatorEntry[];
  readonly change: (part: Partial<ComposedQuestion>) => void;
}

/** What the figure is related to: nothing, the persons who live there, or all of which it is a part. */
export function RelatedTo({ content, indicators, change }: RelatedToProps): ReactNode {
  const voice = useVoice();
  const { denominator, measure, across } = content;
  const chosen = choiceOf(denominator);
  const choices = (['none', 'population', 'share', 'other'] as const).filter(
    (one) => (one !== 'population' || across === 'sum') && (one !== 'other' || chosen === 'other'),
  );
  return (
    <>
      <SelectField
        label={voice.text('question.relatedTo')}
        value={chosen}
        options={choices.map((value) => ({ value, label: voice.text(`question.relatedTo.${value}`) }))}
        onChange={(value) => {
          if (value === 'none') change({ denominator: { kind: 'none' } });
          if (value === 'population') change({ denominator: { kind: 'population', per: 100_000 } });
          if (value === 'share') change({ denominator: { kind: 'measure', measure, per: 100, isWhole: true } });
        }}
      />
      {denominator.kind === 'measure' && (
        <MeasureFields
          measure={denominator.measure}
          indicators={indicators}
          onChange={(below) => change({ denominator: { ...denominator, measure: below } })}
        />
      )}
    </>
  );
}

/** `other`: as somebody wrote it past this screen, and it stays. */
function choiceOf(denominator: ComposedQuestion['denominator']): 'none' | 'population' | 'share' | 'other' {
  if (denominator.kind === 'none') return 'none';
  if (denominator.kind === 'population') {
    return denominator.per === 100_000 && denominator.of === undefined ? 'population' : 'other';
  }
  return denominator.isWhole && denominator.per === 100 ? 'share' : 'other';
}
