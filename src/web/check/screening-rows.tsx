import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Screening, ScreeningRow } from '../../api/index.ts';
import { identityOutcomes, jurisdictions, jurisdictionVerdicts } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { screeningRowsQuery } from '../data/register-queries.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { Button } from '../parts/button.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { NameOf } from '../parts/register-name.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { Spoken } from '../parts/spoken.tsx';
import { VerdictLegend, VerdictMark } from '../parts/verdict-mark.tsx';
import styles from './check.module.css';
import { parseScreeningSearch, type ScreeningSearch } from './check-search.ts';
import { describeProblem } from './describe-code.ts';

const route = getRouteApi('/$language/check/lists/$screening');
const pageSize = 200;

/** The lines of a list with their answers and the reason for each. */
export function ScreeningRows({ screening }: { readonly screening: Screening }): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const [limit, setLimit] = useState(pageSize);
  // What is done so far is part of the question, so that the table grows with the work.
  const query = useQuery(screeningRowsQuery(String(screening.id), { ...search, limit, ...progressOf(screening) }));
  return (
    <section className={styles.rows} aria-labelledby="rows">
      <h2 id="rows">{voice.text('screening.result')}</h2>
      <Filters />
      <QueryView query={query} what={voice.text('screening.result')}>
        {({ rows, total, next }) =>
          rows.length === 0 ? (
            <EmptyState title={voice.text('screening.noRows')} />
          ) : (
            <>
              <div className={styles.rowsHead}>
                <p>{voice.text('screening.shown', { shown: formatNumber(rows.length, voice), count: total })}</p>
                <VerdictLegend
                  shown={jurisdictionVerdicts.filter((verdict) => rows.some((row) => hasVerdict(row, verdict)))}
                />
              </div>
              <div className={styles.tableFrame}>
                <DataTable<ScreeningRow>
                  caption={voice.text('screening.result')}
                  columns={columnsOf(voice)}
                  rows={rows}
                  rowKey={({ row }) => String(row)}
                />
              </div>
              {next !== null && (
                <p>
                  <Button disabled={query.isFetching} onPress={() => setLimit(limit + pageSize)}>
                    {voice.text('substances.more')}
                  </Button>
                </p>
              )}
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function progressOf({ state, done }: Screening): Readonly<Record<string, number>> {
  return state === 'running' || state === 'waiting' ? { done } : {};
}

function hasVerdict({ verdicts: found }: ScreeningRow, verdict: string): boolean {
  return found.some((answer) => answer.verdict === verdict);
}

function Filters(): ReactNode {
  const voice = useVoice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const any = { value: '', label: voice.text('substances.any') };

  function change(part: { readonly [K in keyof ScreeningSearch]?: string }): void {
    void navigate({ search: parseScreeningSearch({ ...search, ...part }), replace: true, resetScroll: false });
  }

  return (
    <div className={styles.filters}>
      <SelectField
        label={voice.text('screening.outcome')}
        value={search.outcome ?? ''}
        onChange={(outcome) => change({ outcome })}
        options={[
          any,
          ...identityOutcomes.map((outcome) => ({ value: outcome, label: voice.text(`identity.outcome.${outcome}`) })),
        ]}
      />
      <SelectField
        label={voice.text('screening.verdict')}
        value={search.verdict ?? ''}
        onChange={(verdict) => change({ verdict })}
        options={[
          any,
          ...jurisdictionVerdicts.map((verdict) => ({ value: verdict, label: voice.text(`verdictOfLaw.${verdict}`) })),
        ]}
      />
      <SelectField
        label={voice.text('law.jurisdiction')}
        value={search.jurisdiction ?? ''}
        onChange={(jurisdiction) => change({ jurisdiction })}
        options={[
          any,
          ...jurisdictions.map((jurisdiction) => ({
            value: jurisdiction,
            label: voice.text(`jurisdiction.${jurisdiction}`),
          })),
        ]}
      />
    </div>
  );
}

function columnsOf(voice: Voice): readonly TableColumn<ScreeningRow>[] {
  return [
    {
      id: 'query',
      header: voice.text('screening.query'),
      cell: ({ row, query }) => (
        <>
          <span className={styles.rowNumber}>{row}</span>{' '}
          <Link to="/$language/check" params={{ language: voice.language }} search={{ q: query }}>
            {query}
          </Link>
        </>
      ),
      sortBy: ({ row }) => row,
    },
    {
      id: 'outcome',
      header: voice.text('screening.reason'),
      cell: (row) => reasonOf(row, voice),
      sortBy: ({ outcome }) => identityOutcomes.indexOf(outcome),
    },
    {
      id: 'substance',
      header: voice.text('screening.substance'),
      cell: ({ substances, localLists }) => (
        <>
          <Substances substances={substances} />
          <LocalLists localLists={localLists} />
        </>
      ),
      sortBy: ({ substances }) => substances[0]?.name.text[voice.language] ?? null,
    },
    ...jurisdictions.map(
      (jurisdiction): TableColumn<ScreeningRow> => ({
        id: jurisdiction,
        header: jurisdiction,
        cell: (row) => <Verdict row={row} jurisdiction={jurisdiction} />,
        sortBy: (row) => {
          const found = row.verdicts.find((answer) => answer.jurisdiction === jurisdiction);
          return found === undefined ? null : jurisdictionVerdicts.indexOf(found.verdict);
        },
      }),
    ),
  ];
}

function reasonOf({ outcome, via, problem }: ScreeningRow, voice: Voice): string {
  const label = voice.text(`identity.outcome.${outcome}`);
  if (problem !== null) return voice.text('text.labelled', { label, value: describeProblem(problem, voice) });
  return via === null ? label : voice.text('text.labelled', { label, value: voice.text(`identity.via.${via}`) });
}

function Substances({ substances }: Pick<ScreeningRow, 'substances'>): ReactNode {
  const voice = useVoice();
  return (
    <ul className={styles.inCell}>
      {substances.map(({ id, name }) => (
        <li key={id}>
          <Link to="/$language/substances/$substance" params={{ language: voice.language, substance: id }} search={{}}>
            <NameOf name={name} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** On which lists of the authority itself it stands: they are no law, and in no jurisdiction's column. */
function LocalLists({ localLists }: Pick<ScreeningRow, 'localLists'>): ReactNode {
  const voice = useVoice();
  if (localLists.length === 0) return null;
  const places = localLists.map(({ list, item }) => (item === null ? list : `${list} ${item}`));
  return <span>{voice.text('text.labelled', { label: voice.text('check.local'), value: places.join(', ') })}</span>;
}

interface VerdictProps {
  readonly row: ScreeningRow;
  readonly jurisdiction: ScreeningRow['verdicts'][number]['jurisdiction'];
}

function Verdict({ row, jurisdiction }: VerdictProps): ReactNode {
  const voice = useVoice();
  const found = row.verdicts.find((answer) => answer.jurisdiction === jurisdiction);
  if (found === undefined) return null;
  const { verdict, listTitle, citation, unverified } = found;
  return (
    <span className={styles.verdict} title={citation ?? undefined}>
      <VerdictMark verdict={verdict} size={14} />
      <span>
        {listTitle === null && verdict !== 'not-assessed' ? (
          voice.text(`verdictOfLaw.${verdict}`)
        ) : (
          <Spoken>{voice.text(`verdictOfLaw.${verdict}`)}</Spoken>
        )}
        {listTitle !== null && ` ${listTitle[voice.language]}`}
        {unverified && <em className={styles.unverified}> {voice.text('law.unverified')}</em>}
      </span>
    </span>
  );
}
