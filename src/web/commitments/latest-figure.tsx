import type { ReactNode } from 'react';
import type { ProgressEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import layout from '../parts/layout.module.css';
import styles from './commitments.module.css';
import { describeBounds, describeCaveats, describeCoverage, describeSpan } from './describe-progress.ts';

/** The latest figure of a question with its unit and its bounds. */
export function LatestFigure({ latest, unitText }: Pick<ProgressEntry, 'latest' | 'unitText'>): ReactNode {
  const voice = useVoice();
  if (latest === null) return <p className={layout.quiet}>{voice.text('progress.none')}</p>;
  const bounds = describeBounds(latest, voice);
  const unit = unitText[voice.language];
  return (
    <p className={styles.figure}>
      <strong>{latest.value === null ? '–' : `${formatNumber(latest.value, voice)} ${unit}`}</strong>
      {bounds !== '' && <span className={layout.quiet}>{bounds}</span>}
    </p>
  );
}

/** Of which period the latest figure is, who reported it, and what makes it weaker. */
export function describeLatest(entry: ProgressEntry, voice: Voice): readonly string[] {
  const { latest } = entry;
  if (latest === null) return [];
  const caveats = describeCaveats(latest, voice);
  return [
    describeSpan(latest.period, entry, voice),
    describeCoverage(latest, voice),
    ...(caveats === '' ? [] : [caveats]),
  ];
}
