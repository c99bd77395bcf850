import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type SettingDecision, SettingEntry, type SettingProposal } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';

export interface Settings {
  readonly propose: (proposal: SettingProposal) => Promise<boolean>;
  readonly decide: (id: number, decision: SettingDecision) => Promise<boolean>;
  readonly busy: boolean;
  /** What was done last, or why it failed. */
  readonly message: string;
}

/** Proposals and reviews, and what came of the last one. */
export function useSettings(): Settings {
  const voice = useVoice();
  const queries = useQueryClient();
  const [message, setMessage] = useState('');
  const mutation = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: unknown }) =>
      sendDecision(apiAddress(path), body, SettingEntry),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && (path.startsWith('/watch') || path.startsWith('/signals')),
      }),
  });

  async function send(path: string, body: unknown, say: (entry: SettingEntry) => string): Promise<boolean> {
    try {
      tell(say(await mutation.mutateAsync({ path, body })));
      return true;
    } catch (error) {
      tell(describeFailure(error, voice));
      return false;
    }
  }

  function tell(text: string): void {
    setMessage(text);
    announce(text);
  }

  return {
    propose: (proposal) =>
      send('/watch-settings', proposal, ({ id }) => voice.text('watch.done.proposed', { setting: id })),
    decide: (id, decision) =>
      send(`/watch-settings/${id}/decision`, decision, ({ state }) =>
        voice.text('watch.done.decided', { setting: id, state: voice.text(`watch.state.${state}`) }),
      ),
    busy: mutation.isPending,
    message,
  };
}
