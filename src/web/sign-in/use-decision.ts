import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';
import { PasskeyStopped } from './passkey.ts';

export interface Said {
  readonly text: string;
  readonly failed: boolean;
}

export interface Decision {
  /** Does something, says what became of it, and asks anew for what it changed. `done` is called only after success. */
  readonly run: <Answer>(
    work: () => Promise<Answer>,
    said: string | ((answer: Answer) => string | Said),
    done?: (answer: Answer) => void,
  ) => void;
  readonly busy: boolean;
  readonly said: Said | null;
}

/** Decisions that change resources whose addresses begin as given. */
export function useDecision(...changed: readonly string[]): Decision {
  const voice = useVoice();
  const queries = useQueryClient();
  const [said, setSaid] = useState<Said | null>(null);
  const mutation = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && changed.some((start) => path.startsWith(start)),
      }),
  });
  const say = (text: string, failed: boolean): void => {
    setSaid({ text, failed });
    announce(text);
  };
  return {
    run: (work, text, done) => {
      setSaid(null);
      mutation.mutate(
        async () => {
          const answer = await work();
          const outcome = typeof text === 'string' ? text : text(answer);
          if (typeof outcome === 'string') say(outcome, false);
          else say(outcome.text, outcome.failed);
          done?.(answer);
        },
        {
          onError: (error) =>
            say(
              error instanceof PasskeyStopped ? voice.text('signIn.passkey.stopped') : describeFailure(error, voice),
              true,
            ),
        },
      );
    },
    busy: mutation.isPending,
    said,
  };
}
