import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type BuildReportRequest, KeptReport } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { describeFailure } from '../parts/query-view.tsx';
import { announce } from '../shell/announcer.tsx';
import { reportQuery } from './report-queries.ts';

interface Build {
  readonly begin: (order: BuildReportRequest) => void;
  readonly busy: boolean;
  /** Why it was refused. */
  readonly failure: string | null;
}

/** Begins a report, and goes to where it can be seen growing. */
export function useBuild(): Build {
  const voice = useVoice();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const mutation = useMutation({
    mutationFn: (order: BuildReportRequest) => sendDecision(apiAddress('/reports'), order, KeptReport),
    onSuccess: async (report) => {
      const { id } = report;
      // What is known of it is shown at once, and asked for again from there.
      queries.setQueryData(reportQuery(id).queryKey, report);
      await navigate({ to: '/$language/reports/$report', params: { language: voice.language, report: id } });
    },
    onError: (error) => {
      const text = describeFailure(error, voice);
      setFailure(text);
      announce(text);
    },
  });
  return {
    begin: (order) => {
      setFailure(null);
      mutation.mutate(order);
    },
    busy: mutation.isPending,
    failure,
  };
}
