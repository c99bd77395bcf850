import type { KeptReport, MarkingEntry } from '../../../../api/index.ts';
import { type ErrorCode, errorCodes, errorText, type Text } from '../../../../base/index.ts';
import type { StoredReport, StoredReportFile } from './kept-report-store.ts';
import { stillBuildsAfter } from './standstill.ts';

interface Beside {
  readonly files: readonly StoredReportFile[];
  readonly marking: MarkingEntry;
  readonly at: string;
}

/** A report as the contract has it. One whose building stands still was left by a process that ended. */
export function describeReport(stored: StoredReport, { files, marking, at }: Beside): KeptReport {
  const { step, done, all, touchedAt, makerName, markingId: _, languages: chosen, formats, ...report } = stored;
  const isLeft = report.state === 'building' && Date.parse(touchedAt) <= Date.parse(stillBuildsAfter(at));
  const problem = isLeft ? { code: 'report.interrupted', details: {} } : report.problem;
  const state = isLeft ? 'failed' : report.state;
  return {
    ...report,
    state,
    languages: [...chosen],
    formats: [...formats],
    progress: state === 'building' ? { step, done, all } : null,
    problem: problem === null ? null : { code: problem.code, text: sayProblem(problem) },
    madeBy: makerName,
    marking,
    files: files.map(({ report: _report, ...file }) => file),
  };
}

function sayProblem({ code, details }: NonNullable<StoredReport['problem']>): Text {
  const known = isErrorCode(code) ? code : 'internal.bug';
  return {
    en: errorText(known, details, 'en'),
    fr: errorText(known, details, 'fr'),
    es: errorText(known, details, 'es'),
  };
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}
