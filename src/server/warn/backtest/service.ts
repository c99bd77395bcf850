import type { Backtest, BacktestQuery } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { findWatch, type Watch } from '../../../domains/index.ts';
import type { Connection } from '../../store/index.ts';
import type { WarnContext } from '../context.ts';
import { type EvaluateStoredOptions, evaluateStored, frequencyOf, indicatorOf } from '../evaluate/evaluate-stored.ts';
import type { EvaluationReport } from '../evaluate/evaluation-report.ts';
import { readAccepted } from '../setting/setting-store.ts';
import { applySettings } from '../setting/watch-changes.ts';
import { backtest } from './backtest.ts';
import { findSeriesOfSignal, listSeriesToEvaluate, readHistories } from './backtest-store.ts';
import type { SeriesHistory } from './series-history.ts';

/** Most stored series that one evaluation puts outbreaks into: those with most figures. */
const mostSeries = 100;

/** Looks back: what watches would have said, and how well methods find outbreaks put into the node's own series. */
export class BacktestService {
  readonly #context: WarnContext;

  constructor(context: WarnContext) {
    this.#context = context;
  }

  backtestSeries(id: number, query: BacktestQuery = {}): Promise<Backtest> {
    return this.#read((connection) => replay(connection, id, query));
  }

  /** The series of a signal. */
  backtestSignal(id: number, query: BacktestQuery = {}): Promise<Backtest> {
    return this.#read(async (connection) => {
      const series = await findSeriesOfSignal(connection, id);
      if (series === undefined) throw new VigiaError('signal.not-found', { signal: id });
      return replay(connection, series, query);
    });
  }

  async evaluateStored(options: EvaluateStoredOptions): Promise<EvaluationReport> {
    const indicator = indicatorOf(options.indicator);
    const frequency = frequencyOf(options.frequency);
    const histories = await this.#read(async (connection) =>
      readHistories(connection, await listSeriesToEvaluate(connection, { indicator, frequency, limit: mostSeries })),
    );
    return evaluateStored(histories, options);
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }
}

async function replay(connection: Connection, id: number, query: BacktestQuery): Promise<Backtest> {
  const [history] = await readHistories(connection, [id]);
  if (history === undefined) throw new VigiaError('series.not-found', { series: id });
  const chosen = findWatch(history.series);
  const watch = chosen === undefined ? undefined : applySettings(chosen, await readAccepted(connection));
  return describe(history, query, watch);
}

function describe(history: SeriesHistory, query: BacktestQuery, watch: Watch | undefined): Backtest {
  const { id, indicator, place, substance, frequency } = history.series;
  const { outcome, points, truncated } = backtest(history, { ...query, watch });
  const judged = points.filter(({ method }) => method !== null);
  return {
    series: id,
    indicator,
    place,
    substance,
    frequency,
    outcome,
    points: points.map((point) => ({ ...point })),
    counts: {
      periods: points.length,
      judged: judged.length,
      alarms: judged.filter(({ kind }) => kind !== null).length,
      revised: judged.filter(({ observed, today }) => observed !== today).length,
    },
    truncated,
  };
}
