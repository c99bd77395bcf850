import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField, textOrNull } from '../entries/trilingual-field.tsx';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { ActionItemFields } from './action-item-fields.tsx';
import { AgendaFields } from './agenda-fields.tsx';
import { countryChoices } from './choices.ts';
import { DecisionFields } from './decision-fields.tsx';
import { FrameFields } from './frame-fields.tsx';
import type { MeetingFormProps } from './meeting-form-props.ts';
import { PaperFields } from './paper-fields.tsx';
import { ParticipantFields } from './participant-fields.tsx';

/** Everything that is said of a meeting, to be written. */
export function MeetingForm(props: MeetingFormProps): ReactNode {
  const voice = useVoice();
  const { content, change } = props;
  return (
    <>
      <TrilingualField
        label={voice.text('commitment.titleField')}
        value={content.title}
        maxLength={300}
        onChange={(title) => change({ title })}
      />
      <FrameFields {...props} />
      <TrilingualField
        label={voice.text('meeting.field.place')}
        value={content.place ?? noText}
        maxLength={300}
        rows={1}
        onChange={(place) => change({ place: textOrNull(place) })}
      />
      <MultiChoice
        label={voice.text('meeting.field.guests')}
        choices={countryChoices(content.guests, voice)}
        chosen={content.guests}
        onChange={(guests) => change({ guests: [...guests] })}
      />
      <AgendaFields {...props} />
      <ParticipantFields {...props} />
      <PaperFields {...props} />
      <DecisionFields {...props} />
      <ActionItemFields {...props} />
    </>
  );
}
