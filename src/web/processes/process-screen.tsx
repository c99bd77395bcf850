import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { SchedulingProcess } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import { formatMoment } from '../format/date.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import outcomeStyles from '../parts/outcome.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { describeEvent } from './describe-event.ts';
import { currentStep, type ProcessStep } from './describe-process.ts';
import { processQuery } from './process-queries.ts';
import { ProcessSteps } from './process-steps.tsx';
import styles from './processes.module.css';
import { StateTag } from './state-tag.tsx';
import { StepDialog } from './step-dialog.tsx';
import { type ProcessActions, useProcess } from './use-process.ts';

const route = getRouteApi('/$language/processes/$process');

/** One country’s way from a proposal to law: steps, the law’s clocks, who does what, and what happened. */
export function ProcessScreen(): ReactNode {
  const voice = useVoice();
  const { process: id } = route.useParams();
  const query = useQuery(processQuery(Number(id)));
  const process = query.data;
  const title = voice.text('processes.title');
  return (
    <Screen
      title={
        process === undefined
          ? title
          : voice.text('processes.of', {
              subject: process.subject.name.text[voice.language],
              jurisdiction: voice.text(`jurisdiction.${process.jurisdiction}`),
            })
      }
      above={
        <Link to="/$language/processes" params={{ language: voice.language }}>
          {title}
        </Link>
      }
      lead={process === undefined ? undefined : <Lead process={process} />}
    >
      <QueryView query={query} what={title}>
        {(found) => <Content process={found} />}
      </QueryView>
    </Screen>
  );
}

function Lead({ process }: { readonly process: SchedulingProcess }): ReactNode {
  const voice = useVoice();
  const next = currentStep(process);
  return (
    <>
      <p>{process.procedureTitle[voice.language]}</p>
      <p className={styles.line}>
        <TlpMark tlp={process.tlp} />
        <StateTag state={process.state} overdue={process.overdue} />
        {process.state === 'open' && next !== null && (
          <span>
            {voice.text(process.nextDate === null ? 'processes.nextStep' : 'processes.nextStepBy', {
              step: next.title[voice.language],
              date: process.nextDate ?? '',
            })}
          </span>
        )}
        <span>{voice.text('processes.ownedBy', { owner: process.owner })}</span>
      </p>
    </>
  );
}

type Asked = { readonly what: 'step'; readonly step: ProcessStep } | { readonly what: 'change' } | null;

function Content({ process }: { readonly process: SchedulingProcess }): ReactNode {
  const voice = useVoice();
  const actions = useProcess();
  const today = useQuery(nodeQuery).data?.today ?? '';
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => setAsked(null);
  return (
    <div className={layout.stack}>
      <Actions process={process} actions={actions} onChange={() => setAsked({ what: 'change' })} />
      <div className={`${layout.columns} ${layout.wideFirst}`}>
        <Panel title={voice.text('processes.steps')}>
          <ProcessSteps
            process={process}
            today={today}
            onEdit={process.state === 'open' ? (step) => setAsked({ what: 'step', step }) : undefined}
          />
        </Panel>
        <History process={process} />
      </div>
      {asked?.what === 'step' && (
        <StepDialog
          step={asked.step}
          onClose={close}
          onSave={(request) => {
            close();
            void actions.setStep(process.id, asked.step.step, request);
          }}
        />
      )}
      {asked?.what === 'change' && (
        <ChangeDialog
          process={process}
          onClose={close}
          onSave={(request) => {
            close();
            void actions.change(process.id, request);
          }}
        />
      )}
    </div>
  );
}

interface ActionsProps {
  readonly process: SchedulingProcess;
  readonly actions: ProcessActions;
  readonly onChange: () => void;
}

function Actions({ process, actions, onChange }: ActionsProps): ReactNode {
  const voice = useVoice();
  const { message, failed, busy } = actions;
  return (
    <div className={styles.line}>
      <ForDuty duty="analyse">
        <Button disabled={busy} onPress={onChange}>
          {voice.text('processes.change')}
        </Button>
      </ForDuty>
      {process.gap !== null && (
        <Link to="/$language/gaps/$gap" params={{ language: voice.language, gap: process.gap }}>
          {voice.text('processes.toGap')}
        </Link>
      )}
      {process.subject.kind === 'substance' && (
        <Link
          to="/$language/substances/$substance"
          params={{ language: voice.language, substance: process.subject.id }}
        >
          {voice.text('gap.substancePage')}
        </Link>
      )}
      {message !== '' && <p className={failed ? outcomeStyles.failed : outcomeStyles.done}>{message}</p>}
    </div>
  );
}

function History({ process: { history, steps } }: { readonly process: SchedulingProcess }): ReactNode {
  const voice = useVoice();
  return (
    <Panel title={voice.text('processes.history')}>
      <ol className={styles.history}>
        {history.map(({ at, by, event, note }) => (
          <li key={`${at} ${event} ${note ?? ''}`}>
            <p>{describeEvent(event, steps, voice)}</p>
            {note !== null && <p className={styles.note}>{note}</p>}
            <p className={layout.quiet}>{voice.text('processes.by', { who: by, at: formatMoment(at, voice) })}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
