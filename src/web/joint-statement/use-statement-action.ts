import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { ApprovalRequest } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { describeRefusal } from '../entries/describe-refusal.ts';
import { nameOfPart } from '../entries/name-of-part.ts';
import { announce } from '../shell/announcer.tsx';

const Done = z.object({ done: z.literal(true) });

export interface StatementActions {
  /** Whether it was taken. */
  readonly say: (word: ApprovalRequest) => Promise<boolean>;
  readonly publish: (base: number) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the last one was refused; empty where it was not. */
  readonly refusal: string;
}

/** What a person does with a joint statement that is written. */
export function useStatementActions(id: string): StatementActions {
  const voice = useVoice();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState('');
  const root = `/joint-statements/${encodeURIComponent(id)}`;
  const mutation = useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [of] }) =>
          typeof of === 'string' && (of.startsWith('/joint-statements') || of.startsWith('/commitments')),
      }),
  });

  async function send(address: string, body: unknown, text: string): Promise<boolean> {
    try {
      await mutation.mutateAsync(() => sendDecision(apiAddress(address), body, Done));
      setRefusal('');
      announce(text);
      return true;
    } catch (error) {
      const why = describeRefusal(error, voice, (pointer) => nameOfPart(pointer, voice));
      setRefusal(why);
      announce(why);
      return false;
    }
  }

  return {
    say: (word) => send(`${root}/approvals`, word, voice.text('statement.say.done')),
    publish: (base) => send(`${root}/publication`, { base }, voice.text('statement.publish.done')),
    busy: mutation.isPending,
    refusal,
  };
}
