import type { ReactNode } from 'react';
import type { Gap } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './gaps.module.css';
import { JurisdictionChip } from './jurisdiction-chip.tsx';

/** Who has an entry since when, and who has none, in one line each. */
export function WhoLists({ gap }: { readonly gap: Pick<Gap, 'listedBy' | 'missingIn'> }): ReactNode {
  const voice = useVoice();
  return (
    <dl className={styles.who}>
      {gap.listedBy.length > 0 && (
        <div>
          <dt>{voice.text('gap.listedBy')}</dt>
          <dd>
            {firstOfEach(gap.listedBy).map(({ jurisdiction, since, uncertain, unverified }) => (
              <JurisdictionChip key={jurisdiction} jurisdiction={jurisdiction}>
                {since === null
                  ? voice.text('gap.since.unknown')
                  : voice.text(uncertain ? 'gap.since.uncertain' : 'gap.since', { date: since })}
                {unverified && ` · ${voice.text('gap.unverified')}`}
              </JurisdictionChip>
            ))}
          </dd>
        </div>
      )}
      {gap.missingIn.length > 0 && (
        <div>
          <dt>{voice.text('gap.missingIn')}</dt>
          <dd>
            {gap.missingIn.map((jurisdiction) => (
              <JurisdictionChip key={jurisdiction} jurisdiction={jurisdiction} look="missing" />
            ))}
          </dd>
        </div>
      )}
    </dl>
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
