import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProgressAnswer, ProgressFigure } from '../../api/index.ts';
import { isUuid } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { drawTimeSeries } from '../charts/draw-time-series.tsx';
import { TimeSeriesFigure } from '../charts/time-series-figure.tsx';
import { apiAddress } from '../data/client.ts';
import { useNames } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import { originLines } from '../format/origin.ts';
import { summarise } from '../format/summary.ts';
import type { Voice } from '../format/voice.ts';
import { buttonClass } from '../parts/button.tsx';
import type { TableColumn } from '../parts/data-table.tsx';
import { DayField } from '../parts/day-field.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FigureBlock } from '../parts/figure-block.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { progressQuery } from './commitment-queries.ts';
import styles from './commitments.module.css';
import { type ProgressSearch, parseProgressSearch } from './commitments-search.ts';
import { CompareField } from './compare-field.tsx';
import {
  describeBounds,
  describeCaveats,
  describeCoverage,
  describeFigure,
  describeSpan,
} from './describe-progress.ts';
import { describeLatest, LatestFigure } from './latest-figure.tsx';
import { progressSpec } from './progress-spec.ts';

const route = getRouteApi('/$language/commitments/progress/$question');

/** One question: what the data say, period by period, and what changed since a day. */
export function ProgressScreen(): ReactNode {
  const voice = useVoice();
  const { question } = route.useParams();
  const search = route.useSearch();
  const query = useQuery(progressQuery(question, search));
  return (
    <Screen
      title={query.data?.title[voice.language] ?? voice.text('progress.title')}
      above={
        <Link
          to="/$language/commitments"
          params={{ language: voice.language }}
          search={search.known === undefined ? {} : { known: search.known }}
        >
          {voice.text('nav.commitments')}
        </Link>
      }
      lead={query.data?.note[voice.language]}
    >
      <QueryView query={query} what={voice.text('progress.title')}>
        {(answer) => <Answer answer={answer} search={search} />}
      </QueryView>
    </Screen>
  );
}

interface AnswerProps {
  readonly answer: ProgressAnswer;
  readonly search: ProgressSearch;
}

function Answer({ answer, search }: AnswerProps): ReactNode {
  const voice = useVoice();
  const navigate = route.useNavigate();
  const change = (part: Readonly<Record<string, string | null>>): void =>
    void navigate({ search: parseProgressSearch({ ...search, ...part }), replace: true });
  return (
    <div className={layout.stack}>
      <div className={styles.controls}>
        <DayField
          label={voice.text('progress.known')}
          value={answer.asKnownOn}
          onChange={(known) => change({ known })}
        />
        <CompareField since={answer.since?.day} onChange={(since) => change({ since })} />
      </div>
      {isUuid(answer.id) && (
        <ForDuty duty="analyse">
          <p>
            <Link
              to="/$language/commitments/questions/$question"
              params={{ language: voice.language, question: answer.id }}
              className={buttonClass()}
            >
              {voice.text('question.edit')}
            </Link>
          </p>
        </ForDuty>
      )}
      {answer.latest !== null && <Latest answer={answer} />}
      <Since answer={answer} />
      <p className={layout.quiet}>
        {voice.text(`progress.better.${answer.better ?? 'unknown'}`)}{' '}
        {voice.text('progress.places', { count: formatNumber(answer.places.length, voice) })}
      </p>
      {answer.figures.length === 0 ? (
        <EmptyState title={voice.text('progress.none')}>
          <p>{answer.note[voice.language]}</p>
        </EmptyState>
      ) : (
        <AnswerFigure answer={answer} search={search} />
      )}
    </div>
  );
}

/** The answer in one line, before its drawing. */
function Latest({ answer }: Pick<AnswerProps, 'answer'>): ReactNode {
  const voice = useVoice();
  return (
    <div className={styles.answer}>
      <LatestFigure latest={answer.latest} unitText={answer.unitText} />
      <p className={layout.quiet}>{describeLatest(answer, voice).join(' · ')}</p>
    </div>
  );
}

/** What was said on a day, and what is known now of the same period. */
function Since({ answer }: Pick<AnswerProps, 'answer'>): ReactNode {
  const voice = useVoice();
  const { since } = answer;
  if (since === null) return null;
  const { day, said, known } = since;
  if (said === null) return <p>{voice.text('progress.since.nothing', { day })}</p>;
  const period = describeSpan(said.period, answer, voice);
  return (
    <ul className={styles.statements}>
      <li>{voice.text('progress.since.said', { day, period, figure: describeFigure(said, voice) })}</li>
      <li>
        {known === null
          ? voice.text('progress.since.gone', { period })
          : voice.text('progress.since.known', { period, figure: describeFigure(known, voice) })}
      </li>
    </ul>
  );
}

function AnswerFigure({ answer, search }: AnswerProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const spec = progressSpec(answer, voice);
  const summary = summarise(spec.title, spec.lines[0]?.points ?? [], {
    voice,
    describe: (date) => describeSpan(date, answer, voice),
  });
  const asOf = answer.latest?.asOf ?? null;
  const used = answer.latest?.sources ?? [];
  const data = { asKnownOn: answer.asKnownOn, since: search.since };
  return (
    <FigureBlock
      title={spec.title}
      subtitle={`${spec.unit}; ${voice.text('progress.known')} ${answer.asKnownOn}`}
      origin={originLines(
        used.map((source) => ({ source, asOf })),
        names,
        voice,
      )}
      training={answer.training}
      address={`${window.location.origin}/${voice.language}/commitments/progress/${answer.id}?known=${answer.asKnownOn}`}
      fileName={`vigia-progress-${answer.id}`}
      draw={(width, palette) => drawTimeSeries(spec, { width, palette })}
      dataLinks={[{ label: 'JSON', address: apiAddress(`/progress/${answer.id}`, data) }]}
      summary={summary}
      columns={columnsOf(answer, voice)}
      rows={answer.figures.toReversed()}
      rowKey={({ period }) => period}
    >
      <TimeSeriesFigure
        spec={spec}
        summary={summary}
        pointsLabel={voice.text('chart.points')}
        emptyText={voice.text('chart.empty')}
      />
    </FigureBlock>
  );
}

function columnsOf(answer: ProgressAnswer, voice: Voice): readonly TableColumn<ProgressFigure>[] {
  return [
    {
      id: 'period',
      header: voice.text('column.period'),
      cell: ({ period }) => describeSpan(period, answer, voice),
      sortBy: ({ period }) => period,
    },
    {
      id: 'figure',
      header: `${voice.text('progress.figure')} (${answer.unitText[voice.language]})`,
      cell: ({ value }) => (value === null ? '–' : formatNumber(value, voice)),
      sortBy: ({ value }) => value,
      numeric: true,
    },
    {
      id: 'bounds',
      header: voice.text('progress.bounds'),
      cell: (figure) => describeBounds(figure, voice),
      numeric: true,
    },
    {
      id: 'coverage',
      header: voice.text('progress.coverage'),
      cell: (figure) => describeCoverage(figure, voice),
    },
    { id: 'caveats', header: voice.text('progress.caveats'), cell: (figure) => describeCaveats(figure, voice) },
  ];
}
