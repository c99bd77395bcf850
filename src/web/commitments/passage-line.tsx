import type { ReactNode } from 'react';
import type { CommitmentEntry, StatementEntry } from '../../api/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';

interface PassageLineProps {
  readonly passage: CommitmentEntry['passage'];
  readonly statements: readonly StatementEntry[];
}

/** Stands where the words of the statement go: they are in its language, the sentence around them in the reader's. */
const place = '\u0000';

/** The words of a statement by which a commitment is found in it. */
export function PassageLine({ passage, statements }: PassageLineProps): ReactNode {
  const voice = useVoice();
  const statement = statements.find(({ id }) => id === passage?.statement);
  if (passage === null || statement === undefined) return null;
  const { language } = statement;
  const [before, after] = (
    language === voice.language
      ? voice.text('commitments.passage', { words: place })
      : voice.text('commitments.passage.in', { words: place, language: nameOfLanguage(language, voice.locale) })
  ).split(place);
  return (
    <p className={layout.quiet}>
      {before}
      <span lang={language}>{passage.words}</span>
      {after}
    </p>
  );
}
