import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GapHistory, LegalTextSource } from '../../api/index.ts';
import { jurisdictions } from '../../model/index.ts';
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

/** The days of the texts that were read: a gap is a statement about texts, and no younger than they are. */
function TextsAsOf(): ReactNode {
  const voice = useVoice();
  const sources = useQuery(textSourcesQuery).data?.sources ?? [];
  const dated = jurisdictions.flatMap((jurisdiction) => {
    const days = daysOf(sources.filter((source) => source.jurisdiction === jurisdiction));
    return days.length === 0 ? [] : [{ jurisdiction, days }];
  });
  if (dated.length === 0) return null;
  return (
    <p className={styles.quiet}>
      <Link to="/$language/texts" params={{ language: voice.language }}>
        {voice.text('gaps.texts')}
      </Link>{' '}
      {dated
        .map(({ jurisdiction, days }) =>
          voice.text('gaps.texts.asOf', {
            jurisdiction: voice.text(`jurisdiction.${jurisdiction}`),
            days: days.join(', '),
          }),
        )
        .join(' · ')}
    </p>
  );
}

/** Oldest first, each once. */
export function daysOf(sources: readonly Pick<LegalTextSource, 'latest' | 'shippedAsOf'>[]): readonly string[] {
  const days = sources.flatMap(({ latest, shippedAsOf }) => latest?.asOf ?? shippedAsOf ?? []);
  return [...new Set(days)].sort();
}
