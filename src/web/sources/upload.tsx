import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { IngestReport, SourceSummary } from '../../api/index.ts';
import { isCalendarDate } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { uploadFile } from '../data/upload.ts';
import { formatBytes, formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import outcomeStyles from '../parts/outcome.module.css';
import { describeFailure } from '../parts/query-view.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { announce } from '../shell/announcer.tsx';
import { FileField } from './file-field.tsx';
import styles from './sources.module.css';

interface UploadProps {
  readonly sources: readonly SourceSummary[];
}

type Progress =
  | { readonly step: 'idle' }
  | { readonly step: 'sending'; readonly sent: number }
  | { readonly step: 'done'; readonly text: string }
  | { readonly step: 'failed'; readonly text: string };

/** A file from the reader's desk into the node, with progress, and what it brought. */
export function Upload({ sources }: UploadProps): ReactNode {
  const voice = useVoice();
  const queries = useQueryClient();
  const hint = useId();
  const stop = useRef<AbortController | null>(null);
  const [source, setSource] = useState(sources[0]?.id ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [asOf, setAsOf] = useState('');
  const [progress, setProgress] = useState<Progress>({ step: 'idle' });
  // A browser says nothing when the same file is chosen again: each round begins with a fresh field.
  const [round, setRound] = useState(0);
  const dateWrong = asOf !== '' && !isCalendarDate(asOf);
  const sending = progress.step === 'sending';

  async function send(chosen: File): Promise<void> {
    stop.current = new AbortController();
    setProgress({ step: 'sending', sent: 0 });
    try {
      const reports = await uploadFile({
        source,
        file: chosen,
        asOf: asOf === '' ? null : asOf,
        onProgress: (sent) => setProgress({ step: 'sending', sent }),
        signal: stop.current.signal,
      });
      const text = reports.map((report) => describeReport(report, voice)).join(' ');
      setProgress({ step: 'done', text });
      setFile(null);
      setRound((before) => before + 1);
      announce(text);
      await queries.invalidateQueries();
    } catch (error) {
      const stopped = error instanceof DOMException && error.name === 'AbortError';
      const text = stopped ? voice.text('upload.stopped') : describeFailure(error, voice);
      setProgress({ step: 'failed', text });
      announce(text);
    }
  }

  return (
    <form
      className={styles.upload}
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null && !dateWrong && !sending) void send(file);
      }}
    >
      {sources.length > 1 && (
        <SelectField
          label={voice.text('upload.source')}
          value={source}
          onChange={setSource}
          options={sources.map(({ id, title }) => ({ value: id, label: title[voice.language] }))}
        />
      )}
      <FileField key={round} file={file} onChoose={setFile} />
      <div className={styles.asOf}>
        <label htmlFor={`${hint}-field`}>{voice.text('upload.asOf')}</label>
        <input
          id={`${hint}-field`}
          value={asOf}
          inputMode="numeric"
          placeholder="2026-11-21"
          aria-describedby={hint}
          aria-invalid={dateWrong}
          onChange={(event) => setAsOf(event.target.value.trim())}
        />
        <p id={hint} className={dateWrong ? styles.wrong : styles.hint}>
          {voice.text(dateWrong ? 'upload.asOf.wrong' : 'upload.asOf.hint')}
        </p>
      </div>
      <div className={styles.uploadActions}>
        <button type="submit" className={buttonClass('primary')} disabled={file === null || dateWrong || sending}>
          {voice.text('upload.do')}
        </button>
        {sending && <Button onPress={() => stop.current?.abort()}>{voice.text('upload.cancel')}</Button>}
      </div>
      {sending && file !== null && (
        <div className={styles.progress}>
          <progress
            max={1}
            {...(progress.sent < 1 ? { value: progress.sent } : {})}
            aria-label={voice.text('upload.progress')}
          />
          <p>
            {voice.text(progress.sent < 1 ? 'upload.sending' : 'upload.reading', { file: file.name })} (
            {formatBytes(file.size, voice)})
          </p>
        </div>
      )}
      {progress.step === 'done' && <p className={outcomeStyles.done}>{progress.text}</p>}
      {progress.step === 'failed' && (
        <p className={outcomeStyles.failed} role="alert">
          {progress.text}
        </p>
      )}
    </form>
  );
}

function describeReport({ file, duplicate, rows, observations }: IngestReport, voice: Voice): string {
  if (duplicate) return voice.text('upload.duplicate', { file });
  return voice.text('upload.done', {
    file,
    accepted: formatNumber(rows.accepted, voice),
    rejected: formatNumber(rows.rejected, voice),
    new: formatNumber(observations.new, voice),
    changed: formatNumber(observations.changed, voice),
  });
}
