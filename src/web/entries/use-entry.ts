import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { MarkingRequest, SaveOutcome } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, type Parser, sendDecision } from '../data/client.ts';
import { announce } from '../shell/announcer.tsx';
import { describeRefusal } from './describe-refusal.ts';

/** What an entry is shown by. */
const roots = [
  '/commitments',
  '/goals',
  '/goal-progress',
  '/joint-statements',
  '/judgements',
  '/meetings',
  '/narratives',
  '/practices',
  '/progress',
  '/progress-questions',
] as const;

const Done = z.object({ done: z.literal(true) });

export interface EntryActions<Entry, Content> {
  /** null where it was refused. */
  readonly save: (request: SaveRequest<Content>) => Promise<SaveOutcome<Entry, Content> | null>;
  readonly saveDraft: (request: SaveRequest<Content>) => Promise<boolean>;
  readonly withdraw: (request: { readonly base: number; readonly note: string | null }) => Promise<boolean>;
  readonly busy: boolean;
  /** What was done last, or why it failed. */
  readonly message: string;
  readonly failed: boolean;
}

interface SaveRequest<Content> {
  readonly base: number;
  readonly content: Content;
  readonly note: string | null;
  readonly marking: z.output<typeof MarkingRequest> | null;
}

/** What a person does with an entry of the account room. */
export function useEntry<Entry, Content>(
  path: string,
  parser: Parser<SaveOutcome<Entry, Content>>,
  /** What people call the part at a JSON Pointer. */
  nameOf: (pointer: string) => string,
): EntryActions<Entry, Content> {
  const voice = useVoice();
  const queries = useQueryClient();
  const own = rootOf(path);
  const [message, setMessage] = useState({ text: '', failed: false });
  const mutation = useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onError: () => void forget([own]),
    onSuccess: () => {
      // Answers to the many questions take seconds: nobody waits for them to read what was saved.
      void forget(roots.filter((root) => root !== own));
      return forget([own]);
    },
  });

  function forget(which: readonly string[]): Promise<void> {
    return queries.invalidateQueries({
      predicate: ({ queryKey: [of] }) => typeof of === 'string' && which.includes(rootOf(of)),
    });
  }

  async function send<T>(address: string, body: unknown, to: Parser<T>): Promise<T | null> {
    try {
      let answer: T | null = null;
      await mutation.mutateAsync(async () => {
        answer = await sendDecision(apiAddress(address), body, to);
      });
      return answer;
    } catch (error) {
      say(describeRefusal(error, voice, nameOf), true);
      return null;
    }
  }

  function say(text: string, failed: boolean): void {
    setMessage({ text, failed });
    announce(text);
  }

  async function done(address: string, body: unknown, text: string): Promise<boolean> {
    const isDone = (await send(address, body, Done)) !== null;
    if (isDone) say(text, false);
    return isDone;
  }

  return {
    save: async (request) => {
      const outcome = await send(path, request, parser);
      if (outcome !== null) say(voice.text(outcome.outcome === 'saved' ? 'entry.saved' : 'entry.both'), false);
      return outcome;
    },
    saveDraft: (request) => done(`${path}/draft`, request, voice.text('entry.draft.saved')),
    withdraw: (request) => done(`${path}/withdrawal`, request, voice.text('entry.withdrawn')),
    busy: mutation.isPending,
    message: mutation.isPending ? voice.text('entry.saving') : message.text,
    failed: message.failed && !mutation.isPending,
  };
}

/** `/commitments` of `/api/v1/commitments/nadd-2026?…`, and of `/commitments/nadd-2026`. */
function rootOf(address: string): string {
  return `/${address.replace(apiAddress(''), '').split(/[/?]/u)[1] ?? ''}`;
}
