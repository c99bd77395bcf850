import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { processStates, type SchedulingProcess } from '../../api/index.ts';
import { jurisdictions } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { Voice } from '../format/voice.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { buttonClass } from '../parts/button.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { NameOf } from '../parts/register-name.tsx';
import { Screen } from '../parts/screen.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { currentStep, sortProcesses } from './describe-process.ts';
import { processesQuery } from './process-queries.ts';
import styles from './processes.module.css';
import { type ProcessesSearch, parseProcessesSearch } from './processes-search.ts';
import { StateTag } from './state-tag.tsx';

const route = getRouteApi('/$language/processes');

/** The ways from proposals to law that somebody follows, overdue first. */
export function ProcessesScreen(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const { jurisdiction, substance } = search;
  const state = search.state ?? 'open';
  const query = useQuery(processesQuery({ state: state === 'all' ? undefined : state, jurisdiction, substance }));
  const title = voice.text('processes.title');
  return (
    <Screen
      title={title}
      above={
        <Link to="/$language/gaps" params={{ language: voice.language }}>
          {voice.text('nav.gaps')}
        </Link>
      }
      lead={voice.text('processes.lead')}
      actions={
        <ForDuty duty="analyse">
          <Link to="/$language/processes/new" params={{ language: voice.language }} className={buttonClass('primary')}>
            {voice.text('processes.new')}
          </Link>
        </ForDuty>
      }
    >
      <div className={layout.stack}>
        <Filters search={search} />
        <QueryView query={query} what={title}>
          {({ processes }) =>
            processes.length === 0 ? (
              <EmptyState title={voice.text('processes.none')}>
                <p>{voice.text('processes.none.text')}</p>
              </EmptyState>
            ) : (
              <div className={styles.frame}>
                <DataTable
                  whole
                  caption={title}
                  columns={columns(voice)}
                  rows={sortProcesses(processes)}
                  rowKey={({ id }) => String(id)}
                />
              </div>
            )
          }
        </QueryView>
      </div>
    </Screen>
  );
}

function Filters({ search }: { readonly search: ProcessesSearch }): ReactNode {
  const voice = useVoice();
  const navigate = route.useNavigate();
  const change = (part: Partial<Record<keyof ProcessesSearch, string | undefined>>): void => {
    void navigate({ search: parseProcessesSearch({ ...search, ...part }), replace: true, resetScroll: false });
  };
  return (
    <div className={styles.filters}>
      <SelectField
        label={voice.text('gaps.filter.state')}
        value={search.state ?? 'open'}
        onChange={(state) => change({ state })}
        options={[
          ...processStates.map((state) => ({ value: state, label: voice.text(`processes.state.${state}`) })),
          { value: 'all', label: voice.text('gaps.state.all') },
        ]}
      />
      <SelectField
        label={voice.text('processes.jurisdiction')}
        value={search.jurisdiction ?? ''}
        onChange={(jurisdiction) => change({ jurisdiction })}
        options={[
          { value: '', label: voice.text('gaps.filter.any') },
          ...jurisdictions.map((jurisdiction) => ({
            value: jurisdiction,
            label: voice.text(`jurisdiction.${jurisdiction}`),
          })),
        ]}
      />
    </div>
  );
}

function columns(voice: Voice): readonly TableColumn<SchedulingProcess>[] {
  return [
    {
      id: 'subject',
      header: voice.text('processes.subject'),
      cell: ({ id, subject, procedureTitle, tlp }) => (
        <>
          <Link to="/$language/processes/$process" params={{ language: voice.language, process: String(id) }}>
            <NameOf name={subject.name} />
          </Link>
          <span className={layout.below}>
            {procedureTitle[voice.language]} <TlpMark tlp={tlp} />
          </span>
        </>
      ),
      sortBy: ({ subject }) => subject.name.text[voice.language],
    },
    {
      id: 'jurisdiction',
      header: voice.text('processes.jurisdiction'),
      cell: ({ jurisdiction }) => voice.text(`jurisdiction.${jurisdiction}`),
      sortBy: ({ jurisdiction }) => voice.text(`jurisdiction.${jurisdiction}`),
    },
    {
      id: 'state',
      header: voice.text('gaps.filter.state'),
      cell: ({ state, overdue }) => <StateTag state={state} overdue={overdue} />,
      sortBy: ({ state, overdue }) => `${processStates.indexOf(state)} ${overdue ? 0 : 1}`,
    },
    {
      id: 'next',
      header: voice.text('processes.next'),
      cell: (process) => currentStep(process)?.title[voice.language] ?? '–',
    },
    {
      id: 'date',
      header: voice.text('processes.nextDate'),
      cell: ({ nextDate }) => nextDate ?? '–',
      sortBy: ({ nextDate }) => nextDate,
      tight: true,
    },
    {
      id: 'owner',
      header: voice.text('processes.owner'),
      cell: ({ owner }) => owner,
      sortBy: ({ owner }) => owner,
    },
  ];
}
