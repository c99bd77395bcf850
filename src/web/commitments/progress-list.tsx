import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProgressEntry, ProgressList } from '../../api/index.ts';
import { groupBy } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import styles from './commitments.module.css';
import type { CommitmentsSearch } from './commitments-search.ts';
import { describeLatest, LatestFigure } from './latest-figure.tsx';

interface ProgressQuestionsProps {
  readonly list: ProgressList;
  readonly search: CommitmentsSearch;
}

/** Every question with the latest that is known, area by area. */
export function ProgressQuestions({ list, search }: ProgressQuestionsProps): ReactNode {
  const voice = useVoice();
  return [...groupBy(list.questions, ({ domain }) => domain)].map(([domain, questions]) => (
    <section key={domain} className={styles.area} aria-labelledby={`area-${domain}`}>
      <h3 id={`area-${domain}`} className={styles.title}>
        {questions[0]?.domainTitle[voice.language]}
      </h3>
      <ul className={styles.questions}>
        {questions.map((entry) => (
          <ProgressQuestion key={entry.id} entry={entry} search={search} />
        ))}
      </ul>
    </section>
  ));
}

interface ProgressQuestionProps {
  readonly entry: ProgressEntry;
  readonly search: CommitmentsSearch;
}

/** One question, as an item of a list. */
export function ProgressQuestion({ entry, search }: ProgressQuestionProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  return (
    <li className={styles.question}>
      <div>
        <Link to="/$language/commitments/progress/$question" params={{ language, question: entry.id }} search={search}>
          {entry.title[language]}
        </Link>
        <p className={layout.quiet}>{describeLatest(entry, voice).join(' · ')}</p>
      </div>
      <LatestFigure latest={entry.latest} unitText={entry.unitText} />
    </li>
  );
}
