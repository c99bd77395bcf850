import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ProcessChangeRequest,
  type ProcessRequest,
  type ProcessStepRequest,
  SchedulingProcess,
} from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';

export interface ProcessActions {
  /** The new process; null where it was refused. */
  readonly open: (request: ProcessRequest) => Promise<SchedulingProcess | null>;
  readonly setStep: (process: number, step: string, request: ProcessStepRequest) => Promise<boolean>;
  readonly change: (process: number, request: ProcessChangeRequest) => Promise<boolean>;
  readonly busy: boolean;
  /** What was done last, or why it failed. */
  readonly message: string;
  readonly failed: boolean;
}

/** What a person does with a scheduling process. */
export function useProcess(): ProcessActions {
  const voice = useVoice();
  const queries = useQueryClient();
  const [message, setMessage] = useState({ text: '', failed: false });
  const mutation = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: unknown }) =>
      sendDecision(apiAddress(path), body, SchedulingProcess),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && (path.startsWith('/processes') || path.startsWith('/gaps') || path === '/today'),
      }),
  });

  async function send(path: string, body: unknown, said: string): Promise<SchedulingProcess | null> {
    try {
      const process = await mutation.mutateAsync({ path, body });
      say(said, false);
      return process;
    } catch (error) {
      say(describeFailure(error, voice), true);
      return null;
    }
  }

  function say(text: string, failed: boolean): void {
    setMessage({ text, failed });
    announce(text);
  }

  return {
    open: (request) => send('/processes', request, voice.text('processes.done.opened')),
    setStep: async (process, step, request) =>
      (await send(
        `/processes/${process}/steps/${encodeURIComponent(step)}`,
        request,
        voice.text('processes.done.step'),
      )) !== null,
    change: async (process, request) =>
      (await send(`/processes/${process}`, request, voice.text('processes.done.changed'))) !== null,
    busy: mutation.isPending,
    message: message.text,
    failed: message.failed,
  };
}
