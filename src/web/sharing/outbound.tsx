import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Disclosure, type DisclosurePage, disclosureStates } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { describeObjectType } from './describe-object.ts';
import { ledgerQuery, peersQuery } from './sharing-queries.ts';
import type { SharingSearch } from './sharing-search.ts';

const route = getRouteApi('/$language/sharing');

/** The ledger: what left, when, to whom, under which marking, and what became of it. */
export function Outbound(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const key = JSON.stringify(search);
  return (
    <div className={`${layout.stack} ${layout.tabbed}`}>
      <LedgerFilters search={search} />
      <Ledger key={key} search={search} title={voice.text('out.title')} />
    </div>
  );
}

function LedgerFilters({ search }: { readonly search: SharingSearch }): ReactNode {
  const voice = useVoice();
  const navigate = useNavigate({ from: '/$language/sharing' });
  const peers = useQuery(peersQuery).data?.peers ?? [];
  const change = (changed: SharingSearch): void => {
    void navigate({ search: { ...search, ...changed }, replace: true });
  };
  const { country: _country, state: _state, overdue: _overdue, ...others } = search;
  return (
    <div className={`${forms.fields} ${forms.asked}`}>
      <SelectField
        label={voice.text('out.filter.receiver')}
        value={search.country ?? ''}
        onChange={(country) =>
          country === ''
            ? void navigate({ search: { ...others, ...keep(search, ['state', 'overdue']) }, replace: true })
            : change({ country })
        }
        options={[
          { value: '', label: voice.text('filter.all') },
          ...peers.map(({ country }) => ({ value: country, label: formatCountry(country, voice) })),
        ]}
      />
      <SelectField
        label={voice.text('out.filter.state')}
        value={search.state ?? ''}
        onChange={(value) => {
          const state = disclosureStates.find((known) => known === value);
          if (state === undefined)
            void navigate({ search: { ...others, ...keep(search, ['country', 'overdue']) }, replace: true });
          else change({ state });
        }}
        options={[
          { value: '', label: voice.text('filter.all') },
          ...disclosureStates.map((state) => ({ value: state, label: voice.text('out.state', { state }) })),
        ]}
      />
      <label className={forms.check}>
        <input
          type="checkbox"
          checked={search.overdue === 'only'}
          onChange={(event) =>
            event.target.checked
              ? change({ overdue: 'only' })
              : void navigate({ search: { ...others, ...keep(search, ['country', 'state']) }, replace: true })
          }
        />
        {voice.text('out.overdue.only')}
      </label>
    </div>
  );
}

function keep(search: SharingSearch, names: readonly (keyof SharingSearch)[]): SharingSearch {
  return Object.fromEntries(Object.entries(search).filter(([name]) => names.some((kept) => kept === name)));
}

function Ledger({ search, title }: { readonly search: SharingSearch; readonly title: string }): ReactNode {
  const [before, setBefore] = useState<number | undefined>(undefined);
  const query = useQuery(ledgerQuery(search, before));
  return (
    <QueryView query={query} what={title}>
      {(page) => <LedgerPage page={page} title={title} onEarlier={setBefore} />}
    </QueryView>
  );
}

interface LedgerPageProps {
  readonly page: DisclosurePage;
  readonly title: string;
  readonly onEarlier: (before: number) => void;
}

function LedgerPage({ page: { disclosures, next, counts }, title, onEarlier }: LedgerPageProps): ReactNode {
  const voice = useVoice();
  if (disclosures.length === 0) {
    return (
      <EmptyState title={voice.text('out.none')}>
        <p>{voice.text('out.none.text')}</p>
      </EmptyState>
    );
  }
  const { offered, served, acknowledged, withdrawn, overdue } = counts;
  return (
    <>
      <p>
        {voice.text('out.counts', {
          offered,
          served,
          acknowledged,
          withdrawn,
          ended: counts['withdrawal-acknowledged'],
        })}
      </p>
      {overdue > 0 && <p className={layout.warn}>{voice.text('out.overdue', { count: overdue })}</p>}
      <DataTable<Disclosure>
        caption={title}
        rows={disclosures}
        rowKey={({ id }) => String(id)}
        whole
        columns={[
          {
            id: 'object',
            header: voice.text('in.column.object'),
            cell: ({ object, version }) => (
              <>
                {describeObjectType(object.split('--')[0] ?? '', voice)}
                <span className={layout.below}>{object}</span>
                <span className={layout.below}>{version}</span>
              </>
            ),
          },
          {
            id: 'receiver',
            header: voice.text('out.filter.receiver'),
            sortBy: ({ receiver }) => receiver,
            cell: ({ receiver, channel }) => (
              <>
                {formatCountry(receiver, voice)}
                <span className={layout.below}>{voice.text('out.channel', { channel })}</span>
              </>
            ),
          },
          {
            id: 'state',
            header: voice.text('out.filter.state'),
            sortBy: ({ state }) => state,
            cell: (entry) => <LedgerState entry={entry} />,
          },
          {
            id: 'when',
            header: voice.text('out.column.when'),
            tight: true,
            sortBy: ({ offeredAt }) => offeredAt,
            cell: ({ offeredAt }) => formatMoment(offeredAt, voice),
          },
          {
            id: 'marking',
            header: voice.text('out.column.marking'),
            cell: ({ marking }) => <MarkingLabel marking={marking} />,
          },
          {
            id: 'bytes',
            header: voice.text('out.column.size'),
            numeric: true,
            sortBy: ({ bytes }) => bytes,
            cell: ({ bytes }) => formatNumber(bytes, voice),
          },
          {
            id: 'digest',
            header: voice.text('out.column.digest'),
            cell: ({ digest }) => <code title={digest}>{digest.slice(0, 12)}…</code>,
          },
        ]}
      />
      {next !== null && (
        <p>
          <Button onPress={() => onEarlier(next)}>{voice.text('out.more')}</Button>
        </p>
      )}
    </>
  );
}

function LedgerState({ entry }: { readonly entry: Disclosure }): ReactNode {
  const voice = useVoice();
  const { state, overdue, servedAt, acknowledgedAt, withdrawnAt } = entry;
  const steps = [
    servedAt === null ? null : voice.text('out.served', { at: formatMoment(servedAt, voice) }),
    acknowledgedAt === null ? null : voice.text('out.acknowledged', { at: formatMoment(acknowledgedAt, voice) }),
    withdrawnAt === null ? null : voice.text('out.withdrawn', { at: formatMoment(withdrawnAt, voice) }),
  ].filter((step) => step !== null);
  return (
    <>
      {voice.text('out.state', { state })}
      {overdue && <span className={layout.warn}> {voice.text('out.late')}</span>}
      {steps.map((step) => (
        <span key={step} className={layout.below}>
          {step}
        </span>
      ))}
    </>
  );
}
