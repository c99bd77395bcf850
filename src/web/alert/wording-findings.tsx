import { type ReactNode, useState } from 'react';
import type { WordingFinding } from '../../api/index.ts';
import type { Language } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Button } from '../parts/button.tsx';
import styles from './edit.module.css';
import { useEditing } from './editing-context.ts';

interface WordingFindingsProps {
  readonly path: string;
  readonly language: Language;
  readonly text: string;
  readonly onReplace: (text: string) => void;
}

/** Words that stigmatise people, each with what authorities say instead: replaced with one press, or kept with a reason. */
export function WordingFindings({ path, language, text, onReplace }: WordingFindingsProps): ReactNode {
  const { alert } = useEditing();
  const findings = (alert.draft?.checks ?? []).flatMap((check) =>
    check.problem === 'wording' && check.path === path && check.language === language && check.wording !== null
      ? [check.wording]
      : [],
  );
  // What was typed since the check may have moved the word or taken it away.
  const standing = findings.flatMap((finding) => {
    const start = placeOf(finding, text);
    return start === null ? [] : [{ finding, start }];
  });
  return standing.map(({ finding, start }) => (
    <Finding
      key={`${finding.term} ${start}`}
      finding={finding}
      onReplace={(words) => onReplace(text.slice(0, start) + words + text.slice(start + finding.found.length))}
    />
  ));
}

/** Where the word stands now: where it was found, else its only place in the text; null where it is gone. */
export function placeOf(
  { start, end, found }: Pick<WordingFinding, 'start' | 'end' | 'found'>,
  text: string,
): number | null {
  if (text.slice(start, end) === found) return start;
  const first = text.indexOf(found);
  return first !== -1 && text.indexOf(found, first + 1) === -1 ? first : null;
}

interface FindingProps {
  readonly finding: WordingFinding;
  readonly onReplace: (words: string) => void;
}

function Finding({ finding, onReplace }: FindingProps): ReactNode {
  const voice = useVoice();
  const { form, change } = useEditing();
  const [reason, setReason] = useState<string | null>(null);
  const { language, term, found, alternatives, why, source } = finding;
  return (
    <div className={styles.finding} role="note">
      <p>{voice.text('alert.wording.found', { found })}</p>
      <p className={styles.hint}>
        {why[voice.language]}{' '}
        <a href={source.url} rel="noreferrer">
          {source.publisher}
        </a>
      </p>
      <p className={styles.buttons}>
        {alternatives.map((words) => (
          <Button key={words} onPress={() => onReplace(words)}>
            {voice.text('alert.wording.replace', { words })}
          </Button>
        ))}
        {reason === null && (
          <Button look="quiet" onPress={() => setReason('')}>
            {voice.text('alert.wording.keep')}
          </Button>
        )}
      </p>
      {reason !== null && (
        <div className={styles.buttons}>
          <label className={styles.inline}>
            {voice.text('alert.wording.reason')}
            <input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <Button
            disabled={reason.trim() === ''}
            onPress={() => change({ wordingKept: [...form.wordingKept, { language, term, reason: reason.trim() }] })}
          >
            {voice.text('alert.wording.keepIt')}
          </Button>
        </div>
      )}
    </div>
  );
}
