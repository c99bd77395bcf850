import { type ReactNode, useState } from 'react';
import { NewSubscription, noticeChannels, noticeTopics, type SubscriptionEntry } from '../../api/index.ts';
import { languages } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, replaceResource, sendDecision } from '../data/client.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { CheckChoices } from '../parts/check-field.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { Decision } from '../sign-in/use-decision.ts';
import { FilterFields } from './filter-fields.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { draftOf, isComplete, requestOf, type SubscriptionDraft } from './subscription-draft.ts';

interface SubscriptionFormProps {
  /** Null: a new one. */
  readonly before: SubscriptionEntry | null;
  readonly channels: readonly SubscriptionEntry['channel'][];
  readonly decision: Decision;
  readonly onDone: (answer: NewSubscription) => void;
  readonly onCancel: () => void;
}

export interface DraftFieldsProps {
  readonly draft: SubscriptionDraft;
  readonly onChange: (part: Partial<SubscriptionDraft>) => void;
}

/** Asks to be told of something, or changes what was asked. */
export function SubscriptionForm({ before, channels, decision, onDone, onCancel }: SubscriptionFormProps): ReactNode {
  const voice = useVoice();
  const [draft, setDraft] = useState(() => draftOf(before, voice.language));
  const change = (part: Partial<SubscriptionDraft>): void => setDraft({ ...draft, ...part });
  const { run, busy } = decision;
  const keep = (): Promise<NewSubscription> => {
    const path = '/notices/subscriptions';
    return before === null
      ? sendDecision(apiAddress(path), requestOf(draft), NewSubscription)
      : replaceResource(apiAddress(`${path}/${before.id}`), requestOf(draft), NewSubscription);
  };
  return (
    <Panel title={voice.text(before === null ? 'notices.subscribe' : 'notices.change.title')}>
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault();
          run(keep, voice.text(before === null ? 'notices.subscribe.done' : 'notices.change.done'), onDone);
        }}
      >
        <CheckChoices
          legend={voice.text('notices.topics')}
          options={noticeTopics.map((id) => ({ id, name: voice.text(`notices.topic.${id}`) }))}
          chosen={draft.topics}
          onChange={(topics) => change({ topics })}
        />
        <FilterFields draft={draft} onChange={change} />
        <Way draft={draft} channels={channels} onChange={change} />
        {draft.channel !== 'inbox' && <ScheduleFields draft={draft} onChange={change} />}
        <div className={layout.line}>
          <button type="submit" className={buttonClass('primary')} disabled={busy || !isComplete(draft)}>
            {voice.text(before === null ? 'notices.subscribe.do' : 'notices.change.do')}
          </button>
          {before !== null && <Button onPress={onCancel}>{voice.text('dialog.cancel')}</Button>}
        </div>
      </form>
    </Panel>
  );
}

interface WayProps extends DraftFieldsProps {
  readonly channels: readonly SubscriptionEntry['channel'][];
}

function Way({ draft, channels, onChange }: WayProps): ReactNode {
  const voice = useVoice();
  const offered = noticeChannels.filter((channel) => channels.includes(channel) || channel === draft.channel);
  return (
    <>
      <div className={forms.fields}>
        <SelectField
          label={voice.text('notices.channel')}
          value={draft.channel}
          onChange={(value) => onChange({ channel: offered.find((channel) => channel === value) ?? 'inbox' })}
          options={offered.map((value) => ({ value, label: voice.text(`notices.channel.${value}`) }))}
        />
        {draft.channel === 'webhook' && (
          <TextField
            label={voice.text('notices.webhook')}
            hint={voice.text('notices.webhook.hint')}
            placeholder="https://example.org/vigia"
            value={draft.webhookUrl}
            onChange={(webhookUrl) => onChange({ webhookUrl })}
            maxLength={2_000}
          />
        )}
        {draft.channel !== 'inbox' && (
          <SelectField
            label={voice.text('shell.languages')}
            value={draft.language}
            onChange={(value) => onChange({ language: languages.find((one) => one === value) ?? 'en' })}
            options={languages.map((value) => ({ value, label: voice.text(`language.${value}`) }))}
          />
        )}
      </div>
      <p className={layout.quiet}>
        {voice.text(draft.channel === 'inbox' ? 'notices.channel.inbox.hint' : 'notices.channel.hint')}
        {!channels.includes('email') && ` ${voice.text('notices.channel.noMail')}`}
      </p>
    </>
  );
}
