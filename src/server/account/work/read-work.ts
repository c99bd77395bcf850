import type { WorkIndicatorId } from '../../../commitments/index.ts';
import { readReportedShare } from './read-completeness.ts';
import { readDaysToAlert, readDaysToControl } from './read-delays.ts';
import { readDaysSinceLatest, readSourcesOnTime } from './read-freshness.ts';
import { readOpenGaps } from './read-open-gaps.ts';
import type { ReadWork } from './work-question.ts';

/** How the node's own work answers, by what is asked for. */
export const readWork: Readonly<Record<WorkIndicatorId, ReadWork>> = {
  'days-from-finding-to-alert': readDaysToAlert,
  'days-from-finding-to-control': readDaysToControl,
  'open-control-gaps': readOpenGaps,
  'days-since-latest-period': readDaysSinceLatest,
  'sources-on-time-share': readSourcesOnTime,
  'figures-reported-share': readReportedShare,
};
