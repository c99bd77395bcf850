import type { ReactNode } from 'react';
import type { ApprovalStanding } from '../../api/index.ts';
import { languages, type Text } from '../../base/index.ts';
import { diffWords } from '../alert/diff-words.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import type { Voice } from '../format/voice.ts';
import layout from '../parts/layout.module.css';
import { WordDiff } from '../texts/word-diff.tsx';
import styles from './joint-statement.module.css';

const looks = {
  approved: styles.approved,
  'earlier-wording': styles.earlier,
  objected: styles.objected,
  waiting: '',
} as const;

interface ApprovalListProps {
  readonly approvals: readonly ApprovalStanding[];
  /** The present wording. */
  readonly text: Text;
}

/** How each country stands to a paragraph; the colour only repeats the words. */
export function ApprovalList({ approvals, text }: ApprovalListProps): ReactNode {
  const voice = useVoice();
  return (
    <ul className={styles.states}>
      {approvals.map((approval) => {
        const { country, state, reason, wording } = approval;
        const who = sayWho(approval, voice);
        return (
          <li key={country}>
            <div className={styles.state}>
              <strong>{formatCountry(country, voice)}</strong>
              <span className={`${styles.mark} ${looks[state]}`}>{voice.text(`statement.approval.${state}`)}</span>
              {who !== '' && <span className={layout.quiet}>{who}</span>}
            </div>
            {reason !== null && <p>{reason}</p>}
            {state === 'earlier-wording' && wording !== null && <Changes before={wording} after={text} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What was approved, and what the paragraph says otherwise now, in the languages that changed. */
function Changes({ before, after }: { readonly before: Text; readonly after: Text }): ReactNode {
  const voice = useVoice();
  return (
    <details>
      <summary>{voice.text('statement.approval.changes')}</summary>
      {languages
        .filter((language) => before[language] !== after[language])
        .map((language) => (
          <div key={language}>
            <p className={styles.label}>{nameOfLanguage(language, voice.locale)}</p>
            <WordDiff language={language} parts={[...diffWords(before[language], after[language])]} />
          </div>
        ))}
    </details>
  );
}

function sayWho({ by, at, basis, origin }: ApprovalStanding, voice: Voice): string {
  if (by === null || at === null || basis === null) return '';
  if (basis.kind === 'own') return voice.text('statement.approval.own', { by, at: formatMoment(at, voice) });
  return voice.text('statement.approval.received', {
    origin: origin === null ? '–' : formatCountry(origin, voice),
    by,
    reference: basis.reference,
    on: basis.on,
  });
}
