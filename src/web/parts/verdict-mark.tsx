import type { ReactNode } from 'react';
import type { Jurisdiction, JurisdictionVerdict } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { jurisdictionColumns, strongestVerdict } from './jurisdiction.ts';
import { Spoken } from './spoken.tsx';
import styles from './verdict-mark.module.css';

/** A shape for each verdict; colour only repeats what the shape says. */
export function VerdictMark({
  verdict,
  size = 18,
}: {
  readonly verdict: JurisdictionVerdict;
  readonly size?: number;
}): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" className={styles[toneOf[verdict]]}>
      {shapeOf(verdict)}
    </svg>
  );
}

const toneOf = {
  listed: 'strong',
  'listed-as-class': 'strong',
  temporary: 'timed',
  decided: 'timed',
  review: 'open',
  proposed: 'open',
  ended: 'quiet',
  'no-entry': 'quiet',
  'not-assessed': 'quiet',
} as const satisfies Readonly<Record<JurisdictionVerdict, string>>;

function shapeOf(verdict: JurisdictionVerdict): ReactNode {
  switch (verdict) {
    case 'listed':
      return <circle cx={9} cy={9} r={7} fill="currentColor" />;
    case 'listed-as-class':
      return (
        <>
          <circle cx={9} cy={9} r={7} fill="none" stroke="currentColor" strokeWidth={2} />
          <circle cx={9} cy={9} r={3.6} fill="currentColor" />
        </>
      );
    case 'temporary':
      return (
        <>
          <circle cx={9} cy={9} r={7} fill="none" stroke="currentColor" strokeWidth={2} />
          <path d="M9,4.5V9l3.2,2.2" fill="none" stroke="currentColor" strokeWidth={1.8} strokeLinecap="round" />
        </>
      );
    case 'decided':
      return (
        <>
          <circle cx={9} cy={9} r={7} fill="none" stroke="currentColor" strokeWidth={1.8} />
          <path d="M9,2a7,7 0 0,1 0,14Z" fill="currentColor" />
        </>
      );
    case 'review':
      return (
        <>
          <path d="M9,1.2L16.8,9L9,16.8L1.2,9Z" fill="none" stroke="currentColor" strokeWidth={1.8} />
          <path
            d="M6.9,7.4a2.1,2.1 0 1,1 2.9,2c-.6,.3-.8,.6-.8,1.2"
            fill="none"
            stroke="currentColor"
            strokeWidth={1.5}
            strokeLinecap="round"
          />
          <circle cx={9} cy={12.8} r={1} fill="currentColor" />
        </>
      );
    case 'proposed':
      return <circle cx={9} cy={9} r={7} fill="none" stroke="currentColor" strokeWidth={1.8} strokeDasharray="3 2.5" />;
    case 'ended':
      return (
        <>
          <circle cx={9} cy={9} r={6.5} fill="none" stroke="currentColor" strokeWidth={1.4} />
          <path d="M4.4,13.6L13.6,4.4" stroke="currentColor" strokeWidth={1.4} />
        </>
      );
    case 'no-entry':
      return <path d="M4,9H14" stroke="currentColor" strokeWidth={2} strokeLinecap="round" />;
    case 'not-assessed':
      return <circle cx={9} cy={9} r={1.6} fill="currentColor" />;
  }
}

/** A verdict in words, with its mark. */
export function VerdictLabel({ verdict }: { readonly verdict: JurisdictionVerdict }): ReactNode {
  const voice = useVoice();
  return (
    <span className={styles.label}>
      <VerdictMark verdict={verdict} />
      {voice.text(`verdictOfLaw.${verdict}`)}
    </span>
  );
}

interface VerdictChipsProps {
  readonly verdicts: readonly { readonly jurisdiction: Jurisdiction; readonly verdict: JurisdictionVerdict }[];
}

/** Five marks in a row, one for each jurisdiction, each with its code and, for those who listen, its words. */
export function VerdictChips({ verdicts: found }: VerdictChipsProps): ReactNode {
  const voice = useVoice();
  return (
    <ul className={styles.chips}>
      {jurisdictionColumns.map(({ id, label, jurisdictions }) => {
        const own = found.filter(({ jurisdiction }) => jurisdictions.includes(jurisdiction));
        const verdict = strongestVerdict(own.map((answer) => answer.verdict));
        const spoken = own
          .map((answer) =>
            voice.text('text.labelled', {
              label: voice.text(`jurisdiction.${answer.jurisdiction}`),
              value: voice.text(`verdictOfLaw.${answer.verdict}`),
            }),
          )
          .join('; ');
        return (
          <li key={id} className={styles.chip} title={spoken}>
            <span aria-hidden="true" className={styles.code}>
              {label}
            </span>
            <VerdictMark verdict={verdict} />
            <Spoken>{spoken}</Spoken>
          </li>
        );
      })}
    </ul>
  );
}

/** What the marks mean. */
export function VerdictLegend({ shown }: { readonly shown: readonly JurisdictionVerdict[] }): ReactNode {
  return (
    <ul className={styles.legend}>
      {shown.map((verdict) => (
        <li key={verdict}>
          <VerdictLabel verdict={verdict} />
        </li>
      ))}
    </ul>
  );
}
