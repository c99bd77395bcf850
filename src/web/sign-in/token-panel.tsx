import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { TokenEntry, TokenList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { resource } from '../data/queries.ts';
import { formatMoment } from '../format/date.ts';
import { Button } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { NewTokenForm } from './new-token-form.tsx';
import { Outcome } from './outcome.tsx';
import { useDecision } from './use-decision.ts';

const tokensQuery = resource({ path: '/tokens', parser: TokenList });

interface TokenPanelProps {
  /** Only tokens of this account; null: those of the node's operator; absent: all that the reader may see. */
  readonly owner?: string | null;
}

/** Tokens of programs: made, listed, revoked. */
export function TokenPanel({ owner }: TokenPanelProps): ReactNode {
  const voice = useVoice();
  const query = useQuery(tokensQuery);
  const { run, busy, said } = useDecision('/tokens');
  const title = voice.text('tokens.title');
  return (
    <Panel title={title} lead={voice.text('tokens.lead')}>
      <QueryView query={query} what={title}>
        {({ tokens }) => {
          const shown = owner === undefined ? tokens : tokens.filter((token) => token.owner === owner);
          if (shown.length === 0) return <p>{voice.text('tokens.none')}</p>;
          return (
            <DataTable<TokenEntry>
              caption={title}
              rows={shown}
              rowKey={({ id }) => String(id)}
              whole
              columns={[
                { id: 'name', header: voice.text('tokens.column.name'), cell: ({ name, user }) => named(name, user) },
                ...(owner === undefined
                  ? [
                      {
                        id: 'owner',
                        header: voice.text('tokens.column.owner'),
                        cell: (token: TokenEntry) => token.owner ?? voice.text('tokens.operator'),
                      },
                    ]
                  : []),
                {
                  id: 'scopes',
                  header: voice.text('tokens.scopes'),
                  cell: ({ scopes }) => (scopes.length === 0 ? voice.text('tokens.scopes.none') : scopes.join(', ')),
                },
                {
                  id: 'highest',
                  header: voice.text('tokens.highest'),
                  tight: true,
                  cell: ({ highestTlp }) => (highestTlp === null ? '–' : `TLP:${highestTlp}`),
                },
                {
                  id: 'state',
                  header: voice.text('tokens.column.state'),
                  cell: ({ state }) => voice.text(`tokens.state.${state}`),
                },
                {
                  id: 'expires',
                  header: voice.text('tokens.column.expires'),
                  tight: true,
                  sortBy: ({ expiresAt }) => expiresAt,
                  cell: ({ expiresAt }) => formatMoment(expiresAt, voice),
                },
                {
                  id: 'used',
                  header: voice.text('tokens.column.used'),
                  tight: true,
                  sortBy: ({ usedAt }) => usedAt,
                  cell: ({ usedAt }) => (usedAt === null ? voice.text('tokens.never') : formatMoment(usedAt, voice)),
                },
                {
                  id: 'action',
                  header: voice.text('tokens.revoke'),
                  cell: ({ id, name, state }) =>
                    state === 'revoked' ? null : (
                      <Button
                        disabled={busy}
                        aria-label={voice.text('tokens.revoke.of', { name })}
                        onPress={() =>
                          run(
                            () => sendDecision(apiAddress(`/tokens/${id}/revoke`), {}, TokenEntry),
                            voice.text('tokens.done.revoked', { name }),
                          )
                        }
                      >
                        {voice.text('tokens.revoke')}
                      </Button>
                    ),
                },
              ]}
            />
          );
        }}
      </QueryView>
      <Outcome said={said} />
      <NewTokenForm />
    </Panel>
  );
}

function named(name: string, user: string | null): string {
  return user === null ? name : `${name} (${user})`;
}
