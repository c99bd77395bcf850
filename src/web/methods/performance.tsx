import type { ReactNode } from 'react';
import type { MethodEntry, MethodList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatShare } from '../format/number.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Panel } from '../parts/panel.tsx';
import { describeRecord } from './describe-method.ts';
import styles from './methods.module.css';

interface PerformanceProps {
  readonly method: MethodEntry;
  readonly measurement: MethodList['measurement'];
}

/** Verdicts of people, and what the method reached on simulated series whose outbreaks are known. */
export function Performance({ method, measurement }: PerformanceProps): ReactNode {
  const voice = useVoice();
  const { performance, record } = method;
  return (
    <Panel title={voice.text('methods.performance')} lead={voice.text('methods.performance.lead')}>
      <p>{describeRecord(method, voice)}</p>
      {record !== null && record.medianLeadDays !== null && (
        <p>{voice.text('methods.medianLead', { days: Math.round(record.medianLeadDays) })}</p>
      )}
      {performance === null ? (
        <p>{voice.text('methods.notMeasured')}</p>
      ) : (
        <>
          <p>
            {voice.text('methods.asSet', {
              detected: formatShare(performance.detected, voice),
              falseAlarms: formatShare(performance.falseAlarms, voice),
              timeliness: formatShare(performance.timeliness, voice),
            })}
          </p>
          <div className={styles.tables}>
            <DataTable
              whole
              captionShown
              caption={voice.text('methods.atFalseAlarms')}
              rows={performance.atFalseAlarms}
              rowKey={({ falseAlarms }) => String(falseAlarms)}
              columns={[
                {
                  id: 'false-alarms',
                  header: voice.text('methods.falseAlarms'),
                  cell: ({ falseAlarms }) => formatShare(falseAlarms, voice),
                },
                {
                  id: 'detection',
                  header: voice.text('methods.detection'),
                  cell: ({ detected }) => formatShare(detected, voice),
                  numeric: true,
                },
                {
                  id: 'timeliness',
                  header: voice.text('methods.timeliness'),
                  cell: ({ timeliness }) => formatShare(timeliness, voice),
                  numeric: true,
                },
              ]}
            />
            <DataTable
              whole
              captionShown
              caption={voice.text('methods.bySize')}
              rows={performance.detectedBySize.map((detected, at) => ({ size: at + 1, detected }))}
              rowKey={({ size }) => String(size)}
              columns={[
                { id: 'size', header: voice.text('methods.size'), cell: ({ size }) => size },
                {
                  id: 'detection',
                  header: voice.text('methods.detection'),
                  cell: ({ detected }) => formatShare(detected, voice),
                  numeric: true,
                },
              ]}
            />
          </div>
          <p className={styles.made}>
            {voice.text('methods.measured', {
              scenarios: measurement.scenarios,
              series: measurement.series,
              outbreaks: measurement.outbreaks,
              version: performance.codeVersion,
            })}{' '}
            <code>{measurement.command}</code>
            {!performance.isCurrent && ` ${voice.text('methods.older')}`}
          </p>
        </>
      )}
    </Panel>
  );
}
