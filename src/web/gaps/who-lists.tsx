import type { ReactNode } from 'react';
import type { Gap } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { lackOf } from './describe-gap.ts';
import styles from './gaps.module.css';
import { JurisdictionChip } from './jurisdiction-chip.tsx';

/** Who has an entry, and since when: one for each jurisdiction. */
export function Listed({ listedBy }: Pick<Gap, 'listedBy'>): ReactNode {
  const voice = useVoice();
  if (listedBy.length === 0) return null;
  return (
    <p className={styles.chips}>
      <span className={styles.chipsLabel}>{voice.text('gap.listedBy')}</span>
      {firstOfEach(listedBy).map(({ jurisdiction, since, uncertain, unverified }) => (
        <JurisdictionChip key={jurisdiction} jurisdiction={jurisdiction}>
          {since === null
            ? voice.text('gap.since.unknown')
            : voice.text(uncertain ? 'gap.since.uncertain' : 'gap.since', { date: since })}
          {unverified && ` · ${voice.text('gap.unverified')}`}
        </JurisdictionChip>
      ))}
    </p>
  );
}

/** Who has none, beside the name. */
export function Missing({ gap }: { readonly gap: Pick<Gap, 'kind' | 'missingIn'> }): ReactNode {
  const voice = useVoice();
  if (gap.missingIn.length === 0) return null;
  return (
    <span className={styles.missingChips}>
      <span className={styles.chipsLabel}>{voice.text(`gap.missingIn.${lackOf(gap.kind)}`)}</span>
      {gap.missingIn.map((jurisdiction) => (
        <JurisdictionChip key={jurisdiction} jurisdiction={jurisdiction} look="missing" />
      ))}
    </span>
  );
}

/** The earliest entry of each jurisdiction; one without a date only where there is no other. */
export function firstOfEach(listedBy: Gap['listedBy']): Gap['listedBy'] {
  const first = new Map<string, Gap['listedBy'][number]>();
  for (const entry of listedBy) {
    const before = first.get(entry.jurisdiction);
    if (before === undefined || earlier(entry.since, before.since)) first.set(entry.jurisdiction, entry);
  }
  return [...first.values()].sort((a, b) => (earlier(a.since, b.since) ? -1 : 1));
}

function earlier(a: string | null, b: string | null): boolean {
  if (a === null) return false;
  return b === null || a < b;
}
