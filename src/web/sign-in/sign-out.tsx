import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Nothing } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { endSession } from '../data/session.ts';
import { Button } from '../parts/button.tsx';

/** Ends the session here and at the node, and forgets what was read in it. */
export function SignOutButton(): ReactNode {
  const voice = useVoice();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => sendDecision(apiAddress('/sign-out'), {}, Nothing),
    onSuccess: async () => {
      await queries.cancelQueries();
      await navigate({ to: '/$language/sign-in', params: { language: voice.language } });
      endSession(queries);
    },
  });
  return (
    <Button disabled={signOut.isPending} onPress={() => signOut.mutate()}>
      {voice.text('account.signOut')}
    </Button>
  );
}
