import type { ReactNode } from 'react';
import type { FigureLine, FigureTrend } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatSignedPercent } from '../format/number.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';
import { asWindow } from '../signals/describe-signal.ts';
import styles from './explore.module.css';

interface ExploreTrendsProps {
  readonly lines: readonly FigureLine[];
  readonly labels: readonly string[];
}

/** Where each line has been going, in a word, with its interval and the periods behind it. */
export function ExploreTrends({ lines, labels }: ExploreTrendsProps): ReactNode {
  const voice = useVoice();
  const told = lines.flatMap((line, index) =>
    line.trend === null ? [] : [{ line, trend: line.trend, label: labels[index] ?? line.key }],
  );
  if (told.length === 0) return null;
  return (
    <section className={styles.trends} aria-label={voice.text('explore.trend')}>
      <h3>{voice.text('explore.trend')}</h3>
      <ul>
        {told.map(({ line, trend, label }) => (
          <li key={line.key}>
            <TrendMark word={trend.word} />
            <span>
              <strong>{label}:</strong> {voice.text(`explore.trend.${trend.word}`)}
              {describeChange(line, trend, voice)}{' '}
              <span className={styles.trendSpan}>{describeSpan(line, trend, voice)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const reasons = [
  'too-few-values',
  'too-few-independent-values',
  'too-few-events',
  'too-many-ties',
  'not-positive',
  'not-a-count',
  'not-converged',
] as const;

/** By how much a period, or why nobody can say. */
function describeChange({ frequency }: FigureLine, trend: FigureTrend, voice: Voice): string {
  const { percentChangePerPeriod, lower, upper } = trend;
  if (percentChangePerPeriod === null || lower === null || upper === null) {
    const reason = reasons.find((known) => known === trend.reason) ?? 'not-converged';
    return `, ${voice.text(`explore.trend.why.${reason}`)}`;
  }
  const change = voice.text('explore.trend.change', {
    change: formatSignedPercent(percentChangePerPeriod, voice),
    frequency,
    lower: formatSignedPercent(lower, voice),
    upper: formatSignedPercent(upper, voice),
  });
  const why = trend.word === 'unclear' ? `, ${voice.text('explore.trend.why.interval-too-wide')}` : '';
  return `${why}: ${change}`;
}

function describeSpan({ frequency, window }: FigureLine, { from, to }: FigureTrend, voice: Voice): string {
  const say = (start: string): string => describePeriod({ start, frequency, window: asWindow(window) }, voice);
  return `(${voice.text('period.range', { from: say(from), to: say(to) })})`;
}

const paths = {
  rising: 'M2,11L11,2M5,2H11V8',
  falling: 'M2,2L11,11M11,5V11H5',
  stable: 'M1,6.5H11M8,3.5L11,6.5L8,9.5',
  unclear: 'M2,6.5H4M6,6.5H8M10,6.5H12',
} as const;

/** An arrow for the eye; the word says it to everybody. */
function TrendMark({ word }: Pick<FigureTrend, 'word'>): ReactNode {
  return (
    <svg width={13} height={13} viewBox="0 0 13 13" aria-hidden="true" className={styles.trendMark}>
      <path d={paths[word]} fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" />
    </svg>
  );
}
