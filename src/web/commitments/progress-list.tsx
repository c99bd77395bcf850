import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProgressEntry, ProgressList } from '../../api/index.ts';
import { groupBy } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import layout from '../parts/layout.module.css';
import styles from './commitments.module.css';
import type { CommitmentsSearch } from './commitments-search.ts';
import { describeBounds, describeCaveats, describeCoverage, describeSpan } from './describe-progress.ts';

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
        <p className={layout.quiet}>{remarksOn(entry, voice).join(' · ')}</p>
      </div>
      <Latest entry={entry} />
    </li>
  );
}

function Latest({ entry: { latest, unitText } }: { readonly entry: ProgressEntry }): ReactNode {
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

function remarksOn(entry: ProgressEntry, voice: Voice): readonly string[] {
  const { latest } = entry;
  if (latest === null) return [];
  const caveats = describeCaveats(latest, voice);
  return [
    describeSpan(latest.period, entry, voice),
    describeCoverage(latest, voice),
    ...(caveats === '' ? [] : [caveats]),
  ];
}
