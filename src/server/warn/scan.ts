import { methods } from '../../detect/index.ts';
import { findWatch, noveltyWatches, watchedMethods, watchesOf } from '../../domains/index.ts';
import { publicMarking } from '../../model/index.ts';
import { registerMarking } from '../access/index.ts';
import type { Connection } from '../store/index.ts';
import type { Assessment } from './assess.ts';
import { type Assessor, openAssessor } from './assessor.ts';
import { defaultSettings, groupsPerDay, type WarnContext, type WarnSettings } from './context.ts';
import { readWitnesses, saveCorroborations } from './corroboration/corroboration-store.ts';
import { listLeads } from './corroboration/lead-store.ts';
import { weighWitnesses } from './corroboration/weigh.ts';
import { adjuster } from './false-discovery.ts';
import { groupSignals } from './group.ts';
import {
  countHeldBack,
  readAnchors,
  readTouched,
  readUngrouped,
  releaseGroups,
  saveAdjusted,
  saveGrouping,
} from './group-store.ts';
import { type Changes, judge } from './judge.ts';
import { judgeAppearances } from './judge-novelty.ts';
import { applyMutes } from './mute/mute-store.ts';
import { findAppearancesByMarking, noveltyVersion } from './novelty.ts';
import { readFinds, readKnownAppearances, readLatestPeriods, readTested } from './novelty-store.ts';
import {
  type Attention,
  type CoverageMap,
  countScanned,
  finishScan,
  listDue,
  openScan,
  readCoverage,
  readShard,
  readStillDue,
  readTests,
  type SeriesScanRow,
  saveSeriesScans,
  sourcesScanned,
  waitForOtherWriters,
} from './scan-store.ts';
import type { DueSeries, SeriesData } from './series-data.ts';
import { readAccepted } from './setting/setting-store.ts';
import type { AcceptedSetting } from './setting/watch-changes.ts';
import {
  addHistory,
  insertSignals,
  type KnownSignal,
  markAsTheirSeries,
  readKnownSignals,
  updateSignals,
} from './signal-write-store.ts';

/** What a scan did; `vigia scan --json` prints it. */
export interface ScanReport {
  readonly scan: number;
  readonly series: {
    readonly due: number;
    readonly scanned: number;
    readonly notAssessable: number;
    /** Series that their domain decided not to watch: they say how good figures are, or the same as another one. */
    readonly notWatched: number;
  };
  readonly signals: {
    readonly new: number;
    readonly updated: number;
    readonly closed: number;
    readonly unchanged: number;
    readonly heldBack: number;
  };
}

export interface ScanOptions {
  readonly settings?: Partial<WarnSettings>;
  /** Told after each shard. */
  readonly onProgress?: (progress: { readonly scanned: number; readonly due: number }) => void;
  /** Stops between two shards; what was committed stays, and the next scan goes on from there. */
  readonly signal?: AbortSignal;
}

/** Version of the rules around the methods: which periods are judged, how directions are told. */
const rulesVersion = '1.1.0';

/** Changes when a method or a rule may answer differently: every series is then due again. */
export const scanCodeVersion = [
  `rules@${rulesVersion}`,
  `first-appearance@${noveltyVersion}`,
  ...watchedMethods.map((id) => `${id}@${methods[id].version}/${methods[id].codeVersion}`),
].join(' ');

/**
 * Looks at every series that changed since it was last looked at. Each shard is one transaction that writes its signals and
 * the mark that its series were scanned, so that a scan that dies is taken up where it stopped; the last transaction tells
 * the false discovery rate over all tests of the scan, puts signals into groups and shows as many as the day's budget allows.
 */
export async function runScan(context: WarnContext, options: ScanOptions = {}): Promise<ScanReport> {
  const settings = { ...defaultSettings, ...options.settings };
  const { scan, due, coverage, accepted } = await context.database.write(context.clearance, async (connection) => ({
    scan: await openScan(connection, {
      startedAt: context.now().toISOString(),
      codeVersion: context.codeVersion,
      settings,
      markingId: await registerMarking(connection, publicMarking),
    }),
    due: await listDue(connection, scanCodeVersion),
    coverage: await readCoverage(connection),
    accepted: await readAccepted(connection),
  }));
  await scanShards(context, { scan, due, coverage, accepted, settings, options });
  return context.database.write(context.clearance, (connection) =>
    conclude(connection, context, { scan, due: due.length, settings }),
  );
}

interface ScanPlan {
  readonly scan: number;
  readonly due: readonly number[];
  readonly coverage: CoverageMap;
  readonly accepted: readonly AcceptedSetting[];
  readonly settings: WarnSettings;
  readonly options: ScanOptions;
}

/** Each worker takes the next shard until none is left, so that one reads while another assesses; a failure stops all. */
async function scanShards(context: WarnContext, plan: ScanPlan): Promise<void> {
  const { due, settings, options } = plan;
  let taken = 0;
  let scanned = 0;
  const work = async (): Promise<void> => {
    const assessor = openAssessor();
    try {
      while (taken < due.length) {
        options.signal?.throwIfAborted();
        const ids = due.slice(taken, taken + settings.shardSize);
        taken += ids.length;
        await scanShard(context, { ...plan, ids, assessor });
        scanned += ids.length;
        options.onProgress?.({ scanned, due: due.length });
      }
    } catch (error) {
      taken = due.length;
      throw error;
    } finally {
      await assessor.close();
    }
  };
  const shards = Math.ceil(due.length / settings.shardSize);
  const ends = await Promise.allSettled(Array.from({ length: Math.min(settings.workers, shards) }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

interface ShardOptions {
  readonly scan: number;
  readonly ids: readonly number[];
  readonly coverage: CoverageMap;
  readonly accepted: readonly AcceptedSetting[];
  readonly assessor: Assessor;
}

async function scanShard(context: WarnContext, options: ShardOptions): Promise<void> {
  const { scan, ids, coverage, accepted, assessor } = options;
  const shard = await context.database.read(context.clearance, (connection) =>
    readShard(connection, { codeVersion: scanCodeVersion, ids, coverage, attentionTo }),
  );
  if (shard.length === 0) return;
  const assessments = await assessor.assess(shard, accepted);
  await context.database.write(context.clearance, (connection) =>
    saveShard(connection, shard, assessments, { scan, at: context.now().toISOString(), accepted }),
  );
}

function attentionTo(series: DueSeries): Attention {
  const watch = findWatch(series);
  return { isWatched: watch !== undefined, exposure: watch?.values === 'count' ? watch.exposure : undefined };
}

async function saveShard(
  connection: Connection,
  shard: readonly SeriesData[],
  assessments: readonly Assessment[],
  {
    accepted,
    ...moment
  }: { readonly scan: number; readonly at: string; readonly accepted: readonly AcceptedSetting[] },
): Promise<void> {
  await waitForOtherWriters(connection);
  // Somebody has accepted another setting meanwhile: what was judged with the old one stays due.
  if (!isSame(accepted, await readAccepted(connection))) return;
  const stillDue = await readStillDue(
    connection,
    shard.map(({ id }) => id),
    scanCodeVersion,
  );
  await markAsTheirSeries(connection, [...stillDue.keys()]);
  const known = new Map<number, KnownSignal[]>();
  for (const signal of await readKnownSignals(connection, [...stillDue.keys()])) {
    known.set(signal.seriesId, [...(known.get(signal.seriesId) ?? []), signal]);
  }
  const rows: SeriesScanRow[] = [];
  const changes: Changes[] = [];
  for (const [at, series] of shard.entries()) {
    const assessment = assessments[at];
    if (assessment === undefined || assessment.seriesId !== series.id) {
      throw new Error(`series ${series.id} was not assessed`);
    }
    // Another worker has looked at it meanwhile, or a delivery has changed it: then it is due again.
    if (stillDue.get(series.id) !== series.changedBy) continue;
    const change = judge(series, assessment, known.get(series.id) ?? []);
    changes.push(change);
    rows.push(describeScan(series, assessment, change));
  }
  await saveChanges(connection, changes, moment);
  await saveSeriesScans(connection, rows, { ...moment, codeVersion: scanCodeVersion });
}

function isSame(a: readonly AcceptedSetting[], b: readonly AcceptedSetting[]): boolean {
  return a.length === b.length && a.every(({ id }, at) => id === b[at]?.id);
}

const nothingChanges: Changes = {
  added: [],
  updated: [],
  history: [],
  counts: { new: 0, updated: 0, closed: 0, unchanged: 0 },
};

function describeScan(series: SeriesData, assessment: Assessment, { counts }: Changes): SeriesScanRow {
  const isAssessed = assessment.outcome === 'assessed';
  return {
    series_id: series.id,
    changed_by: series.changedBy,
    outcome: assessment.outcome,
    method: isAssessed ? assessment.method.id : null,
    reason: isAssessed ? null : assessment.reason,
    p_values: isAssessed
      ? assessment.judgements.flatMap(({ tested, pValue }) => (tested && pValue !== null ? [pValue] : []))
      : [],
    ...latestOf(assessment),
    new_signals: counts.new,
    updated_signals: counts.updated,
    closed_signals: counts.closed,
    unchanged_signals: counts.unchanged,
    marking_id: series.markingId,
  };
}

/** The last judgement, its score signed: what other streams of figures are weighed against. */
function latestOf(assessment: Assessment): Pick<SeriesScanRow, 'latest_period' | 'latest_score'> {
  const latest = assessment.outcome === 'assessed' ? assessment.judgements.at(-1) : undefined;
  if (latest === undefined) return { latest_period: null, latest_score: null };
  return { latest_period: latest.period, latest_score: latest.kind === 'decrease' ? -latest.score : latest.score };
}

async function saveChanges(
  connection: Connection,
  changes: readonly Changes[],
  moment: { readonly scan: number; readonly at: string },
): Promise<void> {
  await insertSignals(
    connection,
    changes.flatMap(({ added }) => added),
    moment,
  );
  await updateSignals(
    connection,
    changes.flatMap(({ updated }) => updated),
    moment,
  );
  await addHistory(
    connection,
    changes.flatMap(({ history }) => history),
    moment.at,
  );
}

async function conclude(
  connection: Connection,
  context: WarnContext,
  { scan, due, settings }: { readonly scan: number; readonly due: number; readonly settings: WarnSettings },
): Promise<ScanReport> {
  const at = context.now().toISOString();
  await waitForOtherWriters(connection);
  const novelty = await scanAppearances(connection, { scan, at });
  const adjust = adjuster(await readTests(connection, scan), settings.falseDiscoveryRate);
  const touched = await readTouched(connection, scan);
  const adjusted = touched.map(({ id, country, pValue }) => ({
    id,
    adjusted: pValue === null ? null : adjust({ country, pValue }),
  }));
  await saveAdjusted(connection, adjusted, settings.falseDiscoveryRate);
  const ungrouped = await readUngrouped(connection);
  if (ungrouped.length > 0) {
    await saveGrouping(connection, groupSignals(ungrouped, await readAnchors(connection)));
  }
  await saveCorroborations(
    connection,
    weighWitnesses(await readWitnesses(connection, scan), await listLeads(connection)),
  );
  const today = at.slice(0, 10);
  await applyMutes(connection, { today, scan });
  await releaseGroups(connection, { today, groupsPerDay: groupsPerDay(settings) });
  const counts = await countScanned(connection, scan);
  const report: ScanReport = {
    scan,
    series: {
      // A scan that was taken up again has looked at more than was still due.
      due: Math.max(due, counts.scanned),
      scanned: counts.scanned,
      notAssessable: counts.notAssessable,
      notWatched: counts.notWatched,
    },
    signals: {
      new: counts.new + novelty.new,
      updated: counts.updated + novelty.updated,
      closed: counts.closed + novelty.closed,
      unchanged: counts.unchanged + novelty.unchanged,
      heldBack: await countHeldBack(connection, scan),
    },
  };
  const { new: found, heldBack } = report.signals;
  await finishScan(connection, scan, { at, counts: { ...report.signals, ...report.series, new: found, heldBack } });
  return report;
}

/** First appearances in the sources whose series this scan looked at; other sources only say what was known before. */
async function scanAppearances(
  connection: Connection,
  moment: { readonly scan: number; readonly at: string },
): Promise<Changes['counts']> {
  const sources = new Set(await sourcesScanned(connection, moment.scan));
  if (sources.size === 0) return nothingChanges.counts;
  const indicators = noveltyWatches.map(({ indicator }) => indicator);
  const exposures = indicators.flatMap((indicator) =>
    watchesOf(indicator).flatMap((watch) =>
      watch.values === 'count' && watch.exposure !== undefined ? [watch.exposure] : [],
    ),
  );
  const found = findAppearancesByMarking(
    await readFinds(connection, indicators),
    await readLatestPeriods(connection, indicators),
    await readTested(connection, exposures),
  );
  const known = await readKnownAppearances(connection, [...sources]);
  const changes = judgeAppearances(
    found.filter(({ series }) => sources.has(series.source)),
    known,
  );
  await saveChanges(connection, [changes], moment);
  return changes.counts;
}
