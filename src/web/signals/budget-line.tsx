import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SignalPage } from '../../api/index.ts';
import { holdReasons } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import styles from './budget-line.module.css';

interface BudgetLineProps {
  readonly shown: number;
  readonly heldBack: number;
  readonly muted: number;
  /** Why signals are held back, where that is to be told. */
  readonly because?: SignalPage['heldBackBecause'];
}

/** How many of the open signals are shown, and where the others are. */
export function BudgetLine({ shown, heldBack, muted, because }: BudgetLineProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const reasons = because === undefined ? [] : holdReasons.filter((reason) => because[reason] > 0);
  return (
    <div className={styles.budget}>
      <p>
        {voice.text('signals.budget', { shown: formatNumber(shown, voice), all: shown + heldBack + muted })}
        {heldBack > 0 && (
          <>
            {' · '}
            <Link to="/$language/signals" params={{ language }} search={{ held: 'only' }}>
              {voice.text('signals.budget.held', { count: heldBack })}
            </Link>
          </>
        )}
        {muted > 0 && (
          <>
            {' · '}
            <Link to="/$language/signals" params={{ language }} search={{ muted: 'only' }}>
              {voice.text('signals.budget.muted', { count: muted })}
            </Link>
          </>
        )}
      </p>
      {because !== undefined && reasons.length > 0 && (
        <p className={styles.reasons}>
          {voice.text('held.because', {
            reasons: reasons.map((reason) => voice.text(`held.count.${reason}`, { count: because[reason] })).join('; '),
          })}
        </p>
      )}
    </div>
  );
}
