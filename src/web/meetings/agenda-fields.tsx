import type { ReactNode } from 'react';
import type { MeetingContent } from '../../api/index.ts';
import { partsInOrder } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField, textOrNull } from '../entries/trilingual-field.tsx';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { commitmentChoices, countryChoices } from './choices.ts';
import type { MeetingFormProps } from './meeting-form-props.ts';
import { PartList } from './part-list.tsx';
import { wholeNumber } from './whole-number.ts';

const fresh: Omit<MeetingContent['agenda'][string], 'order'> = {
  title: noText,
  leads: [],
  minutes: null,
  commitments: [],
  papers: [],
  summary: null,
};

/** What is talked about, and afterwards what was said. */
export function AgendaFields({ content, commitments, change: changeMeeting }: MeetingFormProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const papers = partsInOrder(content.papers).map(({ id, title }) => ({ id, name: title[language] }));
  return (
    <PartList
      title={voice.text('meeting.agenda')}
      add={voice.text('meeting.part.add.agenda')}
      parts={content.agenda}
      fresh={fresh}
      nameOf={({ title }) => title[language]}
      onChange={(agenda) => changeMeeting({ agenda })}
    >
      {({ part, change }) => (
        <>
          <TrilingualField
            label={voice.text('commitment.titleField')}
            value={part.title}
            maxLength={500}
            onChange={(title) => change({ title })}
          />
          <MultiChoice
            label={voice.text('meeting.field.leads')}
            choices={countryChoices(part.leads, voice)}
            chosen={part.leads}
            onChange={(leads) => change({ leads: [...leads] })}
          />
          <TextField
            label={voice.text('meeting.field.minutes')}
            value={part.minutes === null ? '' : String(part.minutes)}
            maxLength={4}
            onChange={(text) => change({ minutes: wholeNumber(text) })}
          />
          <MultiChoice
            label={voice.text('meeting.field.commitments')}
            choices={commitmentChoices(commitments, voice)}
            chosen={part.commitments}
            onChange={(chosen) => change({ commitments: [...chosen] })}
          />
          <MultiChoice
            label={voice.text('meeting.field.papers')}
            choices={papers}
            chosen={part.papers}
            onChange={(chosen) => change({ papers: [...chosen] })}
          />
          <TrilingualField
            label={voice.text('meeting.field.summary')}
            value={part.summary ?? noText}
            maxLength={10_000}
            rows={4}
            onChange={(summary) => change({ summary: textOrNull(summary) })}
          />
        </>
      )}
    </PartList>
  );
}
