import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { MuteEntry, type MuteList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { type Names, useNames } from '../data/names.ts';
import { mutesQuery } from '../data/queries.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { Button } from '../parts/button.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Panel } from '../parts/panel.tsx';
import { describeFailure, QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { announce } from '../shell/announcer.tsx';
import styles from './mutes.module.css';

/** What is kept off the list of signals, until when, by whom and why. */
export function MutesScreen(): ReactNode {
  const voice = useVoice();
  const query = useQuery(mutesQuery);
  const title = voice.text('mutes.title');
  return (
    <Screen
      title={title}
      above={
        <Link to="/$language/signals" params={{ language: voice.language }}>
          {voice.text('nav.signals')}
        </Link>
      }
      lead={voice.text('mutes.lead')}
    >
      <QueryView query={query} what={title}>
        {(list) => <Content mutes={list.mutes} />}
      </QueryView>
    </Screen>
  );
}

function Content({ mutes }: MuteList): ReactNode {
  const voice = useVoice();
  const { end, busy, message } = useEnd();
  if (mutes.length === 0) {
    return (
      <EmptyState title={voice.text('mutes.none')}>
        <p>{voice.text('mutes.none.text')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.stack}>
      {message !== '' && <p>{message}</p>}
      {(['active', 'ended'] as const).map((which) => {
        const rows = mutes.filter(({ active }) => active === (which === 'active'));
        return rows.length === 0 ? null : (
          <Mutes
            key={which}
            which={which}
            rows={rows}
            action={
              which === 'ended'
                ? undefined
                : (mute, what) => (
                    <Button
                      disabled={busy}
                      aria-label={voice.text('mutes.end.of', { what })}
                      onPress={() => end(mute, what)}
                    >
                      {voice.text('mutes.end')}
                    </Button>
                  )
            }
          />
        );
      })}
    </div>
  );
}

interface MutesProps {
  readonly which: 'active' | 'ended';
  readonly rows: readonly MuteEntry[];
  readonly action: ((mute: MuteEntry, what: string) => ReactNode) | undefined;
}

function Mutes({ which, rows, action }: MutesProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const columns: readonly TableColumn<MuteEntry>[] = [
    { id: 'what', header: voice.text('mutes.what'), cell: (mute) => describeMute(mute, names, voice) },
    {
      id: 'until',
      header: voice.text('mutes.until'),
      cell: ({ until }) => until,
      sortBy: ({ until }) => until,
      tight: true,
    },
    { id: 'reason', header: voice.text('mutes.reason'), cell: ({ reason }) => voice.text(`mute.reason.${reason}`) },
    {
      id: 'by',
      header: voice.text('mutes.by'),
      cell: ({ history }) =>
        history.map(({ at, by, event, note }) => (
          <span key={`${at}${event}`} className={styles.step}>
            {by}, {at.slice(0, 10)}
            {note !== null && `: ${note}`}
          </span>
        )),
    },
    ...(action === undefined
      ? []
      : [
          {
            id: 'signals',
            header: voice.text('mutes.signals'),
            cell: ({ signals }: MuteEntry) => formatNumber(signals, voice),
            sortBy: ({ signals }: MuteEntry) => signals,
            numeric: true,
          },
          {
            id: 'end',
            header: voice.text('mutes.end'),
            cell: (mute: MuteEntry) => action(mute, describeMute(mute, names, voice)),
          },
        ]),
  ];
  const title = voice.text(`mutes.${which}`);
  return (
    <Panel title={title}>
      <DataTable whole caption={title} columns={columns} rows={rows} rowKey={({ id }) => String(id)} />
    </Panel>
  );
}

function describeMute(
  { scope, series, substance, place, indicator, source }: MuteEntry,
  names: Names,
  voice: Voice,
): string {
  const named = {
    substance: substance === null ? voice.text('signal.noSubstance') : names.substance(substance),
    place: place === null ? '' : names.place(place),
    indicator: indicator === null ? '' : names.indicator(indicator),
    source: source === null ? '' : names.source(source),
  };
  if (scope !== 'series') return voice.text(`mute.scope.${scope}`, named);
  return `${voice.text('signal.headline', named)} · ${named.indicator} (${voice.text('signal.evidence.series')} ${series ?? ''})`;
}

interface End {
  readonly end: (mute: MuteEntry, what: string) => void;
  readonly busy: boolean;
  readonly message: string;
}

function useEnd(): End {
  const voice = useVoice();
  const queries = useQueryClient();
  const [message, setMessage] = useState('');
  const mutation = useMutation({
    mutationFn: (id: number) => sendDecision(apiAddress(`/mutes/${id}/end`), {}, MuteEntry),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && (path.startsWith('/signals') || path === '/mutes' || path === '/today'),
      }),
  });
  const say = (text: string): void => {
    setMessage(text);
    announce(text);
  };
  return {
    end: ({ id }, what) =>
      mutation.mutate(id, {
        onSuccess: () => say(voice.text('mutes.done.end', { what })),
        onError: (error) => say(describeFailure(error, voice)),
      }),
    busy: mutation.isPending,
    message,
  };
}
