import type { ReactNode } from 'react';
import type { RecommendationEntry } from '../../api/index.ts';
import { nameOfBody } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import type { Voice } from '../format/voice.ts';
import layout from '../parts/layout.module.css';
import styles from './commitments.module.css';

/** Who recommends it, where, what became of it, and what the addressed countries answered. */
export function RecommendationFacts({ recommendation }: { readonly recommendation: RecommendationEntry }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { document, reference, addressed, responses } = recommendation;
  const title = document.title[language];
  return (
    <>
      <p>{nameOfBody(recommendation)[language]}</p>
      <p>
        {document.address === null ? (
          title
        ) : (
          <a href={document.address} rel="noreferrer">
            {title}
          </a>
        )}{' '}
        <span className={layout.quiet}>{[reference, document.day].join(' · ')}</span>
      </p>
      <p>
        {voice.text('text.labelled', {
          label: voice.text('recommendation.state'),
          value: describeState(recommendation, voice),
        })}
      </p>
      <h3>{voice.text('recommendation.responses')}</h3>
      <ul className={styles.facts}>
        {addressed.map((code) => {
          const country = formatCountry(code, voice);
          const given = responses[code];
          if (given === undefined) {
            return <li key={code}>{voice.text('recommendation.response.missing', { country })}</li>;
          }
          const { response, day, text } = given;
          const answer = voice.text(`recommendation.response.${response}`);
          return (
            <li key={code}>
              {voice.text('recommendation.response.given', { country, answer, day })}
              {text !== null && <p className={layout.quiet}>{text[language]}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What became of it, and since when. */
export function describeState({ state, stateOn }: RecommendationEntry, voice: Voice): string {
  const said = voice.text(`recommendation.state.${state}`);
  return stateOn === null ? said : voice.text('recommendation.state.since', { state: said, day: stateOn });
}
