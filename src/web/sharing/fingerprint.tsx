import type { ReactNode } from 'react';
import styles from './sharing.module.css';

interface FingerprintProps {
  readonly of: string;
  readonly label: string;
  readonly small?: boolean;
}

/** A fingerprint in groups of four, as two people read it to each other on the telephone. */
export function Fingerprint({ of, label, small = false }: FingerprintProps): ReactNode {
  return (
    <ol aria-label={label} className={small ? `${styles.fingerprint} ${styles.small}` : styles.fingerprint}>
      {groupsOf(of).map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat, and never move
        <li key={place}>{group}</li>
      ))}
    </ol>
  );
}

/** Hexadecimal digits alone, in small letters: people type blanks, colons and capitals as they like. */
export function plainFingerprint(text: string): string {
  return text.toLowerCase().replace(/[\s:.-]/gu, '');
}

function groupsOf(fingerprint: string): readonly string[] {
  return fingerprint.toUpperCase().match(/.{1,4}/gu) ?? [];
}
