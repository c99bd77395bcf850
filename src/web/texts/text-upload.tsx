import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { type LegalTextSource, TextRun } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendForm } from '../data/client.ts';
import { formatBytes } from '../format/number.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import dropStyles from '../parts/drop-zone.module.css';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import outcomeStyles from '../parts/outcome.module.css';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';
import styles from './texts.module.css';

const route = getRouteApi('/$language/texts/$source');

/** One edition of a text has a file for each language. */
const mostFiles = 4;

type Progress =
  | { readonly step: 'idle' }
  | { readonly step: 'sending' }
  | { readonly step: 'done'; readonly text: string }
  | { readonly step: 'failed'; readonly text: string };

/** One edition from the reader’s desk into the node: its files together, then the report of what they say. */
export function TextUpload({ source }: { readonly source: LegalTextSource }): ReactNode {
  const voice = useVoice();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [asOf, setAsOf] = useState('');
  const [progress, setProgress] = useState<Progress>({ step: 'idle' });
  const wrong = !isDayOrEmpty(asOf);
  const tooMany = files.length > mostFiles;
  const sending = progress.step === 'sending';

  async function send(): Promise<void> {
    setProgress({ step: 'sending' });
    try {
      const run = await sendForm(apiAddress(`/texts/${encodeURIComponent(source.id)}`), formOf(files, asOf), TextRun);
      const text = voice.text(run.unchanged ? 'texts.upload.unchanged' : 'texts.upload.done', {
        entries: run.entries,
        asOf: run.asOf,
      });
      setProgress({ step: 'done', text });
      setFiles([]);
      announce(text);
      await queries.invalidateQueries();
      void navigate({
        to: '/$language/texts/runs/$run',
        params: { language: voice.language, run: String(run.id) },
        search: {},
      });
    } catch (error) {
      const text = describeFailure(error, voice);
      setProgress({ step: 'failed', text });
      announce(text);
    }
  }

  return (
    <form
      className={styles.upload}
      onSubmit={(event) => {
        event.preventDefault();
        if (files.length > 0 && !tooMany && !wrong && !sending) void send();
      }}
    >
      <Files files={files} onChange={setFiles} />
      {tooMany && <p className={styles.wrong}>{voice.text('texts.upload.tooMany', { count: mostFiles })}</p>}
      <FormDay
        label={voice.text('texts.upload.asOf')}
        value={asOf}
        onChange={setAsOf}
        hint={voice.text('texts.upload.asOf.hint')}
      />
      <p>
        <button
          type="submit"
          className={buttonClass('primary')}
          disabled={files.length === 0 || tooMany || wrong || sending}
        >
          {voice.text('texts.upload.do')}
        </button>
      </p>
      {sending && <p role="status">{voice.text('texts.upload.reading')}</p>}
      {progress.step === 'done' && <p className={outcomeStyles.done}>{progress.text}</p>}
      {progress.step === 'failed' && (
        <p className={outcomeStyles.failed} role="alert">
          {progress.text}
        </p>
      )}
    </form>
  );
}

/** The day stands before the files, so that the node knows it when the bytes arrive. */
function formOf(files: readonly File[], asOf: string): FormData {
  const form = new FormData();
  if (asOf !== '') form.set('asOf', asOf);
  for (const file of files) form.append('file', file);
  return form;
}

interface FilesProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

function Files({ files, onChange }: FilesProps): ReactNode {
  const voice = useVoice();
  const add = (more: readonly File[]): void =>
    onChange([...files.filter(({ name }) => more.every((file) => file.name !== name)), ...more]);
  return (
    <DropZone
      className={`${dropStyles.drop}`}
      aria-label={voice.text('texts.upload.files')}
      onDrop={(event) => {
        const dropped = event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
        void Promise.all(dropped).then(add);
      }}
    >
      {files.length === 0 ? (
        <p>{voice.text('texts.upload.drop')}</p>
      ) : (
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={file.name}>
              <span>
                <strong>{file.name}</strong> ({formatBytes(file.size, voice)})
              </span>
              <Button
                look="quiet"
                aria-label={voice.text('choice.remove', { name: file.name })}
                onPress={() => onChange(files.filter((other) => other !== file))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileTrigger allowsMultiple onSelect={(chosen) => add([...(chosen ?? [])])}>
        <AriaButton className={buttonClass()}>{voice.text('texts.upload.choose')}</AriaButton>
      </FileTrigger>
    </DropZone>
  );
}
