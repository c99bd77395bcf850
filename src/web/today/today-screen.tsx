import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TodaySummary } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery, todayQuery } from '../data/queries.ts';
import { formatMoment } from '../format/date.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { BudgetLine } from '../signals/budget-line.tsx';
import { ControlWaiting } from './control-waiting.tsx';
import { LateSources } from './late-sources.tsx';
import { NewCombinations } from './new-combinations.tsx';
import { SinceYesterday } from './since-yesterday.tsx';
import styles from './today.module.css';
import { TopSignals } from './top-signals.tsx';
import { Waiting } from './waiting.tsx';

/** What is new, what waits for me, which data are late: in five seconds. */
export function TodayScreen(): ReactNode {
  const voice = useVoice();
  const query = useQuery(todayQuery);
  const node = useQuery(nodeQuery).data;
  const day = query.data?.today ?? node?.today;
  return (
    <Screen
      title={voice.text('nav.today')}
      above={day === undefined ? undefined : formatWeekday(day, voice.locale)}
      lead={query.data === undefined || node?.empty === true ? undefined : leadOf(query.data)}
    >
      <QueryView query={query} what={voice.text('nav.today')}>
        {(today) => (node?.empty === true ? <NothingYet today={today} /> : <Content today={today} />)}
      </QueryView>
    </Screen>
  );

  function leadOf({ sinceYesterday }: TodaySummary): string {
    const { signals, deliveries, changedObservations } = sinceYesterday;
    return voice.text('today.lead', { signals, deliveries, changed: changedObservations });
  }
}

function formatWeekday(day: string, locale: string): string {
  const text = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function Content({ today }: { readonly today: TodaySummary }): ReactNode {
  const voice = useVoice();
  const { lastScan } = today;
  return (
    <div className={styles.columns}>
      <section className={styles.main} aria-labelledby="today-signals">
        <div className={styles.sectionHead}>
          <h2 id="today-signals">{voice.text('today.new')}</h2>
          <Link to="/$language/signals" params={{ language: voice.language }}>
            {voice.text('today.allSignals')}
          </Link>
        </div>
        <BudgetLine
          shown={today.waiting.new + today.waiting.inReview}
          heldBack={today.waiting.heldBack}
          muted={today.waiting.muted}
        />
        <TopSignals groups={today.groups.slice(0, 6)} />
        <p className={styles.scan}>
          {lastScan === null
            ? voice.text('today.noScan')
            : voice.text('today.scan', {
                at: formatMoment(lastScan.at, voice),
                series: lastScan.series,
                unable: lastScan.notAssessable,
              })}
        </p>
      </section>
      <div className={styles.side}>
        <Waiting waiting={today.waiting} alerts={today.alerts} />
        <ControlWaiting today={today.today} />
        <NewCombinations />
        <LateSources late={today.late} />
        <SinceYesterday since={today.sinceYesterday} />
      </div>
    </div>
  );
}

/** Alerts of other nodes, and drafts, wait without any figures too. */
function NothingYet({ today: { waiting, alerts } }: { readonly today: TodaySummary }): ReactNode {
  const voice = useVoice();
  const waits = Object.values(alerts).some((count) => count > 0);
  return (
    <>
      {waits && <Waiting waiting={waiting} alerts={alerts} />}
      <EmptyState title={voice.text('today.empty')} command="vigia ingest us-cbp-drug-seizures file.csv">
        <p>{voice.text('today.empty.text')}</p>
        <p>
          <Link to="/$language/sources" params={{ language: voice.language }}>
            {voice.text('nav.sources')}
          </Link>
        </p>
      </EmptyState>
    </>
  );
}
