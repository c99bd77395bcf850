import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AuditCheckpointAnswer, AuditReport } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, readResource, sendDecision } from '../data/client.ts';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import outcome from '../parts/outcome.module.css';
import { Failure } from '../parts/query-view.tsx';

/** Whether the chain is whole, and a signed word on where it stands, for keeping elsewhere. */
export function AuditProof(): ReactNode {
  const voice = useVoice();
  const verify = useMutation({ mutationFn: () => readResource(apiAddress('/audit/verify'), AuditReport) });
  const sign = useMutation({
    mutationFn: () => sendDecision(apiAddress('/audit/checkpoint'), {}, AuditCheckpointAnswer),
  });
  return (
    <div className={forms.form}>
      <div className={`${forms.fields} ${forms.asked}`}>
        <Button disabled={verify.isPending} onPress={() => verify.mutate()}>
          {voice.text('audit.verify')}
        </Button>
        <Button disabled={sign.isPending} onPress={() => sign.mutate()}>
          {voice.text('audit.checkpoint')}
        </Button>
      </div>
      <div aria-live="polite">
        {verify.isError && <Failure error={verify.error} />}
        {verify.data !== undefined && <Report report={verify.data} />}
        {sign.isError && <Failure error={sign.error} />}
        {sign.data !== undefined && <Signed answer={sign.data} />}
      </div>
    </div>
  );
}

function Report({
  report: { sound, entries, checkpoints, found, findings },
}: {
  readonly report: AuditReport;
}): ReactNode {
  const voice = useVoice();
  if (sound) return <p className={outcome.done}>{voice.text('audit.sound', { entries, checkpoints })}</p>;
  return (
    <div className={outcome.failed}>
      <p>{voice.text('audit.broken', { found })}</p>
      <ul>
        {findings.map(({ kind, seq }) => (
          <li key={`${kind}${seq}`}>{voice.text(`audit.finding.${kind}`, { seq })}</li>
        ))}
      </ul>
    </div>
  );
}

function Signed({ answer: { checkpoint } }: { readonly answer: AuditCheckpointAnswer }): ReactNode {
  const voice = useVoice();
  if (checkpoint === null) return <p>{voice.text('audit.checkpoint.none')}</p>;
  return (
    <div className={outcome.done}>
      <p>{voice.text('audit.checkpoint.made')}</p>
      <p>
        <Button
          onPress={() => {
            const content = new Blob([JSON.stringify(checkpoint, null, 2)], { type: 'application/json' });
            void import('../charts/export-file.tsx').then(({ saveFile }) =>
              saveFile(content, 'vigia-audit-checkpoint.json'),
            );
          }}
        >
          {voice.text('audit.checkpoint.save')}
        </Button>
      </p>
    </div>
  );
}
