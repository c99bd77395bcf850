import { type ReactNode, useState } from 'react';
import type { ApprovalRequest, JointStatementStanding } from '../../api/index.ts';
import { isCalendarDate } from '../../base/index.ts';
import { approvalDecisions } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { Button } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { FormDay } from '../parts/form-day.tsx';
import layout from '../parts/layout.module.css';
import outcomes from '../parts/outcome.module.css';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type StatementActions, useStatementActions } from './use-statement-action.ts';

interface ApprovalFormProps {
  readonly statement: string;
  readonly standing: JointStatementStanding['paragraphs'][number];
  readonly parties: readonly string[];
  readonly home: string;
  /** Whether it is there in all three languages, without which nobody approves it. */
  readonly written: boolean;
}

/** Approves for the own country at one press; all else, and what other countries said on paper, one step further. */
export function ApprovalForm({ statement, standing, parties, home, written }: ApprovalFormProps): ReactNode {
  const voice = useVoice();
  const actions = useStatementActions(statement);
  const { id: paragraph, digest, approvals, mayApprove } = standing;
  const own = approvals.find(({ country }) => country === home);
  const country = formatCountry(home, voice);
  const say = (decision: ApprovalRequest['decision']): void =>
    void actions.say({ paragraph, digest, country: home, decision, reason: null, basis: { kind: 'own' } });
  return (
    <>
      {own !== undefined && (
        <div className={layout.line}>
          {own.state !== 'approved' && mayApprove && written && (
            <Button disabled={actions.busy} onPress={() => say('approve')}>
              {voice.text('statement.approve', { country })}
            </Button>
          )}
          {own.state !== 'approved' && !mayApprove && written && (
            <span className={layout.quiet}>{voice.text('statement.notYours', { country })}</span>
          )}
          {own.state !== 'waiting' && (
            <Button look="quiet" disabled={actions.busy} onPress={() => say('withdraw')}>
              {voice.text('statement.takeBack', { country })}
            </Button>
          )}
        </div>
      )}
      <details>
        <summary>{voice.text('statement.say.other')}</summary>
        <OtherWord actions={actions} parties={parties} home={home} said={{ paragraph, digest }} />
      </details>
      {actions.refusal !== '' && (
        <p className={outcomes.failed} role="alert">
          {actions.refusal}
        </p>
      )}
    </>
  );
}

interface OtherWordProps extends Pick<ApprovalFormProps, 'parties' | 'home'> {
  readonly actions: StatementActions;
  readonly said: Pick<ApprovalRequest, 'paragraph' | 'digest'>;
}

function OtherWord({ actions, parties, home, said }: OtherWordProps): ReactNode {
  const voice = useVoice();
  const [country, setCountry] = useState(parties.find((party) => party !== home) ?? home);
  const [decision, setDecision] = useState<ApprovalRequest['decision']>('approve');
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const [on, setOn] = useState('');
  const isOwn = country === home;
  const isComplete = isOwn || (reference.trim() !== '' && isCalendarDate(on));
  const word: ApprovalRequest = {
    ...said,
    country,
    decision,
    reason: reason.trim() === '' ? null : reason.trim(),
    basis: isOwn ? { kind: 'own' } : { kind: 'received', reference: reference.trim(), on },
  };
  return (
    <div className={forms.form}>
      <div className={forms.fields}>
        <SelectField
          label={voice.text('statement.country')}
          value={country}
          options={parties.map((value) => ({ value, label: formatCountry(value, voice) }))}
          onChange={setCountry}
        />
        <SelectField
          label={voice.text('statement.decision')}
          value={decision}
          options={approvalDecisions.map((value) => ({ value, label: voice.text(`statement.decision.${value}`) }))}
          onChange={(chosen) => setDecision(approvalDecisions.find((one) => one === chosen) ?? decision)}
        />
      </div>
      <TextField label={voice.text('statement.reason')} value={reason} maxLength={2_000} onChange={setReason} />
      {!isOwn && (
        <div className={forms.fields}>
          <TextField
            label={voice.text('statement.reference')}
            value={reference}
            maxLength={500}
            onChange={setReference}
          />
          <FormDay label={voice.text('statement.receivedOn')} value={on} onChange={setOn} />
        </div>
      )}
      <Button disabled={actions.busy || !isComplete} onPress={() => void actions.say(word)}>
        {voice.text('statement.say.send')}
      </Button>
    </div>
  );
}
