import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Nothing, SessionList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { resource } from '../data/queries.ts';
import { formatMoment } from '../format/date.ts';
import { Button } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Outcome } from './outcome.tsx';
import { useDecision } from './use-decision.ts';

interface SessionPanelProps {
  /** Somebody else's, for administrators; absent: the reader's own. */
  readonly person?: string;
}

/** Where an account is signed in. */
export function SessionPanel({ person }: SessionPanelProps): ReactNode {
  const voice = useVoice();
  const query = useQuery(resource({ path: '/sessions', parser: SessionList, query: { person } }));
  const { run, busy, said } = useDecision('/sessions', '/session');
  const title = voice.text('sessions.title');
  return (
    <Panel title={title} lead={voice.text('sessions.lead')}>
      <QueryView query={query} what={title}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <p>{voice.text('sessions.none')}</p>
          ) : (
            <ul className={layout.list}>
              {sessions.map(({ id, method, address, startedAt, lastSeenAt, endedAt, current, browser }) => {
                const at = formatMoment(startedAt, voice);
                return (
                  <li key={id} className={layout.row}>
                    <div>
                      <strong>{voice.text('sessions.method', { method })}</strong>
                      {current && ` · ${voice.text('sessions.current')}`}
                      {endedAt !== null && ` · ${voice.text('sessions.ended', { at: formatMoment(endedAt, voice) })}`}
                      <p className={layout.quiet}>
                        {voice.text('sessions.line', { address, at, seen: formatMoment(lastSeenAt, voice) })}
                      </p>
                      <p className={layout.quiet}>{browser}</p>
                    </div>
                    {endedAt === null && !current && (
                      <Button
                        disabled={busy}
                        aria-label={voice.text('sessions.end.of', { address, at })}
                        onPress={() =>
                          run(
                            () => sendDecision(apiAddress(`/sessions/${id}/end`), {}, Nothing),
                            voice.text('sessions.done'),
                          )
                        }
                      >
                        {voice.text('sessions.end')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </QueryView>
      <Outcome said={said} />
    </Panel>
  );
}
