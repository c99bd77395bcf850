import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import { announce } from '../shell/announcer.tsx';
import { Button } from './button.tsx';
import styles from './figure-block.module.css';

interface CitationProps {
  readonly title: string;
  readonly origin: readonly string[];
  readonly training: boolean;
  /** Permanent link: everything that is shown, and as known when. */
  readonly address: string;
}

/** How to cite what is on the screen, and the address that shows it again. */
export function Citation({ title, origin, training, address }: CitationProps): ReactNode {
  const voice = useVoice();
  const node = useQuery(nodeQuery).data;
  const [outcome, setOutcome] = useState('');
  const citation = [
    voice.text('figure.citation', {
      node: node?.name[voice.language] ?? '',
      title,
      origin: origin.join(' ').replace(/\.$/, ''),
      date: node?.today ?? '',
      address,
    }),
    ...(training ? [voice.text('figure.citation.training')] : []),
  ].join('. ');

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome(voice.text('figure.copied'));
      announce(voice.text('figure.copied'));
    } catch (cause) {
      console.warn('The clipboard is closed to this page.', cause);
      setOutcome(voice.text('figure.copyFailed'));
      announce(voice.text('figure.copyFailed'));
    }
  }

  return (
    <details className={styles.details}>
      <summary>{voice.text('figure.cite')}</summary>
      <div className={styles.description}>
        <p className={styles.citation}>{citation}</p>
        <div className={styles.citationActions}>
          <Button onPress={() => void copy(citation)}>{voice.text('figure.copyCitation')}</Button>
          <Button onPress={() => void copy(address)}>{voice.text('figure.copyLink')}</Button>
          <span>{outcome}</span>
        </div>
      </div>
    </details>
  );
}
