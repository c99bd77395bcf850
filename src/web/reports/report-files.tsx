import type { ReactNode } from 'react';
import type { KeptReport, ReportFile } from '../../api/index.ts';
import { groupBy } from '../../base/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import { formatBytes } from '../format/number.ts';
import { buttonClass } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { fileAddress } from './report-queries.ts';
import styles from './reports.module.css';

/** Files to take away, a line for each language, with their sizes and digests. */
export function ReportFiles({ report }: { readonly report: KeptReport }): ReactNode {
  const voice = useVoice();
  const byLanguage = groupBy(report.files, ({ language }) => language);
  return (
    <>
      <dl className={styles.files}>
        {[...byLanguage].map(([language, files]) => (
          <div key={language ?? 'package'} className={styles.language}>
            <dt>{language === null ? voice.text('reports.file.package') : nameOfLanguage(language, voice.locale)}</dt>
            <dd className={layout.line}>
              {files.map((file) => (
                <File key={file.name} id={report.id} file={file} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{voice.text('reports.digests')}</summary>
        <ul className={styles.digests}>
          {report.files.map(({ name, sha256 }) => (
            <li key={name}>
              {name}
              <code>{sha256}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function File({ id, file: { name, format, bytes } }: { readonly id: string; readonly file: ReportFile }): ReactNode {
  const voice = useVoice();
  const size = formatBytes(bytes, voice);
  return (
    <a
      className={buttonClass()}
      href={fileAddress(id, name)}
      download={name}
      aria-label={voice.text('reports.file.download', { name, size })}
    >
      {format === 'package' ? 'ZIP' : format.toUpperCase()} <span className={layout.quiet}>{size}</span>
    </a>
  );
}
