import type { ReactNode } from 'react';
import type { MeetingContent } from '../../api/index.ts';
import { partsInOrder } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField, textOrNull } from '../entries/trilingual-field.tsx';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import layout from '../parts/layout.module.css';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { commitmentChoices, countryChoices } from './choices.ts';
import type { MeetingFormProps } from './meeting-form-props.ts';
import { PartList } from './part-list.tsx';

const fresh: Omit<MeetingContent['actionItems'][string], 'order'> = {
  title: noText,
  description: null,
  owners: [],
  due: null,
  parent: null,
  decision: null,
  commitment: null,
};

/** What is to be done, by whom and until when; once it is in the tree, the commitment says so. */
export function ActionItemFields({ content, commitments, change: changeMeeting }: MeetingFormProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  return (
    <PartList
      title={voice.text('meeting.actions')}
      add={voice.text('meeting.part.add.actions')}
      parts={content.actionItems}
      fresh={fresh}
      nameOf={({ title }) => title[language]}
      onChange={(actionItems) => changeMeeting({ actionItems })}
    >
      {({ part, change }) => (
        <>
          {part.commitment !== null && <p className={layout.quiet}>{voice.text('meeting.actions.entered')}</p>}
          <TrilingualField
            label={voice.text('commitment.titleField')}
            value={part.title}
            maxLength={500}
            onChange={(title) => change({ title })}
          />
          <TrilingualField
            label={voice.text('commitment.description')}
            value={part.description ?? noText}
            maxLength={2_000}
            onChange={(description) => change({ description: textOrNull(description) })}
          />
          <MultiChoice
            label={voice.text('meeting.field.owners')}
            choices={countryChoices(
              part.owners.map(({ country }) => country),
              voice,
            )}
            chosen={part.owners.map(({ country }) => country)}
            onChange={(chosen) =>
              change({
                owners: chosen.map(
                  (country) => part.owners.find((one) => one.country === country) ?? { country, agency: null },
                ),
              })
            }
          />
          <div className={forms.pair}>
            <FormDay
              label={voice.text('meeting.field.due')}
              value={part.due ?? ''}
              onChange={(due) => change({ due: due === '' ? null : due })}
            />
            <SelectField
              label={voice.text('meeting.field.parent')}
              value={part.parent ?? ''}
              options={[
                { value: '', label: voice.text('meeting.field.parent.none') },
                ...commitmentChoices(commitments, voice).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(parent) => change({ parent: parent === '' ? null : parent })}
            />
            <SelectField
              label={voice.text('meeting.field.decision')}
              value={part.decision ?? ''}
              options={[
                { value: '', label: voice.text('meeting.field.decision.none') },
                ...partsInOrder(content.decisions).map(({ id, text }) => ({ value: id, label: text[language] })),
              ]}
              onChange={(decision) => change({ decision: decision === '' ? null : decision })}
            />
          </div>
        </>
      )}
    </PartList>
  );
}
