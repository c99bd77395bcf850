import type { ReactNode } from 'react';
import { noticeFrequencies } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { CheckField } from '../parts/check-field.tsx';
import forms from '../parts/form.module.css';
import { SelectField, type SelectOption } from '../parts/select-field.tsx';
import { formatHour, formatWeekday } from './describe-subscription.ts';
import type { DraftFieldsProps } from './subscription-form.tsx';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** When messages go: at once or gathered, and the hours in which none goes. */
export function ScheduleFields({ draft, onChange }: DraftFieldsProps): ReactNode {
  const voice = useVoice();
  const hourOptions: readonly SelectOption[] = hours.map((hour) => ({
    value: String(hour),
    label: formatHour(hour, voice),
  }));
  const zones = new Set(['UTC', draft.timeZone, ...Intl.supportedValuesOf('timeZone')]);
  return (
    <>
      <div className={forms.fields}>
        <SelectField
          label={voice.text('notices.frequency')}
          value={draft.frequency}
          onChange={(value) => onChange({ frequency: noticeFrequencies.find((one) => one === value) ?? 'at-once' })}
          options={noticeFrequencies.map((value) => ({ value, label: voice.text(`notices.frequency.${value}`) }))}
        />
        {draft.frequency === 'weekly' && (
          <SelectField
            label={voice.text('notices.weekday')}
            value={String(draft.weekday)}
            onChange={(value) => onChange({ weekday: Number(value) })}
            options={weekdays.map((day) => ({ value: String(day), label: formatWeekday(day, voice) }))}
          />
        )}
        {draft.frequency !== 'at-once' && (
          <SelectField
            label={voice.text('notices.hour')}
            value={String(draft.hour)}
            onChange={(value) => onChange({ hour: Number(value) })}
            options={hourOptions}
          />
        )}
        <SelectField
          label={voice.text('notices.zone')}
          value={draft.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
          options={[...zones].map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        />
      </div>
      <CheckField checked={draft.isQuiet} onChange={(isQuiet) => onChange({ isQuiet })}>
        {voice.text('notices.quiet')}
      </CheckField>
      {draft.isQuiet && (
        <>
          <div className={forms.fields}>
            <SelectField
              label={voice.text('notices.quiet.from')}
              value={String(draft.quietFrom)}
              onChange={(value) => onChange({ quietFrom: Number(value) })}
              options={hourOptions}
            />
            <SelectField
              label={voice.text('notices.quiet.until')}
              value={String(draft.quietUntil)}
              onChange={(value) => onChange({ quietUntil: Number(value) })}
              options={hourOptions}
            />
          </div>
          <CheckField checked={draft.extremePasses} onChange={(extremePasses) => onChange({ extremePasses })}>
            {voice.text('notices.quiet.extreme')}
          </CheckField>
        </>
      )}
    </>
  );
}
