import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type IdentificationRequest, UnmappedSubstance } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';

/** What was decided here, so that it can be taken back. */
interface Made {
  readonly id: string;
  readonly name: string;
}

export interface Identify {
  readonly decide: (entry: UnmappedSubstance, request: IdentificationRequest, otherName: string) => Promise<boolean>;
  /** Takes the last decision made here back; null where there is none. */
  readonly undo: () => Promise<string | null>;
  readonly canUndo: boolean;
  readonly busy: boolean;
  /** What was done last, or why it failed. */
  readonly message: string;
  readonly failed: boolean;
}

/** Decisions about reported names, and the way back. */
export function useIdentify(): Identify {
  const voice = useVoice();
  const queries = useQueryClient();
  const [made, setMade] = useState<readonly Made[]>([]);
  const [message, setMessage] = useState({ text: '', failed: false });
  const mutation = useMutation({
    mutationFn: ({ id, request }: { readonly id: string; readonly request: IdentificationRequest }) =>
      sendDecision(apiAddress(`/unmapped/${encodeURIComponent(id)}/decision`), request, UnmappedSubstance),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' &&
          (path === '/unmapped' || path.startsWith('/register') || path === '/substances' || path === '/figures'),
      }),
  });

  function say(text: string, failed: boolean): void {
    setMessage({ text, failed });
    announce(text);
  }

  async function send(id: string, request: IdentificationRequest, said: string): Promise<boolean> {
    try {
      await mutation.mutateAsync({ id, request });
      say(said, false);
      return true;
    } catch (error) {
      say(describeFailure(error, voice), true);
      return false;
    }
  }

  return {
    decide: async ({ id, name }, request, otherName) => {
      const said = voice.text(`unmapped.done.${request.decision}`, { name, other: otherName });
      const done = await send(id, request, said);
      if (done && request.decision !== 'undecided') setMade((before) => [...before, { id, name }]);
      return done;
    },
    undo: async () => {
      const last = made.at(-1);
      if (last === undefined) {
        say(voice.text('unmapped.nothingToUndo'), false);
        return null;
      }
      const { id, name } = last;
      const done = await send(id, { decision: 'undecided' }, voice.text('unmapped.done.undecided', { name }));
      if (!done) return null;
      setMade((before) => before.slice(0, -1));
      return id;
    },
    canUndo: made.length > 0,
    busy: mutation.isPending,
    message: message.text,
    failed: message.failed,
  };
}
