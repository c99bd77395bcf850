import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Gap } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { NameOf } from '../parts/register-name.tsx';
import type { LawDays } from '../substances/substances-search.ts';
import { describeAge, describeDetail, describeDue, describeEvidence, isOverdue } from './describe-gap.ts';
import styles from './gaps.module.css';
import { Listed, Missing } from './who-lists.tsx';

interface GapRowProps {
  readonly gap: Gap;
  /** The day whose law is shown. */
  readonly on: string;
  readonly days: LawDays;
}

/** One gap of the board. */
export function GapRow({ gap, on, days }: GapRowProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const due = describeDue(gap, on, voice);
  const detail = describeDetail(gap, voice);
  const evidence = describeEvidence(gap, names.place, voice);
  const remarks = [
    ...(evidence === null ? [] : [evidence]),
    ...(gap.caution.length === 0 ? [] : [voice.text('gap.cautions', { count: gap.caution.length })]),
  ];
  return (
    <li className={styles.gap}>
      <div className={styles.gapText}>
        <h3 className={styles.gapTitle}>
          <Link
            to="/$language/gaps/$gap"
            params={{ language: voice.language, gap: gap.key }}
            search={days}
            className={styles.gapLink ?? ''}
          >
            <NameOf name={gap.subject.name} />
          </Link>
          <TlpMark tlp={gap.tlp} />
          <Missing gap={gap} />
        </h3>
        {detail !== null && <p>{detail}</p>}
        <Listed listedBy={gap.listedBy} />
        {remarks.length > 0 && <p className={styles.quiet}>{remarks.join(' · ')}</p>}
      </div>
      <div className={styles.age}>
        <p>{describeAge(gap, voice)}</p>
        {due !== null && <p className={isOverdue(gap, on) ? styles.overdue : styles.quiet}>{due}</p>}
        {gap.process !== null && (
          <p className={styles.quiet}>{voice.text('gap.hasProcess', { process: gap.process })}</p>
        )}
      </div>
    </li>
  );
}
