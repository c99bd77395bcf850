import type { ReactNode } from 'react';
import type { MeetingContent } from '../../api/index.ts';
import { participantRoles, sectors } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import forms from '../parts/form.module.css';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { countryChoices } from './choices.ts';
import type { MeetingFormProps } from './meeting-form-props.ts';
import { PartList } from './part-list.tsx';

/** Who takes part, for whom, and as what. */
export function ParticipantFields({ content, change: changeMeeting }: MeetingFormProps): ReactNode {
  const voice = useVoice();
  const fresh: Omit<MeetingContent['participants'][string], 'order'> = {
    name: '',
    country: content.host,
    organisation: null,
    position: null,
    sector: null,
    role: 'delegate',
  };
  const textOf = (text: string): string | null => (text === '' ? null : text);
  return (
    <PartList
      title={voice.text('meeting.participants')}
      add={voice.text('meeting.part.add.participants')}
      parts={content.participants}
      fresh={fresh}
      nameOf={({ name }) => name}
      onChange={(participants) => changeMeeting({ participants })}
    >
      {({ part, change }) => (
        <div className={forms.pair}>
          <TextField
            label={voice.text('meeting.field.name')}
            value={part.name}
            maxLength={200}
            onChange={(name) => change({ name })}
          />
          <SelectField
            label={voice.text('meeting.field.country')}
            value={part.country ?? ''}
            options={[
              ...countryChoices([part.country], voice).map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: voice.text('meeting.field.country.none') },
            ]}
            onChange={(country) => change({ country: textOf(country) })}
          />
          <TextField
            label={voice.text('meeting.field.organisation')}
            value={part.organisation ?? ''}
            maxLength={300}
            onChange={(organisation) => change({ organisation: textOf(organisation) })}
          />
          <TextField
            label={voice.text('meeting.field.position')}
            value={part.position ?? ''}
            maxLength={300}
            onChange={(position) => change({ position: textOf(position) })}
          />
          <SelectField
            label={voice.text('meeting.field.sector')}
            value={part.sector ?? ''}
            options={[
              { value: '', label: voice.text('meeting.field.none') },
              ...sectors.map((value) => ({ value, label: voice.text(`sector.${value}`) })),
            ]}
            onChange={(chosen) => change({ sector: sectors.find((one) => one === chosen) ?? null })}
          />
          <SelectField
            label={voice.text('meeting.field.role')}
            value={part.role}
            options={participantRoles.map((value) => ({ value, label: voice.text(`meeting.role.${value}`) }))}
            onChange={(chosen) => change({ role: participantRoles.find((one) => one === chosen) ?? part.role })}
          />
        </div>
      )}
    </PartList>
  );
}
