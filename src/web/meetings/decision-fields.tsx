import type { ReactNode } from 'react';
import type { MeetingContent } from '../../api/index.ts';
import { partsInOrder } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField } from '../entries/trilingual-field.tsx';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { commitmentChoices, countryChoices } from './choices.ts';
import type { MeetingFormProps } from './meeting-form-props.ts';
import { PartList } from './part-list.tsx';

/** What is agreed, by whom, and what it is about. */
export function DecisionFields({ content, meetings, commitments, change: changeMeeting }: MeetingFormProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const members = meetings.series.find(({ id }) => id === content.series)?.members ?? [];
  const fresh: Omit<MeetingContent['decisions'][string], 'order'> = {
    text: noText,
    agendaItem: null,
    commitments: [],
    countries: [...members],
  };
  return (
    <PartList
      title={voice.text('meeting.decisions')}
      add={voice.text('meeting.part.add.decisions')}
      parts={content.decisions}
      fresh={fresh}
      nameOf={({ text }) => text[language]}
      onChange={(decisions) => changeMeeting({ decisions })}
    >
      {({ part, change }) => (
        <>
          <TrilingualField
            label={voice.text('meeting.field.text')}
            value={part.text}
            maxLength={5_000}
            rows={3}
            onChange={(text) => change({ text })}
          />
          <MultiChoice
            label={voice.text('meeting.field.countries')}
            choices={countryChoices(part.countries, voice)}
            chosen={part.countries}
            onChange={(countries) => change({ countries: [...countries] })}
          />
          <SelectField
            label={voice.text('meeting.field.agendaItem')}
            value={part.agendaItem ?? ''}
            options={[
              { value: '', label: voice.text('meeting.field.none') },
              ...partsInOrder(content.agenda).map(({ id, title }) => ({ value: id, label: title[language] })),
            ]}
            onChange={(item) => change({ agendaItem: item === '' ? null : item })}
          />
          <MultiChoice
            label={voice.text('meeting.field.commitments')}
            choices={commitmentChoices(commitments, voice)}
            chosen={part.commitments}
            onChange={(chosen) => change({ commitments: [...chosen] })}
          />
        </>
      )}
    </PartList>
  );
}
