import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { SessionInformation } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { beginSession } from '../data/session.ts';
import { describeFailure } from '../parts/query-view.tsx';
import { PasskeyStopped } from './passkey.ts';

export interface SignIn {
  /** Proves who somebody is; afterwards they go on where they wanted to be, or to the page given. */
  readonly enter: (prove: () => Promise<SessionInformation>, to?: string) => void;
  readonly busy: boolean;
  readonly problem: string;
}

export function useSignIn(onwards: string): SignIn {
  const voice = useVoice();
  const queries = useQueryClient();
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const mutation = useMutation({ mutationFn: (prove: () => Promise<SessionInformation>) => prove() });
  return {
    enter: (prove, to = onwards) => {
      setProblem('');
      mutation.mutate(prove, {
        onSuccess: (session) => {
          beginSession(queries, session);
          router.history.replace(to);
        },
        onError: (error) =>
          setProblem(
            error instanceof PasskeyStopped ? voice.text('signIn.passkey.stopped') : describeFailure(error, voice),
          ),
      });
    },
    busy: mutation.isPending,
    problem,
  };
}

/** Signs in with what is sent to one of the ways of signing in. */
export function signInBy(way: 'password' | 'link', body: object): Promise<SessionInformation> {
  return sendDecision(apiAddress(`/sign-in/${way}`), body, SessionInformation);
}
