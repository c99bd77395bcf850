import type { ReactNode } from 'react';
import type { SchedulingProcess } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Button } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import { currentStep, isLate, type ProcessStep } from './describe-process.ts';
import styles from './processes.module.css';

interface ProcessStepsProps {
  readonly process: SchedulingProcess;
  readonly today: string;
  readonly onEdit: ((step: ProcessStep) => void) | undefined;
}

/** The steps from top to bottom: done, now, to come; the law’s clock stands beside each with its source. */
export function ProcessSteps({ process, today, onEdit }: ProcessStepsProps): ReactNode {
  const current = currentStep(process);
  return (
    <ol className={styles.steps}>
      {process.steps.map((step) => (
        <Step key={step.step} step={step} now={step === current} today={today} onEdit={onEdit} />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: ProcessStep;
  readonly now: boolean;
  readonly today: string;
  readonly onEdit: ((step: ProcessStep) => void) | undefined;
}

function Step({ step, now, today, onEdit }: StepProps): ReactNode {
  const voice = useVoice();
  const { title, clock, dueOn, dueBasis, doneOn, note, documents } = step;
  const late = isLate(step, today);
  const look = doneOn !== null ? 'done' : now ? 'now' : 'open';
  return (
    <li className={styles.step} {...(now ? { 'aria-current': 'step' as const } : {})}>
      <StepMark look={look} />
      <div className={styles.stepText}>
        <h3>{title[voice.language]}</h3>
        <p className={styles.line}>
          {doneOn !== null && <strong>{voice.text('processes.step.done', { date: doneOn })}</strong>}
          {doneOn === null && <span>{voice.text(now ? 'processes.step.now' : 'processes.step.open')}</span>}
          {dueOn !== null && doneOn === null && (
            <span className={late ? styles.late : undefined}>
              {voice.text(late ? 'processes.step.late' : 'processes.step.due', { date: dueOn })} (
              {voice.text(`processes.basis.${dueBasis}`)})
            </span>
          )}
        </p>
        {clock !== null && (
          <p className={layout.quiet}>
            {voice.text('text.labelled', { label: voice.text('processes.clock'), value: clock[voice.language] })}
          </p>
        )}
        {note !== null && <p className={styles.note}>{note}</p>}
        {documents.length > 0 && (
          <ul className={styles.documents}>
            {documents.map(({ title: name, url }) => (
              <li key={`${name} ${url ?? ''}`}>
                {url === null ? (
                  name
                ) : (
                  <a href={url} rel="noreferrer">
                    {name}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
        {onEdit !== undefined && (
          <ForDuty duty="analyse">
            <Button
              look="quiet"
              aria-label={voice.text('processes.step.edit.of', { step: title[voice.language] })}
              onPress={() => onEdit(step)}
            >
              {voice.text('processes.step.edit')}
            </Button>
          </ForDuty>
        )}
      </div>
    </li>
  );
}

/** Done: filled with a tick. Now: a ring with a dot. To come: an empty ring. */
function StepMark({ look }: { readonly look: 'done' | 'now' | 'open' }): ReactNode {
  return (
    <svg width={22} height={22} viewBox="0 0 22 22" aria-hidden="true" className={styles.mark}>
      <circle
        cx={11}
        cy={11}
        r={8.5}
        fill={look === 'done' ? 'var(--good)' : 'var(--surface)'}
        stroke={look === 'done' ? 'var(--good)' : look === 'now' ? 'var(--accent)' : 'var(--rule-strong)'}
        strokeWidth={2}
      />
      {look === 'done' && <path d="M6.8,11.4l2.8,2.8l5.4,-5.8" fill="none" stroke="var(--surface)" strokeWidth={2} />}
      {look === 'now' && <circle cx={11} cy={11} r={4} fill="var(--accent)" />}
    </svg>
  );
}
