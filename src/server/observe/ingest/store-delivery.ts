import type { IngestReport } from '../../../api/index.ts';
import type { Drift } from '../../../model/index.ts';
import type { Source } from '../../../sources/index.ts';
import { recordDone, registerJointMarking, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ObserveContext } from '../context.ts';
import { findDelivery } from '../delivery-list-store.ts';
import { storePlaces, storeSubstances } from '../register-store.ts';
import { findChosenMarking } from '../source-marking/source-marking-store.ts';
import { replaceTrainingData } from '../training-store.ts';
import {
  findDeliveryByDigest,
  insertCoverage,
  insertDelivery,
  insertIssues,
  isFirstDelivery,
  lockSource,
  recordOutcome,
} from './delivery-store.ts';
import { deriveFigures } from './derive-figures.ts';
import { countCoveredBefore, type FigureCounts, type Vintage } from './figure-store.ts';
import type { FileReading } from './ingest-file.ts';
import { mergeVintage } from './merge-vintage.ts';
import { type RecordCounts, storeRecords } from './record-store.ts';

/** Stores what a reading found: the whole delivery or, when anything fails, none of it. */
export async function storeDelivery(context: ObserveContext, found: FileReading): Promise<IngestReport> {
  return context.database.write(context.clearance, async (connection) => {
    await lockSource(connection, found.source.id);
    if (!found.training) await replaceTrainingData(connection);
    const known = await findDeliveryByDigest(connection, {
      sourceId: found.source.id,
      sha256: found.file.sha256,
      connectorVersion: found.source.connectorVersion,
    });
    if (known !== undefined) return reportDuplicate(connection, known);
    const report = await store(connection, context, found);
    const { delivery, source, sha256, asOf } = report;
    const detail = { source, sha256, asOf, training: found.training };
    await recordDone(connection, context, {
      action: 'data.ingest',
      object: { kind: 'delivery', id: delivery },
      detail,
    });
    return report;
  });
}

async function store(connection: Connection, context: ObserveContext, found: FileReading): Promise<IngestReport> {
  const { source, reading, file } = found;
  const markingId = await markingOf(connection, source);
  await storePlaces(connection, [...source.places, ...reading.places], source.id, markingId);
  await storeSubstances(connection, [...source.substances, ...reading.substances], source.id, markingId);
  const first = await isFirstDelivery(connection, source.id);
  const receivedAt = context.now();
  const { asOf, asOfBasis, training } = found;
  const deliveryId = await insertDelivery(connection, {
    sourceId: source.id,
    sha256: file.sha256,
    fileName: file.name,
    bytes: file.bytes,
    layout: found.layout.id,
    connectorVersion: source.connectorVersion,
    asOf,
    asOfBasis,
    receivedAt,
    training,
    markingId,
  });
  const vintage = { deliveryId, sourceId: source.id, asOf, training, markingId, changedBy: deliveryId };
  await found.staging.copyTo(connection);
  await insertIssues(connection, deliveryId);
  const merged = await merge(connection, found, vintage, first);
  const drift = [...found.drift, ...merged.drift];
  const rows = {
    ...reading.counts,
    flagged: found.staging.flagged,
    new: merged.figures.newRows,
    changed: merged.figures.changedRows,
  };
  const { new: added, changed, unchanged, withdrawn } = merged.figures;
  const outcome = { rows, observations: { new: added, changed, unchanged, withdrawn }, records: merged.records, drift };
  await recordOutcome(connection, deliveryId, outcome);
  return {
    source: source.id,
    delivery: deliveryId,
    file: file.name,
    sha256: file.sha256,
    layout: found.layout.id,
    asOf,
    asOfBasis,
    receivedAt: receivedAt.toISOString(),
    duplicate: false,
    ...outcome,
  };
}

/** As the source says, and as strict as an operator chose: a later version of the source may itself have become stricter. */
export async function markingOf(connection: Connection, source: Source): Promise<number> {
  const own = await registerMarking(connection, source.marking);
  const chosen = await findChosenMarking(connection, source.id);
  return chosen === undefined ? own : registerJointMarking(connection, [own, chosen]);
}

interface Merged {
  readonly figures: FigureCounts;
  readonly records: RecordCounts;
  readonly drift: readonly Drift[];
}

const noRecords: RecordCounts = { new: 0, changed: 0, unchanged: 0 };
/** Share of the covered cells whose disappearance is worth a remark. */
const massWithdrawalShare = 0.1;

async function merge(connection: Connection, found: FileReading, vintage: Vintage, first: boolean): Promise<Merged> {
  const { source, reading, directory } = found;
  if (source.derive !== undefined) {
    const records = await storeRecords(connection, vintage);
    const figures = await deriveFigures(connection, source, vintage, { first, directory });
    return { figures, records, drift: [] };
  }
  const { accepted, rejected } = reading.counts;
  const complete = rejected === 0;
  if (accepted > 0) await insertCoverage(connection, vintage.deliveryId, reading.coverage, complete);
  const covered = first ? 0 : await countCoveredBefore(connection, vintage);
  const figures = await mergeVintage(connection, vintage, found.staging, { first, late: !first });
  const drift = withdrawalDrift(figures, covered, complete);
  return { figures, records: noRecords, drift };
}

function withdrawalDrift(figures: FigureCounts, covered: number, complete: boolean): Drift[] {
  const present = figures.changed + figures.unchanged;
  if (!complete && covered > present) {
    return [{ kind: 'withdrawals-held', column: '', text: String(covered - present), rows: 0, suggestion: null }];
  }
  if (figures.withdrawn > covered * massWithdrawalShare) {
    return [{ kind: 'mass-withdrawal', column: '', text: String(figures.withdrawn), rows: 0, suggestion: null }];
  }
  return [];
}

async function reportDuplicate(connection: Connection, deliveryId: number): Promise<IngestReport> {
  const { id, connectorVersion, bytes, training, tlp, ...known } = await findDelivery(connection, deliveryId);
  const { new: added, changed, unchanged } = known.observations;
  const records = known.records;
  return {
    ...known,
    delivery: id,
    duplicate: true,
    rows: { ...known.rows, new: 0, changed: 0 },
    observations: { new: 0, changed: 0, unchanged: added + changed + unchanged, withdrawn: 0 },
    records: { new: 0, changed: 0, unchanged: records.new + records.changed + records.unchanged },
  };
}
