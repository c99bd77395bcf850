import type { ReactNode } from 'react';
import type { RecommendationEntry } from '../../api/index.ts';
import { recommendationResponses } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText, TrilingualField, textOrNull } from '../entries/trilingual-field.tsx';
import { formatCountry } from '../format/country.ts';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import { SelectField } from '../parts/select-field.tsx';
import styles from './commitments.module.css';

type Responses = RecommendationEntry['responses'];

interface ResponseFieldsProps {
  readonly addressed: readonly string[];
  readonly responses: Responses;
  readonly onChange: (responses: Responses) => void;
}

/** What each country that is addressed answered, as it was published. */
export function ResponseFields({ addressed, responses, onChange }: ResponseFieldsProps): ReactNode {
  const voice = useVoice();
  return addressed.map((code) => {
    const country = formatCountry(code, voice);
    const given = responses[code];
    return (
      <div key={code} className={styles.item}>
        <div className={forms.pair}>
          <SelectField
            label={voice.text('recommendation.response', { country })}
            value={given?.response ?? ''}
            options={[
              { value: '', label: voice.text('recommendation.response.none') },
              ...recommendationResponses.map((value) => ({
                value,
                label: voice.text(`recommendation.response.${value}`),
              })),
            ]}
            onChange={(value) => {
              const response = recommendationResponses.find((one) => one === value);
              const { [code]: _, ...others } = responses;
              onChange(
                response === undefined ? others : { ...others, [code]: { text: null, day: '', ...given, response } },
              );
            }}
          />
          {given !== undefined && (
            <FormDay
              label={voice.text('recommendation.response.day', { country })}
              required
              value={given.day}
              onChange={(day) => onChange({ ...responses, [code]: { ...given, day } })}
            />
          )}
        </div>
        {given !== undefined && (
          <TrilingualField
            label={voice.text('recommendation.response.text', { country })}
            value={given.text ?? noText}
            maxLength={2_000}
            onChange={(text) => onChange({ ...responses, [code]: { ...given, text: textOrNull(text) } })}
          />
        )}
      </div>
    );
  });
}
