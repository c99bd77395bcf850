import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ObservationPage, SignalGroup } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { useNames } from '../data/names.ts';
import { observationsQuery } from '../data/queries.ts';
import { withGaps } from '../format/gaps.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { headlineOf, sentenceOf } from '../signals/describe-signal.ts';
import { KindLabel, StateLabel } from '../signals/kind-label.tsx';
import styles from './today.module.css';

interface TopSignalsProps {
  readonly groups: readonly SignalGroup[];
}

/** The strongest open signals, one plain sentence each. */
export function TopSignals({ groups }: TopSignalsProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const courses = useCourses(groups);
  if (groups.length === 0) {
    return (
      <EmptyState title={voice.text('today.noSignals')}>
        <p>{voice.text('today.noSignals.text')}</p>
      </EmptyState>
    );
  }
  return (
    <ol className={styles.signals}>
      {groups.map(({ id, lead, places }) => {
        const course = withGaps(courses.get(lead.series) ?? [], lead.frequency);
        return (
          <li key={id} className={styles.signal}>
            <div className={styles.signalText}>
              <p className={styles.signalKind}>
                <KindLabel kind={lead.kind} />
                <TlpMark tlp={lead.tlp} />
                {lead.state !== 'new' && <StateLabel state={lead.state} />}
              </p>
              <h3 className={styles.signalTitle}>
                <Link
                  to="/$language/signals/$signal"
                  params={{ language: voice.language, signal: String(lead.id) }}
                  className={styles.signalLink ?? ''}
                >
                  {headlineOf(lead, names, voice)}
                </Link>
                {places.length > 1 && (
                  <span className={styles.also}> {voice.text('signal.alsoIn', { count: places.length - 1 })}</span>
                )}
              </h3>
              <p>{sentenceOf(lead, names, voice)}</p>
              <p className={styles.origin}>
                {voice.text('origin.line', { source: names.source(lead.source), asOf: lead.asOf })}
              </p>
            </div>
            <div className={styles.course}>
              <Sparkline
                values={course.map(({ value }) => value)}
                marked={course.findIndex(({ period }) => period === lead.period)}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

type Course = readonly { readonly period: string; readonly value: number | null }[];

/** The last three years of the series that the signals stand on; the list does not wait for them. */
function useCourses(groups: readonly SignalGroup[]): ReadonlyMap<number, Course> {
  const series = groups.map(({ lead }) => lead.series);
  const query = useQuery({
    ...observationsQuery({ series, limit: 5000 }),
    enabled: series.length > 0,
    select: toCourses,
  });
  return query.data ?? noCourses;
}

const noCourses: ReadonlyMap<number, Course> = new Map();
const shown = 40;

function toCourses({ observations }: ObservationPage): ReadonlyMap<number, Course> {
  const courses = new Map<number, { period: string; value: number | null }[]>();
  for (const { series, period, value } of observations) {
    const course = courses.get(series);
    if (course === undefined) courses.set(series, [{ period, value }]);
    else course.push({ period, value });
  }
  return new Map([...courses].map(([series, course]) => [series, inOrder(course).slice(-shown)]));
}

function inOrder(course: Course): Course {
  return [...course].sort((a, b) => (a.period < b.period ? -1 : 1));
}
