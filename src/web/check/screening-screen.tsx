import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Screening } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, removeResource, sendDecision } from '../data/client.ts';
import { screeningQuery } from '../data/register-queries.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import outcomeStyles from '../parts/outcome.module.css';
import { describeFailure, QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { announce } from '../shell/announcer.tsx';
import styles from './check.module.css';
import { describeCode } from './describe-code.ts';
import { ScreeningRows } from './screening-rows.tsx';

const route = getRouteApi('/$language/check/lists/$screening');

/** One list: how far it is, what came out, the reason for each line, files to take away. */
export function ScreeningScreen(): ReactNode {
  const voice = useVoice();
  const { screening: id } = route.useParams();
  const query = useQuery({
    ...screeningQuery(id),
    // Asks again while the node works, and rests when it is done.
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? 1_000 : false),
  });
  const screening = query.data;
  return (
    <Screen
      title={screening?.fileName ?? voice.text('check.lists')}
      above={
        <Link to="/$language/check" params={{ language: voice.language }} search={{}}>
          {voice.text('nav.check')}
        </Link>
      }
      lead={screening === undefined ? undefined : <Lead screening={screening} />}
      actions={screening === undefined ? undefined : <Actions screening={screening} />}
    >
      <QueryView query={query} what={voice.text('check.lists')}>
        {(found) => <Content screening={found} />}
      </QueryView>
    </Screen>
  );
}

function isUnderWay({ state }: Pick<Screening, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

function Lead({
  screening: { rows, state, on, knownOn, createdAt, by, tlp },
}: {
  readonly screening: Screening;
}): ReactNode {
  const voice = useVoice();
  return (
    <>
      <p>
        {voice.text('screening.rows', { count: rows })} · {voice.text(`screening.state.${state}`)} ·{' '}
        {formatMoment(createdAt, voice)} · {by} <TlpMark tlp={tlp} />
      </p>
      <p>{voice.text('check.days', { on, knownOn })}</p>
    </>
  );
}

function Actions({ screening }: { readonly screening: Screening }): ReactNode {
  const voice = useVoice();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const path = `/control/screenings/${screening.id}`;
  const fail = (error: unknown): void => {
    const text = describeFailure(error, voice);
    setFailure(text);
    announce(text);
  };
  const cancel = useMutation({
    mutationFn: () => sendDecision(apiAddress(`${path}/cancel`), {}, Screening),
    onSuccess: () => announce(voice.text('screening.cancelled')),
    onError: fail,
    onSettled: () => queries.invalidateQueries({ queryKey: [path] }),
  });
  const remove = useMutation({
    mutationFn: () => removeResource(apiAddress(path)),
    onSuccess: async () => {
      announce(voice.text('screening.deleted', { name: screening.fileName }));
      await navigate({ to: '/$language/check', search: {} });
      queries.removeQueries({ queryKey: [path] });
      await queries.invalidateQueries({ queryKey: ['/control/screenings'] });
    },
    onError: fail,
  });
  return (
    <>
      {!isUnderWay(screening) &&
        (['xlsx', 'csv'] as const).map((format) => (
          <a
            key={format}
            className={buttonClass()}
            href={apiAddress(`${path}/rows.${format}`, { language: voice.language })}
            download
          >
            {voice.text('screening.download', { format: format.toUpperCase() })}
          </a>
        ))}
      {isUnderWay(screening) && (
        <Button disabled={cancel.isPending} onPress={() => cancel.mutate()}>
          {voice.text('screening.cancel')}
        </Button>
      )}
      <Button onPress={() => setAsking(true)}>{voice.text('screening.delete')}</Button>
      {failure !== null && (
        <p className={outcomeStyles.failed} role="alert">
          {failure}
        </p>
      )}
      <Dialog title={voice.text('screening.delete.title')} open={asking} onClose={() => setAsking(false)}>
        <p>{voice.text('screening.delete.text', { name: screening.fileName })}</p>
        <div className={styles.dialogActions}>
          <Button look="primary" disabled={remove.isPending} onPress={() => remove.mutate()}>
            {voice.text('screening.delete')}
          </Button>
          <Button onPress={() => setAsking(false)}>{voice.text('dialog.cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}

function Content({ screening }: { readonly screening: Screening }): ReactNode {
  const voice = useVoice();
  const { state, done, rows, problem } = screening;
  const finished = state === 'done';
  useEffect(() => {
    if (finished) announce(voice.text('screening.finished'));
  }, [finished, voice]);
  return (
    <div className={styles.stack}>
      {isUnderWay(screening) && (
        <div className={styles.progress} role="status">
          <progress max={Math.max(1, rows)} value={done} aria-label={voice.text('upload.progress')} />
          <p>
            {voice.text('screening.progress', { done: formatNumber(done, voice), rows: formatNumber(rows, voice) })}
          </p>
        </div>
      )}
      {problem !== null && (
        <p className={outcomeStyles.failed} role="alert">
          {describeCode(problem, voice)}
        </p>
      )}
      <Summary screening={screening} />
      {(done > 0 || !isUnderWay(screening)) && <ScreeningRows screening={screening} />}
    </div>
  );
}

const tiles = ['identified', 'toAPerson', 'unknown', 'refused', 'listedSomewhere', 'listedNowhere'] as const;

function Summary({ screening: { summary } }: { readonly screening: Screening }): ReactNode {
  const voice = useVoice();
  return (
    <dl className={styles.tiles}>
      {tiles.map((tile) => (
        <div key={tile} className={styles.tile}>
          <dt>{voice.text(`screening.summary.${tile}`)}</dt>
          <dd>{formatNumber(summary[tile], voice)}</dd>
        </div>
      ))}
    </dl>
  );
}
