import type { Command } from 'commander';
import type { ExitStatus } from '../exit-status.ts';
import { addAccess } from './access.ts';
import { addAlerts } from './alerts.ts';
import { addAnswers } from './answers.ts';
import { addAudit } from './audit.ts';
import { addBacktest } from './backtest.ts';
import { addClusters } from './clusters.ts';
import { addCollections } from './collections.ts';
import { addCombinations } from './combinations.ts';
import { addCommitments } from './commitments.ts';
import { addConfig } from './config.ts';
import { addControl } from './control.ts';
import { addDeliveries } from './deliveries.ts';
import { addDoctor } from './doctor.ts';
import { addEvaluate } from './evaluate.ts';
import { addBundles } from './export.ts';
import { addGaps } from './gaps.ts';
import { addGoals } from './goals.ts';
import { addIngest } from './ingest.ts';
import { addInit } from './init.ts';
import { addLeads } from './leads.ts';
import { addLedger } from './ledger.ts';
import { addMeetings } from './meetings.ts';
import { addMutes } from './mutes.ts';
import { addNotices } from './notices.ts';
import { addNowcast } from './nowcast.ts';
import { addObservations } from './observations.ts';
import { addPeers } from './peers.ts';
import { addPeople } from './people.ts';
import { addProcesses } from './processes.ts';
import { addProgress } from './progress.ts';
import { addRecords } from './records.ts';
import { addRejects } from './rejects.ts';
import { addReport } from './report.ts';
import { addReports } from './reports.ts';
import { addScan } from './scan.ts';
import { addSdmx } from './sdmx.ts';
import { addSeries } from './series.ts';
import { addServe } from './serve.ts';
import { addSettings } from './settings.ts';
import { addSignals } from './signals.ts';
import { addSources } from './sources.ts';
import { addSubstances } from './substances.ts';
import { addSync } from './sync.ts';
import { addTexts } from './texts.ts';
import { addTokens } from './tokens.ts';
import { addUnmapped } from './unmapped.ts';

/** Adds a command; `finish` sets the exit status. */
export type AddCommand = (program: Command, finish: (status: ExitStatus) => void) => void;

export const commands: readonly AddCommand[] = [
  addInit,
  addServe,
  addAlerts,
  addIngest,
  addSources,
  addDeliveries,
  addRecords,
  addRejects,
  addSeries,
  addObservations,
  addSdmx,
  addAnswers,
  addNowcast,
  addScan,
  addSignals,
  addMutes,
  addSettings,
  addBacktest,
  addClusters,
  addEvaluate,
  addLeads,
  addCombinations,
  addSubstances,
  addUnmapped,
  addTexts,
  addControl,
  addGaps,
  addProcesses,
  addCommitments,
  addGoals,
  addMeetings,
  addProgress,
  addReport,
  addReports,
  addPeers,
  addSync,
  addBundles,
  addAudit,
  addAccess,
  addPeople,
  addTokens,
  addCollections,
  addLedger,
  addNotices,
  addConfig,
  addDoctor,
];
