import type { ReactNode } from 'react';
import { meetingForms, meetingStatuses } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import layout from '../parts/layout.module.css';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { MeetingFormProps } from './meeting-form-props.ts';
import { wholeNumber } from './whole-number.ts';

/** Series, number, status, days, form and host; what it belongs to, and its statement. */
export function FrameFields({ id, content, meetings, commitments, change }: MeetingFormProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const series = meetings.series.find((one) => one.id === content.series);
  const wholes = meetings.meetings.filter(
    (one) => one.id !== id && one.series === content.series && one.partOf === null,
  );
  const none = { value: '', label: voice.text('meeting.field.statement.none') };
  return (
    <>
      <div className={forms.pair}>
        <SelectField
          label={voice.text('meeting.field.series')}
          value={content.series}
          options={meetings.series.map((one) => ({ value: one.id, label: one.title[language] }))}
          onChange={(chosen) => change({ series: chosen })}
        />
        <TextField
          label={voice.text('meeting.field.number')}
          hint={voice.text('meeting.field.number.hint')}
          value={content.number === null ? '' : String(content.number)}
          maxLength={4}
          onChange={(text) => change({ number: wholeNumber(text) })}
        />
        <SelectField
          label={voice.text('meeting.field.status')}
          value={content.status}
          options={meetingStatuses.map((value) => ({ value, label: voice.text(`meeting.status.${value}`) }))}
          onChange={(chosen) => change({ status: meetingStatuses.find((one) => one === chosen) ?? content.status })}
        />
        <SelectField
          label={voice.text('meeting.field.form')}
          value={content.form}
          options={meetingForms.map((value) => ({ value, label: voice.text(`meeting.form.${value}`) }))}
          onChange={(chosen) => change({ form: meetingForms.find((one) => one === chosen) ?? content.form })}
        />
      </div>
      <div className={forms.fields}>
        <FormDay
          label={voice.text('meeting.field.from')}
          value={content.from}
          required
          onChange={(from) => change({ from })}
        />
        <FormDay
          label={voice.text('meeting.field.until')}
          value={content.until}
          required
          onChange={(until) => change({ until })}
        />
        <div>
          <SelectField
            label={voice.text('meeting.field.host')}
            value={content.host}
            options={(series?.members ?? []).map((value) => ({ value, label: formatCountry(value, voice) }))}
            onChange={(host) => change({ host })}
          />
          {series !== undefined && series.nextHost !== content.host && content.status === 'planned' && (
            <p className={layout.quiet}>
              {voice.text('meeting.field.turn', { host: formatCountry(series.nextHost, voice) })}
            </p>
          )}
        </div>
      </div>
      <div className={forms.pair}>
        <SelectField
          label={voice.text('meeting.field.partOf')}
          value={content.partOf ?? ''}
          options={[
            { value: '', label: voice.text('meeting.field.partOf.none') },
            ...wholes.map((one) => ({ value: one.id, label: one.title[language] })),
          ]}
          onChange={(chosen) => change({ partOf: chosen === '' ? null : chosen })}
        />
        <SelectField
          label={voice.text('meeting.field.statement')}
          value={content.statement ?? ''}
          options={[none, ...commitments.statements.map((one) => ({ value: one.id, label: one.title[language] }))]}
          onChange={(chosen) => change({ statement: chosen === '' ? null : chosen })}
        />
      </div>
    </>
  );
}
