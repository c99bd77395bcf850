import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AlertText } from '../../api/index.ts';
import { alertFields } from '../../model/index.ts';
import { describeDays } from '../alerts/describe-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import { usePlaceNames } from '../data/register-choices.ts';
import { useRegisterNames } from '../data/register-names.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './alert.module.css';
import { Said } from './said.tsx';

/** What happened, where, when, how sure: first the facts, then the ten fields of a notification as far as they are known. */
export function WhatHappened({ text }: { readonly text: AlertText }): ReactNode {
  const voice = useVoice();
  const written = alertFields.flatMap((name) => {
    const field = text.fields[name];
    return field === undefined ? [] : [{ name, ...field }];
  });
  return (
    <Panel title={voice.text('alert.whatHappened')}>
      <Facts text={text} />
      {written.map(({ name, text: said, marking }) => (
        <section key={name} className={styles.field} aria-labelledby={`field-${name}`}>
          <h3 id={`field-${name}`}>{voice.text(`alert.field.${name}`)}</h3>
          {marking !== null && <MarkingLabel marking={marking} />}
          <Said text={said} />
        </section>
      ))}
    </Panel>
  );
}

function Facts({ text }: { readonly text: AlertText }): ReactNode {
  const voice = useVoice();
  const placeName = usePlaceNames();
  const substanceName = useRegisterNames();
  const days = describeDays(text, voice);
  return (
    <dl className={styles.facts}>
      {text.substances.length > 0 && (
        <div>
          <dt>{voice.text('alert.substances')}</dt>
          <dd>
            {text.substances.map((substance, index) => (
              <span key={substance}>
                {index > 0 && ', '}
                <Link
                  to="/$language/substances/$substance"
                  params={{ language: voice.language, substance }}
                  search={{}}
                >
                  {substanceName(substance)}
                </Link>
              </span>
            ))}
          </dd>
        </div>
      )}
      {text.places.length > 0 && (
        <div>
          <dt>{voice.text('alert.places')}</dt>
          <dd>{text.places.map(placeName).join(', ')}</dd>
        </div>
      )}
      {days !== '' && (
        <div>
          <dt>{voice.text('alert.days')}</dt>
          <dd>{days}</dd>
        </div>
      )}
      <div>
        <dt>{voice.text('alert.severity')}</dt>
        <dd>
          {voice.text(`alert.severity.${text.severity}`)}. {voice.text(`alert.severity.${text.severity}.text`)}
        </dd>
      </div>
      <div>
        <dt>{voice.text('alert.confidence')}</dt>
        <dd>
          <strong>{`${text.reliability}${text.credibility}`}</strong>{' '}
          {voice.text('alert.confidence.words', {
            source: voice.text(`alert.reliability.${text.reliability}`),
            information: voice.text(`alert.credibility.${text.credibility}`),
          })}
        </dd>
      </div>
    </dl>
  );
}
