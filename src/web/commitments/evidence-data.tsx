import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CommitmentEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { progressListQuery } from './commitment-queries.ts';
import styles from './commitments.module.css';
import type { ProgressSearch } from './commitments-search.ts';
import { ProgressQuestion } from './progress-list.tsx';

interface EvidenceDataProps {
  readonly commitment: Pick<CommitmentEntry, 'id' | 'questions'>;
  readonly search: ProgressSearch;
}

/** What the data answer today to the questions that a commitment names. */
export function EvidenceData({ commitment: { id, questions }, search }: EvidenceDataProps): ReactNode {
  const voice = useVoice();
  const list = useQuery(progressListQuery(search.known, { commitment: id }));
  return (
    <QueryView query={list} what={voice.text('evidence.data')}>
      {(found) => (
        <ul className={styles.questions}>
          {found.questions.map((entry) => (
            <ProgressQuestion key={entry.id} entry={entry} search={search} />
          ))}
          {questions
            .filter((question) => found.questions.every((entry) => entry.id !== question))
            .map((question) => (
              <li key={question} className={layout.quiet}>
                {voice.text('evidence.data.missing', { question })}
              </li>
            ))}
        </ul>
      )}
    </QueryView>
  );
}
