import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { Screening } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision, sendForm } from '../data/client.ts';
import { nodeQuery } from '../data/queries.ts';
import { formatNumber } from '../format/number.ts';
import { buttonClass } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import outcomeStyles from '../parts/outcome.module.css';
import { Panel } from '../parts/panel.tsx';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';
import { FileField } from '../sources/file-field.tsx';
import styles from './check.module.css';

const mostRows = 10_000;

/** A laboratory's list, pasted or as a file; the node checks it in the background. */
export function ListForm(): ReactNode {
  const voice = useVoice();
  const id = useId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const today = useQuery(nodeQuery).data?.today ?? '';
  const [file, setFile] = useState<File | null>(null);
  const mutation = useMutation({
    mutationFn: () => (file === null ? sendPasted(text, voice.text('check.pasted'), on) : sendList(file, on)),
    onSuccess: async ({ id: screening }) => {
      await queries.invalidateQueries({ queryKey: ['/control/screenings'] });
      await navigate({
        to: '/$language/check/lists/$screening',
        params: { language: voice.language, screening: String(screening) },
        search: {},
      });
    },
    onError: (error) => announce(describeFailure(error, voice)),
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const ready = (file !== null || lines > 0) && !mutation.isPending;
  return (
    <Panel
      title={voice.text('check.list')}
      lead={voice.text('check.list.lead', { most: formatNumber(mostRows, voice) })}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) mutation.mutate();
        }}
      >
        <FileField
          file={file}
          onChoose={(chosen) => {
            setFile(chosen);
            mutation.reset();
          }}
        />
        {file === null ? (
          <div className={styles.paste}>
            <label htmlFor={id}>{voice.text('check.paste')}</label>
            <textarea
              id={id}
              rows={6}
              value={text}
              spellCheck={false}
              aria-describedby={`${id}-lines`}
              onChange={(event) => setText(event.target.value)}
            />
            <p id={`${id}-lines`} className={styles.via}>
              {voice.text('check.lines', { count: lines })}
            </p>
          </div>
        ) : (
          <p>
            <button type="button" className={buttonClass('quiet')} onClick={() => setFile(null)}>
              {voice.text('check.noFile')}
            </button>
          </p>
        )}
        <DayField label={voice.text('law.on')} value={on ?? today} onChange={setOn} />
        <p>
          <button type="submit" className={buttonClass('primary')} disabled={!ready}>
            {voice.text('check.list.do')}
          </button>
        </p>
        {mutation.isPending && <p role="status">{voice.text('check.sending')}</p>}
        {mutation.isError && (
          <p className={outcomeStyles.failed} role="alert">
            {describeFailure(mutation.error, voice)}
          </p>
        )}
      </form>
    </Panel>
  );
}

function sendPasted(text: string, name: string, on: string | null): Promise<Screening> {
  return sendDecision(apiAddress('/control/screenings'), { text, name, ...(on === null ? {} : { on }) }, Screening);
}

function sendList(file: File, on: string | null): Promise<Screening> {
  const form = new FormData();
  // Fields stand before the file, so that the node knows them when the bytes arrive.
  if (on !== null) form.set('on', on);
  form.set('file', file);
  return sendForm(apiAddress('/control/screenings'), form, Screening);
}
