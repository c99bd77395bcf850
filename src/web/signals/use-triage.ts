import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MuteEntry, type MuteRequest, SignalDetail, type SignalEntry, type VerdictRequest } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, type Parser, sendDecision } from '../data/client.ts';
import { useNames } from '../data/names.ts';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';
import { headlineOf } from './describe-signal.ts';

export type Decision = Omit<VerdictRequest, 'expectedState'>;

export interface Triage {
  readonly decide: (signal: SignalEntry, decision: Decision) => Promise<boolean>;
  readonly addNote: (signal: SignalEntry, note: string) => Promise<boolean>;
  /** Keeps the signal, and what is like it, off the list until a day. */
  readonly mute: (signal: SignalEntry, request: MuteRequest) => Promise<boolean>;
  /** Takes back the last decision made here; says so where there is none. */
  readonly undo: () => Promise<SignalEntry | null>;
  readonly canUndo: boolean;
  readonly busy: boolean;
  /** What was done last, or why it failed. */
  readonly message: string;
  readonly failed: boolean;
}

/** The analyst's decisions about signals, and the way back. */
export function useTriage(): Triage {
  const voice = useVoice();
  const names = useNames();
  const queries = useQueryClient();
  const [made, setMade] = useState<readonly MadeDecision[]>([]);
  const [message, setMessage] = useState({ text: '', failed: false });
  const mutation = useMutation({
    mutationFn: ({ address, body, parser }: Sent) => sendDecision<unknown>(address, body, parser),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && (path.startsWith('/signals') || path === '/mutes' || path === '/today'),
      }),
  });

  async function send(sent: Sent, said: string): Promise<boolean> {
    try {
      await mutation.mutateAsync(sent);
      say(said, false);
      return true;
    } catch (error) {
      say(describeFailure(error, voice), true);
      return false;
    }
  }

  function say(text: string, failed: boolean): void {
    setMessage({ text, failed });
    announce(text);
  }

  async function decide(signal: SignalEntry, decision: Decision): Promise<boolean> {
    const headline = headlineOf(signal, names, voice);
    const done = await send(
      {
        address: apiAddress(`/signals/${signal.id}/verdict`),
        body: { ...decision, expectedState: signal.state },
        parser: SignalDetail,
      },
      voice.text(`verdict.done.${decision.verdict}`, { headline }),
    );
    if (done && decision.verdict !== 'reopen') {
      setMade((before) => [...before, { signal, group: decision.group ?? false }]);
    }
    return done;
  }

  async function undo(): Promise<SignalEntry | null> {
    const last = made.at(-1);
    if (last === undefined) {
      say(voice.text('verdict.nothingToUndo'), false);
      return null;
    }
    const done = await send(
      {
        address: apiAddress(`/signals/${last.signal.id}/verdict`),
        body: { verdict: 'reopen', group: last.group },
        parser: SignalDetail,
      },
      voice.text('verdict.done.reopen', { headline: headlineOf(last.signal, names, voice) }),
    );
    if (!done) return null;
    setMade((before) => before.slice(0, -1));
    return last.signal;
  }

  return {
    decide,
    addNote: (signal, note) =>
      send(
        { address: apiAddress(`/signals/${signal.id}/notes`), body: { note }, parser: SignalDetail },
        voice.text('verdict.done.note', { headline: headlineOf(signal, names, voice) }),
      ),
    mute: (signal, request) =>
      send(
        { address: apiAddress('/mutes'), body: request, parser: MuteEntry },
        voice.text('verdict.done.mute', { until: request.until, headline: headlineOf(signal, names, voice) }),
      ),
    undo,
    canUndo: made.length > 0,
    busy: mutation.isPending,
    message: message.text,
    failed: message.failed,
  };
}

interface Sent {
  readonly address: string;
  readonly body: unknown;
  readonly parser: Parser<unknown>;
}

interface MadeDecision {
  readonly signal: SignalEntry;
  readonly group: boolean;
}
