import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { PlanFileReport } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendForm } from '../data/client.ts';
import { Button } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import outcomes from '../parts/outcome.module.css';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';
import { FileField } from '../sources/file-field.tsx';
import { ImportReport } from './import-report.tsx';
import styles from './interchange.module.css';

/** A file is looked at first; what is told then is what happens when it is taken in. */
export function ImportPanel(): ReactNode {
  const voice = useVoice();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<PlanFileReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  function choose(chosen: File | null): void {
    setFile(chosen);
    setReport(null);
    setFailure('');
    if (chosen !== null) void send(chosen, '/commitments-file/preview');
  }

  async function send(chosen: File, path: string): Promise<void> {
    setBusy(true);
    setFailure('');
    try {
      const form = new FormData();
      form.set('file', chosen);
      const answer = await sendForm(apiAddress(path), form, PlanFileReport);
      setReport(answer);
      announce(voice.text('files.counts', countsOf(answer)));
      if (answer.stored) await queries.invalidateQueries();
    } catch (error) {
      const text = describeFailure(error, voice);
      setFailure(text);
      announce(text);
    } finally {
      setBusy(false);
    }
  }

  const waiting = report === null || report.stored ? 0 : report.added + report.changed;
  return (
    <div className={layout.stack}>
      <FileField file={file} onChoose={choose} />
      {busy && <p role="status">{voice.text('files.reading')}</p>}
      {failure !== '' && (
        <p className={outcomes.failed} role="alert">
          {failure}
        </p>
      )}
      {report !== null && (
        <>
          <p className={report.stored ? outcomes.done : undefined}>
            <strong>{voice.text(report.stored ? 'files.stored' : 'files.previewed')}</strong>{' '}
            {voice.text('files.counts', countsOf(report))}
          </p>
          {file !== null && waiting > 0 && (
            <div className={styles.actions}>
              <Button look="primary" disabled={busy} onPress={() => void send(file, '/commitments-file')}>
                {voice.text('files.take', { count: waiting })}
              </Button>
              <Button look="quiet" disabled={busy} onPress={() => choose(null)}>
                {voice.text('files.leave')}
              </Button>
            </div>
          )}
          <Rejects report={report} />
          <ImportReport report={report} />
        </>
      )}
    </div>
  );
}

/** Rejected rows as files that can be corrected and chosen again. */
function Rejects({ report: { rejects } }: { readonly report: PlanFileReport }): ReactNode {
  const voice = useVoice();
  if (rejects.length === 0) return null;
  return (
    <ul className={styles.formats}>
      {rejects.map(({ table, csv }) => (
        <li key={table}>
          <Button onPress={() => saveText(`${table}-rejected.csv`, csv)}>{voice.text(`files.rejects.${table}`)}</Button>
        </li>
      ))}
    </ul>
  );
}

/** Hands a text to the browser as a file. */
function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function countsOf({ added, changed, unchanged, rejected }: PlanFileReport): Readonly<Record<string, number>> {
  return { added, changed, unchanged, rejected };
}
