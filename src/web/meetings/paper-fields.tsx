import type { ReactNode } from 'react';
import type { MeetingContent } from '../../api/index.ts';
import { languages } from '../../base/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField } from '../entries/trilingual-field.tsx';
import { CheckChoices } from '../parts/check-field.tsx';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { countryChoices } from './choices.ts';
import type { MeetingFormProps } from './meeting-form-props.ts';
import { PartList } from './part-list.tsx';

const fresh: Omit<MeetingContent['papers'][string], 'order'> = {
  title: noText,
  languages: [],
  address: null,
  reference: null,
  country: null,
  day: null,
};

/** What is handed in, and where it can be found. */
export function PaperFields({ content, change: changeMeeting }: MeetingFormProps): ReactNode {
  const voice = useVoice();
  const textOf = (text: string): string | null => (text === '' ? null : text);
  return (
    <PartList
      title={voice.text('meeting.papers')}
      add={voice.text('meeting.part.add.papers')}
      parts={content.papers}
      fresh={fresh}
      nameOf={({ title }) => title[voice.language]}
      onChange={(papers) => changeMeeting({ papers })}
    >
      {({ part, change }) => (
        <>
          <TrilingualField
            label={voice.text('commitment.titleField')}
            value={part.title}
            maxLength={500}
            onChange={(title) => change({ title })}
          />
          <div className={forms.pair}>
            <TextField
              label={voice.text('meeting.field.address')}
              hint={voice.text('meeting.field.address.hint')}
              value={part.address ?? ''}
              maxLength={1_000}
              onChange={(address) => change({ address: textOf(address.trim()) })}
            />
            <TextField
              label={voice.text('meeting.field.reference')}
              value={part.reference ?? ''}
              maxLength={300}
              onChange={(reference) => change({ reference: textOf(reference) })}
            />
            <SelectField
              label={voice.text('meeting.field.broughtBy')}
              value={part.country ?? ''}
              options={[
                { value: '', label: voice.text('meeting.field.none') },
                ...countryChoices([part.country], voice).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(country) => change({ country: textOf(country) })}
            />
            <FormDay
              label={voice.text('meeting.field.day')}
              value={part.day ?? ''}
              onChange={(day) => change({ day: textOf(day) })}
            />
          </div>
          <CheckChoices
            legend={voice.text('meeting.field.languages')}
            options={languages.map((id) => ({ id, name: nameOfLanguage(id, voice.locale) }))}
            chosen={part.languages}
            onChange={(chosen) => change({ languages: [...chosen] })}
          />
        </>
      )}
    </PartList>
  );
}
