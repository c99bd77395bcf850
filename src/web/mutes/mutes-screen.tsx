import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { MuteEntry, type MuteList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { type Names, useNames } from '../data/names.ts';
import { useDuty } from '../data/session.ts';
import { mutesQuery } from '../data/watch-queries.ts';
import { formatMoment } from '../format/date.ts';
import type { Voice } from '../format/voice.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
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
  const mayEnd = useDuty('analyse');
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
        const own = mutes.filter(({ active }) => active === (which === 'active'));
        return own.length === 0 ? null : (
          <Mutes
            key={which}
            which={which}
            mutes={own}
            action={
              which === 'ended' || !mayEnd
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
  readonly mutes: readonly MuteEntry[];
  readonly action: ((mute: MuteEntry, what: string) => ReactNode) | undefined;
}

function Mutes({ which, mutes, action }: MutesProps): ReactNode {
  const voice = useVoice();
  const names = useNames();
  return (
    <Panel title={voice.text(`mutes.${which}`)}>
      <ul className={styles.mutes}>
        {mutes.map((mute) => {
          const { id, until, reason, signals, history, tlp } = mute;
          const what = describeMute(mute, names, voice);
          const endedBefore = history.some(({ event }) => event === 'unmuted');
          return (
            <li key={id} className={styles.mute}>
              <div>
                <h3 className={styles.what}>{what}</h3>
                <p>
                  {endedBefore ? '' : `${voice.text('signal.mutedUntil', { until })} · `}
                  <TlpMark tlp={tlp} /> {voice.text(`mute.reason.${reason}`)}
                  {which === 'active' && ` · ${voice.text('mutes.signals', { count: signals })}`}
                </p>
                {history.map(({ at, by, event, note }) => {
                  const said = voice.text('mutes.event', { event, who: by, at: formatMoment(at, voice) });
                  return (
                    <p key={`${at}${event}`} className={styles.step}>
                      {note === null ? said : voice.text('text.labelled', { label: said, value: note })}
                    </p>
                  );
                })}
              </div>
              {action?.(mute, what)}
            </li>
          );
        })}
      </ul>
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
