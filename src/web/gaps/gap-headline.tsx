import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GapHistory } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatNumber } from '../format/number.ts';
import { textSourcesQuery } from '../texts/text-queries.ts';
import { openOf } from './gap-history-spec.ts';
import { gapHistoryQuery } from './gap-queries.ts';
import styles from './gaps.module.css';
import { parseGapsSearch } from './gaps-search.ts';
import { historyQuestion } from './history-question.ts';

const route = getRouteApi('/$language/gaps');

/** The answer first: how many gaps, how old, how many decisions of the treaties are overdue, and on which texts that rests. */
export function GapHeadline({ today }: { readonly today: string }): ReactNode {
  const search = route.useSearch();
  const query = useQuery(gapHistoryQuery(historyQuestion(search, today)));
  const latest = query.data?.points.at(-1);
  return (
    <div className={styles.headline}>
      {latest === undefined ? null : <Answer point={latest} />}
      <TextsAsOf />
    </div>
  );
}

function Answer({ point }: { readonly point: GapHistory['points'][number] }): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const overdue = openOf(point, 'treaty-not-transposed');
  return (
    <p className={styles.answer}>
      {voice.text('gaps.answer', { count: point.open, number: formatNumber(point.open, voice) })}
      {point.medianDaysOpen !== null && (
        <>
          {', '}
          {voice.text('gaps.answer.median', { days: Math.round(point.medianDaysOpen) })}
        </>
      )}
      {'; '}
      <Link
        to="/$language/gaps"
        params={{ language: voice.language }}
        search={parseGapsSearch({ ...search, tab: 'board', kind: 'treaty-not-transposed' })}
      >
        {voice.text('gaps.answer.overdue', { count: overdue })}
      </Link>
      {'.'}
    </p>
  );
}

/** The day of each text that was read: a gap is a statement about texts, and no younger than they are. */
function TextsAsOf(): ReactNode {
  const voice = useVoice();
  const sources = useQuery(textSourcesQuery).data?.sources ?? [];
  const dated = sources.filter(({ latest, shippedAsOf }) => latest !== null || shippedAsOf !== null);
  if (dated.length === 0) return null;
  return (
    <p className={styles.quiet}>
      {voice.text('gaps.texts')}{' '}
      {dated.map(({ id, title, latest, shippedAsOf }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <Link to="/$language/texts/$source" params={{ language: voice.language, source: id }}>
            {title[voice.language]}
          </Link>{' '}
          {voice.text('gaps.texts.asOf', { asOf: latest?.asOf ?? shippedAsOf ?? '' })}
        </span>
      ))}
    </p>
  );
}
