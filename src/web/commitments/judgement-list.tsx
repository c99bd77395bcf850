import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { JudgementEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { OwnEntry } from '../entries/own-entry.tsx';
import { formatCountry } from '../format/country.ts';
import layout from '../parts/layout.module.css';
import styles from './commitments.module.css';

interface JudgementListProps {
  readonly commitment: string;
  readonly judgements: readonly JudgementEntry[];
}

/** What reviewers of other countries say, the latest first; dissent stands beside what it is from. */
export function JudgementList({ commitment, judgements }: JudgementListProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  if (judgements.length === 0) return <p className={layout.quiet}>{voice.text('judgement.none')}</p>;
  return (
    <ul className={styles.questions}>
      {judgements.map(
        ({ id, rated, reviewer, asOf, completion, result, ambition, reasons, evidence, dissentsFrom, writtenBy }) => (
          <li key={id} className={styles.question}>
            <div>
              <p>
                {voice.text('judgement.of', {
                  rated: formatCountry(rated, voice),
                  reviewer: formatCountry(reviewer, voice),
                  day: asOf,
                })}
              </p>
              {dissentsFrom !== null && <p>{voice.text('judgement.dissents')}</p>}
              <p className={layout.quiet}>{reasons[language]}</p>
              {evidence.map((address) => (
                <p key={address} className={layout.quiet}>
                  <a href={address} rel="noreferrer">
                    {address}
                  </a>
                </p>
              ))}
              <OwnEntry writtenBy={writtenBy}>
                <Link
                  to="/$language/commitments/$commitment/judgements/$judgement"
                  params={{ language, commitment, judgement: id }}
                >
                  {voice.text('entry.edit')}
                </Link>
              </OwnEntry>
            </div>
            <dl className={styles.said}>
              {(
                [
                  ['judgement.completion', `judgement.completion.${completion}`],
                  ['judgement.result', `judgement.result.${result}`],
                  ['judgement.ambition', `judgement.ambition.${ambition}`],
                ] as const
              ).map(([name, value]) => (
                <div key={name}>
                  <dt>{voice.text(name)}</dt>
                  <dd>{voice.text(value)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ),
      )}
    </ul>
  );
}
