import { type ReactNode, useState } from 'react';
import type { CommitmentContent, RecommendationEntry } from '../../api/index.ts';
import { commitmentOrigins, dialogueCountries } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { noText } from '../entries/trilingual-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { RecommendationFields } from './recommendation-fields.tsx';

interface OriginFieldsProps {
  readonly content: CommitmentContent;
  readonly change: (part: Partial<CommitmentContent>) => void;
}

/** Whose promise it is; of a recommendation also who makes it, where, to whom, and what became of it. */
export function OriginFields({ content, change }: OriginFieldsProps): ReactNode {
  const voice = useVoice();
  const { origin, recommendation } = content;
  // Whoever looks at another origin finds again what they wrote.
  const [kept, setKept] = useState(recommendation);
  return (
    <>
      <SelectField
        label={voice.text('commitment.origin')}
        value={origin}
        options={commitmentOrigins.map((value) => ({ value, label: voice.text(`commitments.origin.${value}`) }))}
        onChange={(value) => {
          const chosen = commitmentOrigins.find((one) => one === value) ?? origin;
          if (recommendation !== null) setKept(recommendation);
          change({
            origin: chosen,
            recommendation: chosen === 'recommendation' ? (recommendation ?? kept ?? freshFor(content)) : null,
          });
        }}
      />
      {recommendation !== null && (
        <RecommendationFields recommendation={recommendation} onChange={(next) => change({ recommendation: next })} />
      )}
    </>
  );
}

function freshFor({ owners }: CommitmentContent): RecommendationEntry {
  const named = owners.map(({ country }) => country);
  return {
    body: 'incb',
    bodyName: null,
    reference: '',
    document: { title: noText, address: null, day: '' },
    addressed: named.length === 0 ? [...dialogueCountries] : named,
    responses: {},
    state: 'open',
    stateOn: null,
  };
}
