import { type ReactNode, useState } from 'react';
import type { GoalContent, ProgressEntry } from '../../api/index.ts';
import type { Unit } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatExactly, formatNumber } from '../format/number.ts';
import { readNumber } from '../format/read-number.ts';
import forms from '../parts/form.module.css';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useValidity } from '../parts/use-validity.ts';

interface TargetFieldsProps {
  readonly content: GoalContent;
  readonly question: ProgressEntry;
  readonly unit: Unit;
  readonly change: (part: Partial<GoalContent>) => void;
}

/** Number and day as they are typed: they are one target once both are there, and the form is not sent with one of them alone. */
export function TargetFields({ content, question, unit, change }: TargetFieldsProps): ReactNode {
  const voice = useVoice();
  const typed = (number: number | null): string =>
    number === null ? '' : number.toLocaleString(voice.locale, { useGrouping: false, maximumFractionDigits: 20 });
  const [value, setValue] = useState(typed(content.target?.value ?? null));
  const [by, setBy] = useState(content.target?.by ?? '');
  const [limit, setLimit] = useState(typed(content.limit));
  const set = (text: string, day: string): void => {
    setValue(text);
    setBy(day);
    const number = readNumber(text, voice);
    const isWhole = number !== null && day !== '' && isDayOrEmpty(day);
    change({ target: isWhole ? { value: number, unit, by: day } : null });
  };
  const unitText = question.unitText[voice.language];
  return (
    <div className={forms.fields}>
      <NumberField
        label={`${voice.text('goal.targetValue')} (${unitText})`}
        hint={voice.text('goal.targetValue.hint')}
        value={value}
        problem={value.trim() === '' && by !== '' ? voice.text('goal.targetValue.missing') : undefined}
        onChange={(text) => set(text, by)}
      />
      <FormDay
        label={voice.text('goal.by')}
        value={by}
        problem={value.trim() !== '' && by === '' ? voice.text('goal.by.missing') : undefined}
        onChange={(day) => set(value, day)}
      />
      <NumberField
        label={`${voice.text('goal.limit')} (${unitText})`}
        hint={voice.text('goal.limit.hint')}
        value={limit}
        onChange={(text) => {
          setLimit(text);
          change({ limit: readNumber(text, voice) });
        }}
      />
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A number, with how it was understood: commas and points mean different things in the three languages. */
function NumberField({ label, hint, value, problem, onChange }: NumberFieldProps): ReactNode {
  const voice = useVoice();
  const number = readNumber(value, voice);
  const isNone = value.trim() !== '' && number === null;
  const said = isNone ? voice.text('goal.number.wrong', { example: formatNumber(1250.5, voice) }) : problem;
  const field = useValidity(said);
  return (
    <TextField
      label={label}
      hint={number === null ? hint : voice.text('goal.number.read', { number: formatExactly(number, voice) })}
      problem={said}
      value={value}
      fieldRef={field}
      onChange={onChange}
    />
  );
}
