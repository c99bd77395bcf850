import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type NewSubscription, type SubscriptionEntry, TestNotice } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, removeResource, sendDecision } from '../data/client.ts';
import { Button } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Copied, ShownOnce } from '../parts/shown-once.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { type Decision, useDecision } from '../sign-in/use-decision.ts';
import { useDescribeSubscription } from './describe-subscription.ts';
import { subscriptionsQuery } from './notice-queries.ts';
import styles from './notices.module.css';
import { SubscriptionForm } from './subscription-form.tsx';

/** What the reader wants to be told of, and by which way. */
export function Subscriptions(): ReactNode {
  const voice = useVoice();
  const query = useQuery(subscriptionsQuery);
  const decision = useDecision('/notices');
  const [changed, setChanged] = useState<number | null>(null);
  const [made, setMade] = useState<NewSubscription | null>(null);
  const onDone = (answer: NewSubscription): void => {
    setMade(answer);
    setChanged(null);
  };
  return (
    <QueryView query={query} what={voice.text('notices.tab.subscriptions')}>
      {({ subscriptions, channels }) => (
        <>
          {made?.webhookSecret != null && (
            <ShownOnce title={voice.text('tokens.made.title')}>
              <Copied label={voice.text('notices.secret')} text={made.webhookSecret} />
            </ShownOnce>
          )}
          <Panel title={voice.text('notices.own')}>
            <Outcome said={decision.said} />
            {subscriptions.length === 0 ? (
              <p className={layout.quiet}>{voice.text('notices.own.none')}</p>
            ) : (
              <ul className={layout.list}>
                {subscriptions.map((subscription) => (
                  <Subscription
                    key={subscription.id}
                    subscription={subscription}
                    decision={decision}
                    onChange={() => setChanged(subscription.id)}
                  />
                ))}
              </ul>
            )}
          </Panel>
          <SubscriptionForm
            key={changed ?? `new ${made?.subscription.id ?? 0}`}
            before={subscriptions.find(({ id }) => id === changed) ?? null}
            channels={channels}
            decision={decision}
            onDone={onDone}
            onCancel={() => setChanged(null)}
          />
        </>
      )}
    </QueryView>
  );
}

interface SubscriptionProps {
  readonly subscription: SubscriptionEntry;
  readonly decision: Decision;
  readonly onChange: () => void;
}

function Subscription({ subscription, decision: { run, busy }, onChange }: SubscriptionProps): ReactNode {
  const voice = useVoice();
  const describe = useDescribeSubscription();
  const { id, channel } = subscription;
  const { topics, filters, way } = describe(subscription);
  return (
    <li className={layout.row}>
      <div>
        <h3 className={styles.what}>{topics}</h3>
        {filters !== '' && <p>{filters}</p>}
        <p className={layout.quiet}>{way}</p>
      </div>
      <div className={layout.actions}>
        {channel !== 'inbox' && (
          <Button
            disabled={busy}
            aria-label={voice.text('notices.test.of', { topics })}
            onPress={() =>
              run(
                () => sendDecision(apiAddress(`/notices/subscriptions/${id}/test`), {}, TestNotice),
                voice.text('notices.test.done'),
              )
            }
          >
            {voice.text('notices.test')}
          </Button>
        )}
        <Button disabled={busy} aria-label={voice.text('notices.change.of', { topics })} onPress={onChange}>
          {voice.text('notices.change')}
        </Button>
        <Button
          disabled={busy}
          aria-label={voice.text('notices.end.of', { topics })}
          onPress={() =>
            run(() => removeResource(apiAddress(`/notices/subscriptions/${id}`)), voice.text('notices.end.done'))
          }
        >
          {voice.text('notices.end')}
        </Button>
      </div>
    </li>
  );
}
