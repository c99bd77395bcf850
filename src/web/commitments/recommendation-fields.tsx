import type { ReactNode } from 'react';
import type { RecommendationEntry } from '../../api/index.ts';
import { nameOfBody, needsBodyName, recommendationStates, recommendingBodies } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField, textOrNull } from '../entries/trilingual-field.tsx';
import { countryChoices } from '../meetings/choices.ts';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './commitments.module.css';
import { ResponseFields } from './response-fields.tsx';

interface RecommendationFieldsProps {
  readonly recommendation: RecommendationEntry;
  readonly onChange: (recommendation: RecommendationEntry) => void;
}

/** Who recommends, where it is written, to whom, what they answered and what became of it. */
export function RecommendationFields({ recommendation, onChange }: RecommendationFieldsProps): ReactNode {
  const voice = useVoice();
  const { body, bodyName, reference, addressed, responses, state, stateOn } = recommendation;
  const change = (part: Partial<RecommendationEntry>): void => onChange({ ...recommendation, ...part });
  return (
    <fieldset className={styles.group}>
      <legend>{voice.text('commitments.origin.recommendation')}</legend>
      <SelectField
        label={voice.text('recommendation.body')}
        value={body}
        options={recommendingBodies.map((value) => ({
          value,
          label: nameOfBody({ body: value, bodyName: null })[voice.language],
        }))}
        onChange={(value) => {
          const chosen = recommendingBodies.find((one) => one === value) ?? body;
          change({ body: chosen, bodyName: needsBodyName(chosen) ? bodyName : null });
        }}
      />
      {needsBodyName(body) && (
        <TrilingualField
          label={voice.text('recommendation.bodyName')}
          value={bodyName ?? noText}
          maxLength={300}
          rows={1}
          onChange={(text) => change({ bodyName: textOrNull(text) })}
        />
      )}
      <DocumentFields recommendation={recommendation} onChange={onChange} />
      <TextField
        label={voice.text('recommendation.reference')}
        hint={voice.text('recommendation.reference.hint')}
        value={reference}
        maxLength={200}
        onChange={(text) => change({ reference: text })}
      />
      <MultiChoice
        label={voice.text('recommendation.addressed')}
        atLeastOne
        choices={countryChoices(addressed, voice)}
        chosen={addressed}
        onChange={(chosen) =>
          change({
            addressed: [...chosen],
            responses: Object.fromEntries(Object.entries(responses).filter(([country]) => chosen.includes(country))),
          })
        }
      />
      <ResponseFields
        addressed={addressed}
        responses={responses}
        onChange={(answered) => change({ responses: answered })}
      />
      <div className={forms.pair}>
        <SelectField
          label={voice.text('recommendation.state')}
          value={state}
          options={recommendationStates.map((value) => ({
            value,
            label: voice.text(`recommendation.state.${value}`),
          }))}
          onChange={(value) => change({ state: recommendationStates.find((one) => one === value) ?? state })}
        />
        <FormDay
          label={voice.text('recommendation.stateOn')}
          value={stateOn ?? ''}
          onChange={(day) => change({ stateOn: day === '' ? null : day })}
        />
      </div>
    </fieldset>
  );
}

function DocumentFields({ recommendation, onChange }: RecommendationFieldsProps): ReactNode {
  const voice = useVoice();
  const { document } = recommendation;
  const change = (part: Partial<RecommendationEntry['document']>): void =>
    onChange({ ...recommendation, document: { ...document, ...part } });
  return (
    <>
      <TrilingualField
        label={voice.text('recommendation.document')}
        value={document.title}
        maxLength={500}
        onChange={(title) => change({ title })}
      />
      <div className={forms.pair}>
        <TextField
          label={voice.text('evidence.address')}
          hint={voice.text('evidence.address.hint')}
          value={document.address ?? ''}
          maxLength={1_000}
          onChange={(address) => change({ address: address.trim() === '' ? null : address.trim() })}
        />
        <FormDay
          label={voice.text('recommendation.document.day')}
          required
          value={document.day}
          onChange={(day) => change({ day })}
        />
      </div>
    </>
  );
}
