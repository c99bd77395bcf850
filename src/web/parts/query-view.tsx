import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { NodeUnreachable, ProblemAnswer, problemText } from '../data/client.ts';
import type { Voice } from '../format/voice.ts';
import { Button } from './button.tsx';
import styles from './query-view.module.css';

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is being loaded, as a person would say it. */
  readonly what: string;
  readonly children: (data: T) => ReactNode;
}

/** Shows what a query brings; while it loads and where it fails, it says so calmly. */
export function QueryView<T>({ query, what, children }: QueryViewProps<T>): ReactNode {
  const voice = useVoice();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  return (
    <div className={styles.loading} role="status">
      <span className={styles.pulse} aria-hidden="true" />
      {voice.text('state.loading', { what })}
    </div>
  );
}

interface FailureProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** What went wrong and what to do about it. */
export function Failure({ error, retry }: FailureProps): ReactNode {
  const voice = useVoice();
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.failureTitle}>{voice.text('state.failed')}</p>
      <p>{describeFailure(error, voice)}</p>
      {retry !== undefined && <Button onPress={retry}>{voice.text('state.retry')}</Button>}
    </div>
  );
}

export function describeFailure(error: unknown, voice: Voice): string {
  if (error instanceof ProblemAnswer) return problemText(error.problem, voice.language);
  if (error instanceof NodeUnreachable) return voice.text('state.offline');
  return voice.text('state.unreadable');
}
