import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type NoticeHealth, RetriedMessage } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { Button } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { useDecision } from '../sign-in/use-decision.ts';
import { deliveryQuery } from './notice-queries.ts';

type Channel = NoticeHealth['channels'][number];
type Failed = NoticeHealth['failures'][number];

/** How messages get through, for administrators: numbers and reasons, nothing of what messages say. */
export function Delivery(): ReactNode {
  const voice = useVoice();
  const query = useQuery(deliveryQuery);
  const title = voice.text('notices.tab.delivery');
  return (
    <QueryView query={query} what={title}>
      {({ channels, failures, waitingEvents }) => (
        <>
          <Panel title={voice.text('notices.delivery.channels')}>
            <p>{voice.text('notices.delivery.events', { count: waitingEvents })}</p>
            <Channels channels={channels} />
          </Panel>
          <Panel title={voice.text('notices.delivery.failures')} lead={voice.text('notices.delivery.failures.lead')}>
            <Failures failures={failures} />
          </Panel>
        </>
      )}
    </QueryView>
  );
}

const counted = ['waiting', 'late', 'sent', 'withheld', 'dead'] as const;

function Channels({ channels }: { readonly channels: readonly Channel[] }): ReactNode {
  const voice = useVoice();
  return (
    <DataTable<Channel>
      caption={voice.text('notices.delivery.channels')}
      rows={channels}
      rowKey={({ channel }) => channel}
      whole
      columns={[
        {
          id: 'channel',
          header: voice.text('notices.channel'),
          cell: ({ channel, configured }) => (
            <>
              {voice.text(`notices.channel.${channel}`)}
              {!configured && <span className={layout.below}>{voice.text('notices.delivery.notConfigured')}</span>}
            </>
          ),
        },
        ...counted.map((state) => ({
          id: state,
          header: voice.text(`notices.delivery.${state}`),
          numeric: true,
          cell: (channel: Channel) => formatNumber(channel[state], voice),
        })),
        {
          id: 'last',
          header: voice.text('notices.delivery.last'),
          tight: true,
          cell: ({ lastSentAt }) => (lastSentAt === null ? '–' : formatMoment(lastSentAt, voice)),
        },
      ]}
    />
  );
}

function Failures({ failures }: { readonly failures: readonly Failed[] }): ReactNode {
  const voice = useVoice();
  const { run, busy, said } = useDecision('/notices');
  const retry = ({ message }: Failed): void =>
    run(
      () => sendDecision(apiAddress(`/notices/messages/${message}/retry`), {}, RetriedMessage),
      voice.text('notices.retry.done'),
    );
  if (failures.length === 0) return <p className={layout.quiet}>{voice.text('notices.delivery.failures.none')}</p>;
  return (
    <>
      <Outcome said={said} />
      <DataTable<Failed>
        caption={voice.text('notices.delivery.failures')}
        rows={failures}
        rowKey={({ message }) => message}
        whole
        columns={[
          { id: 'who', header: voice.text('audit.column.who'), cell: ({ subject }) => subject },
          {
            id: 'channel',
            header: voice.text('notices.channel'),
            cell: ({ channel }) => voice.text(`notices.channel.${channel}`),
          },
          {
            id: 'state',
            header: voice.text('out.filter.state'),
            cell: ({ state, attempts }) => (
              <>
                <span className={state === 'dead' ? layout.warn : undefined}>
                  {voice.text(`notices.delivery.state.${state}`)}
                </span>
                <span className={layout.below}>{voice.text('notices.delivery.attempts', { count: attempts })}</span>
              </>
            ),
          },
          {
            id: 'why',
            header: voice.text('notices.delivery.why'),
            cell: ({ error }) => sayError(error, voice),
          },
          {
            id: 'next',
            header: voice.text('notices.delivery.next'),
            tight: true,
            cell: (failed) =>
              failed.state === 'dead' ? (
                <Button
                  disabled={busy}
                  aria-label={voice.text('notices.retry.of', { who: failed.subject })}
                  onPress={() => retry(failed)}
                >
                  {voice.text('notices.retry')}
                </Button>
              ) : failed.nextAt === null ? (
                '–'
              ) : (
                formatMoment(failed.nextAt, voice)
              ),
          },
        ]}
      />
    </>
  );
}

const explained = ['not-configured', 'address', 'private'] as const;

/** Reasons of the node in words; what a server or the network answered stays as it is: `HTTP 500`, `ECONNREFUSED`. */
function sayError(error: string | null, voice: Voice): string {
  if (error === null) return '–';
  const found = explained.find((name) => name === error);
  return found === undefined ? error : voice.text(`notices.delivery.why.${found}`);
}
