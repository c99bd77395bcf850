import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ControlItemPage, type LegalTextSource } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress } from '../data/client.ts';
import { resource } from '../data/queries.ts';
import { formatNumber } from '../format/number.ts';
import styles from './texts.module.css';

/** Entries of a text that nobody has seen in it yet, and those that a loaded edition does not hold, each as a file. */
export function Unverified({ instruments }: Pick<LegalTextSource, 'instruments'>): ReactNode {
  return (['recalled', 'contradicted'] as const).map((verification) => (
    <Count key={verification} instruments={instruments} verification={verification} />
  ));
}

interface CountProps extends Pick<LegalTextSource, 'instruments'> {
  readonly verification: 'recalled' | 'contradicted';
}

function Count({ instruments, verification }: CountProps): ReactNode {
  const voice = useVoice();
  const counted = useQueries({
    queries: instruments.map((instrument) =>
      resource({
        path: '/control/items',
        parser: ControlItemPage,
        query: { instrument, verification, limit: 1 },
      }),
    ),
  });
  const found = instruments.flatMap((instrument, index) => {
    const total = counted[index]?.data?.total ?? 0;
    return total === 0 ? [] : [{ instrument, total }];
  });
  if (found.length === 0) return null;
  const count = found.reduce((sum, { total }) => sum + total, 0);
  return (
    <p className={styles.quiet}>
      {voice.text(`texts.unseen.${verification}`, { count, number: formatNumber(count, voice) })}{' '}
      {found.map(({ instrument }) => (
        <a
          key={instrument}
          href={apiAddress('/control/items.csv', { instrument, verification, language: voice.language })}
          download
          className={styles.file}
        >
          {voice.text('texts.entriesFile', { instrument })}
        </a>
      ))}
    </p>
  );
}
