import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AlertDetail } from '../../api/index.ts';
import { alertQuery } from '../alerts/alert-queries.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, ProblemAnswer, readResource, replaceResource } from '../data/client.ts';
import { describeFailure } from '../parts/query-view.tsx';
import { type DraftForm, formOf } from './draft-form.ts';
import type { ThreeForms } from './merge-forms.ts';

/** After so long without a letter the text is saved, in milliseconds. */
const pause = 1_500;

export interface DraftEditing {
  readonly form: DraftForm;
  /** What the node knows: effective marking, what is missing, translations, duplicates. */
  readonly alert: AlertDetail;
  readonly change: (part: Partial<DraftForm>) => void;
  readonly state: 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';
  readonly failure: string;
  /** Somebody else saved another text meanwhile; nothing is saved until both are one. */
  readonly conflict: (ThreeForms & { readonly by: string }) | null;
  readonly resolve: (form: DraftForm) => void;
  /** Saves now; false where that failed. */
  readonly save: (options?: { readonly retakeEvidence?: boolean }) => Promise<boolean>;
}

interface Memory {
  readonly form: DraftForm;
  /** As the node has it. */
  readonly saved: DraftForm;
  readonly revision: number;
}

/** A draft under the hands of its author: saved by itself, never over what somebody else wrote. */
export function useDraft(first: AlertDetail, firstForm: DraftForm): DraftEditing {
  const voice = useVoice();
  const queries = useQueryClient();
  const [alert, setAlert] = useState(first);
  const [form, setForm] = useState(firstForm);
  const [state, setState] = useState<DraftEditing['state']>('saved');
  const [failure, setFailure] = useState('');
  const [conflict, setConflict] = useState<DraftEditing['conflict']>(null);
  const memory = useRef<Memory>({
    form: firstForm,
    saved: firstForm,
    revision: first.draft?.revision ?? first.revision,
  });
  const running = useRef<Promise<boolean> | null>(null);

  /** Somebody saved in between: what they wrote is fetched, so that both texts can be shown. */
  const readTheirs = useCallback(
    async (mine: DraftForm): Promise<void> => {
      try {
        const theirs = await readResource(apiAddress(`/alerts/${encodeURIComponent(first.id)}`), AlertDetail);
        const theirForm = formOf(theirs);
        if (theirForm === null) return;
        const base = memory.current.saved;
        memory.current = { ...memory.current, saved: theirForm, revision: theirs.draft?.revision ?? theirs.revision };
        setAlert(theirs);
        setConflict({ base, mine, theirs: theirForm, by: theirs.draft?.changedBy ?? '' });
        setState('conflict');
      } catch (error) {
        setFailure(describeFailure(error, voice));
      }
    },
    [first.id, voice],
  );

  const write = useCallback(
    async (retakeEvidence: boolean): Promise<boolean> => {
      const { form: sent, revision } = memory.current;
      setState('saving');
      try {
        const path = `/alerts/${encodeURIComponent(first.id)}/draft`;
        const body = { expectedRevision: revision, text: sent, retakeEvidence };
        const answer = await replaceResource(apiAddress(path), body, AlertDetail);
        const isUnchanged = memory.current.form === sent;
        memory.current = { ...memory.current, saved: sent, revision: answer.draft?.revision ?? revision };
        setAlert(answer);
        queries.setQueryData(alertQuery(first.id).queryKey, answer);
        setFailure('');
        setState(isUnchanged ? 'saved' : 'unsaved');
        return true;
      } catch (error) {
        setFailure(describeFailure(error, voice));
        setState('failed');
        if (error instanceof ProblemAnswer && error.problem.code === 'alert.changed-meanwhile') {
          await readTheirs(sent);
        }
        return false;
      }
    },
    [first.id, queries, voice, readTheirs],
  );

  /** One saving at a time: the next one begins with the revision that the last one made. */
  const save = useCallback(
    async ({ retakeEvidence = false }: { readonly retakeEvidence?: boolean } = {}): Promise<boolean> => {
      while (running.current !== null) await running.current;
      if (memory.current.form === memory.current.saved && !retakeEvidence) return true;
      const work = write(retakeEvidence);
      running.current = work;
      try {
        return await work;
      } finally {
        running.current = null;
      }
    },
    [write],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter begins the pause anew
  useEffect(() => {
    if (state !== 'unsaved') return undefined;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [state, form, save]);

  useEffect(() => {
    if (state === 'saved') return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state]);

  const put = (next: DraftForm): void => {
    memory.current = { ...memory.current, form: next };
    setForm(next);
    setState('unsaved');
  };
  return {
    form,
    alert,
    change: (part) => {
      if (conflict === null) put({ ...memory.current.form, ...part });
    },
    state,
    failure,
    conflict,
    resolve: (merged) => {
      setConflict(null);
      setFailure('');
      put(merged);
    },
    save,
  };
}
