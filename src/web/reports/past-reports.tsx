import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CommitmentList, KeptReport } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import layout from '../parts/layout.module.css';
import { describeDays, describeMaking, titleOfStrategy } from './describe-report.ts';

interface PastReportsProps {
  readonly reports: readonly KeptReport[];
  readonly list: CommitmentList;
}

/** Reports that were built, the latest first. */
export function PastReports({ reports, list }: PastReportsProps): ReactNode {
  const voice = useVoice();
  if (reports.length === 0) return <p className={layout.quiet}>{voice.text('reports.past.none')}</p>;
  return (
    <ul className={layout.list}>
      {reports.map((report) => (
        <li key={report.id} className={layout.row}>
          <div>
            <div className={layout.line}>
              <Link
                to="/$language/reports/$report"
                params={{ language: voice.language, report: report.id }}
                aria-describedby={`made-${report.id}`}
              >
                {titleOfStrategy(report.strategy, list, voice)}
              </Link>
              {report.state === 'done' ? (
                <TlpMark tlp={report.marking.tlp} />
              ) : (
                <span className={layout.tag}>{voice.text(`reports.state.${report.state}`)}</span>
              )}
            </div>
            <div>{describeDays(report, voice)}</div>
            <div id={`made-${report.id}`} className={layout.quiet}>
              {describeMaking(report, voice)}
            </div>
          </div>
          {report.state === 'done' && <SinceThat report={report} />}
        </li>
      ))}
    </ul>
  );
}

/** A report that compares with the day of an earlier one. */
export function SinceThat({ report: { strategy, asKnownOn } }: { readonly report: KeptReport }): ReactNode {
  const voice = useVoice();
  return (
    <Link to="/$language/reports" params={{ language: voice.language }} search={{ strategy, since: asKnownOn }}>
      {voice.text('reports.sinceThat')}
    </Link>
  );
}
