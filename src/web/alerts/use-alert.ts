import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  AlertDetail,
  type AlertReplyRequest,
  type ComposeRequest,
  DiscardedAlert,
  type RetractAlertRequest,
} from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, type Parser, replaceResource, sendDecision } from '../data/client.ts';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';
import { alertQuery } from './alert-queries.ts';

export interface AlertActions {
  /** The new alert; null where it was refused. */
  readonly compose: (request: ComposeRequest) => Promise<AlertDetail | null>;
  readonly submit: (alert: string, revision: number, note: string) => Promise<boolean>;
  readonly sendBack: (alert: string, revision: number, remarks: string) => Promise<boolean>;
  readonly publish: (alert: string, revision: number, note: string) => Promise<boolean>;
  readonly discard: (alert: string, revision: number) => Promise<boolean>;
  readonly retract: (alert: string, request: RetractAlertRequest) => Promise<boolean>;
  readonly reply: (alert: string, request: AlertReplyRequest) => Promise<boolean>;
  readonly changeReply: (alert: string, reply: string, request: AlertReplyRequest) => Promise<boolean>;
  readonly retractReply: (alert: string, reply: string) => Promise<boolean>;
  readonly markRead: (alert: string) => Promise<boolean>;
  readonly busy: boolean;
  /** What was done last, or why it failed. */
  readonly message: string;
  readonly failed: boolean;
}

interface Step {
  readonly path: string;
  readonly body: unknown;
  readonly replaces?: boolean;
}

/** What a person does with an alert. */
export function useAlert(): AlertActions {
  const voice = useVoice();
  const queries = useQueryClient();
  const [message, setMessage] = useState({ text: '', failed: false });
  const mutation = useMutation({
    mutationFn: ({ work }: { readonly work: () => Promise<unknown> }) => work(),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && (path.startsWith('/alerts') || path === '/today'),
      }),
  });

  function say(text: string, failed: boolean): void {
    setMessage({ text, failed });
    announce(text);
  }

  async function send<T>({ path, body, replaces = false }: Step, parser: Parser<T>, said: string): Promise<T | null> {
    let answer: T | null = null;
    try {
      await mutation.mutateAsync({
        work: async () => {
          answer = await (replaces ? replaceResource : sendDecision)(apiAddress(path), body, parser);
        },
      });
      say(said, false);
      return answer;
    } catch (error) {
      say(describeFailure(error, voice), true);
      return null;
    }
  }

  async function step(alert: string, name: string, body: unknown, said: string): Promise<boolean> {
    const detail = await send({ path: `/alerts/${encodeURIComponent(alert)}/${name}`, body }, AlertDetail, said);
    if (detail !== null) queries.setQueryData(alertQuery(alert).queryKey, detail);
    return detail !== null;
  }

  const withNote = (revision: number, note: string): object => ({
    expectedRevision: revision,
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  });

  return {
    compose: (request) => send({ path: '/alerts', body: request }, AlertDetail, voice.text('alert.done.composed')),
    submit: (alert, revision, note) =>
      step(alert, 'submit', withNote(revision, note), voice.text('alert.done.submitted')),
    sendBack: (alert, revision, remarks) =>
      step(alert, 'return', { expectedRevision: revision, remarks }, voice.text('alert.done.returned')),
    publish: (alert, revision, note) =>
      step(alert, 'publish', withNote(revision, note), voice.text('alert.done.published')),
    discard: async (alert, revision) => {
      const path = `/alerts/${encodeURIComponent(alert)}/draft/discard`;
      const said = voice.text('alert.done.discarded');
      return (await send({ path, body: { expectedRevision: revision } }, DiscardedAlert, said)) !== null;
    },
    retract: (alert, request) => step(alert, 'retract', request, voice.text('alert.done.retracted')),
    reply: (alert, request) => step(alert, 'replies', request, voice.text('alert.done.replied')),
    changeReply: async (alert, reply, request) => {
      const path = `/alerts/${encodeURIComponent(alert)}/replies/${encodeURIComponent(reply)}`;
      const said = voice.text('alert.done.replied');
      return (await send({ path, body: request, replaces: true }, AlertDetail, said)) !== null;
    },
    retractReply: (alert, reply) =>
      step(alert, `replies/${encodeURIComponent(reply)}/retract`, {}, voice.text('alert.done.replyRetracted')),
    markRead: (alert) => step(alert, 'read', {}, voice.text('alert.done.read')),
    busy: mutation.isPending,
    message: message.text,
    failed: message.failed,
  };
}
