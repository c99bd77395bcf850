import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LegalTextSource, TextRun } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { nameOfLanguage } from './describe-text.ts';
import { LocalListNotice } from './local-list-notice.tsx';
import { textRunsQuery, textSourcesQuery } from './text-queries.ts';
import { TextUpload } from './text-upload.tsx';
import styles from './texts.module.css';
import { Holding } from './texts-screen.tsx';
import { type LineKind, lineKinds } from './texts-search.ts';

const route = getRouteApi('/$language/texts/$source');

/** One text of law: what it is, what the node holds of it, how to load an edition, and what earlier loads found. */
export function TextSourceScreen(): ReactNode {
  const voice = useVoice();
  const { source: id } = route.useParams();
  const query = useQuery(textSourcesQuery);
  const source = query.data?.sources.find((candidate) => candidate.id === id);
  const title = voice.text('nav.texts');
  return (
    <Screen
      title={source?.title[voice.language] ?? title}
      above={
        <Link to="/$language/texts" params={{ language: voice.language }}>
          {title}
        </Link>
      }
      lead={source?.description[voice.language]}
    >
      <QueryView query={query} what={title}>
        {() =>
          source === undefined ? (
            <EmptyState title={voice.text('texts.unknown', { source: id })} />
          ) : (
            <Content source={source} />
          )
        }
      </QueryView>
    </Screen>
  );
}

function Content({ source }: { readonly source: LegalTextSource }): ReactNode {
  const voice = useVoice();
  return (
    <div className={styles.stack}>
      <div className={styles.twoColumns}>
        <Panel title={voice.text('texts.facts')}>
          <Holding source={source} />
          <dl className={styles.facts}>
            {!source.instruments.includes('local') && (
              <Fact label={voice.text('texts.jurisdiction')}>{voice.text(`jurisdiction.${source.jurisdiction}`)}</Fact>
            )}
            <Fact label={voice.text('texts.publisher')}>
              <a href={source.homepage} rel="noreferrer">
                {source.publisher[voice.language]}
              </a>
            </Fact>
            <Fact label={voice.text('texts.licence')}>{source.licence}</Fact>
            <Fact label={voice.text('texts.marking')}>
              <TlpMark tlp={source.tlp} />
            </Fact>
            <Fact label={voice.text('texts.files')}>
              {source.files.map(({ language, format, name }) => (
                <span key={`${language} ${name}`} className={styles.block}>
                  {nameOfLanguage(language, voice.locale)} · <code>{name}</code> ({format.toUpperCase()})
                </span>
              ))}
            </Fact>
          </dl>
        </Panel>
        <ForDuty duty="analyse">
          <Panel title={voice.text('texts.upload')} lead={voice.text('texts.upload.lead')}>
            <TextUpload source={source} />
          </Panel>
        </ForDuty>
      </div>
      {source.instruments.includes('local') && <LocalListNotice source={undefined} />}
      <Runs source={source.id} />
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Runs({ source }: { readonly source: string }): ReactNode {
  const voice = useVoice();
  const query = useQuery(textRunsQuery);
  const title = voice.text('texts.runs');
  return (
    <Panel title={title} lead={voice.text('texts.runs.lead')}>
      <QueryView query={query} what={title}>
        {({ runs }) => {
          const own = runs.filter((run) => run.source === source);
          return own.length === 0 ? (
            <p>{voice.text('texts.runs.none')}</p>
          ) : (
            <DataTable
              whole
              caption={title}
              columns={runColumns(own, voice)}
              rows={own}
              rowKey={({ id }) => String(id)}
              initialSort={{ column: 'loadedAt', descending: true }}
            />
          );
        }}
      </QueryView>
    </Panel>
  );
}

/** Only kinds of lines that some run has. */
function runColumns(runs: readonly TextRun[], voice: Voice): readonly TableColumn<TextRun>[] {
  const kinds = lineKinds.filter((kind) => runs.some((run) => countOf(run, kind) > 0));
  return [
    {
      id: 'asOf',
      header: voice.text('texts.edition'),
      cell: ({ id, asOf }) => (
        <Link to="/$language/texts/runs/$run" params={{ language: voice.language, run: String(id) }}>
          {asOf}
        </Link>
      ),
      sortBy: ({ asOf }) => asOf,
      tight: true,
    },
    {
      id: 'loadedAt',
      header: voice.text('texts.loadedOn'),
      cell: ({ loadedAt }) => formatMoment(loadedAt, voice),
      sortBy: ({ loadedAt }) => loadedAt,
      tight: true,
    },
    { id: 'by', header: voice.text('texts.by'), cell: ({ by }) => by, sortBy: ({ by }) => by },
    {
      id: 'entries',
      header: voice.text('texts.entries'),
      cell: ({ entries }) => formatNumber(entries, voice),
      sortBy: ({ entries }) => entries,
      numeric: true,
    },
    ...kinds.map(
      (kind): TableColumn<TextRun> => ({
        id: kind,
        header: voice.text(`texts.line.${kind}`),
        cell: (run) => formatNumber(countOf(run, kind), voice),
        sortBy: (run) => countOf(run, kind),
        numeric: true,
      }),
    ),
  ];
}

export function countOf({ counts }: Pick<TextRun, 'counts'>, kind: LineKind): number {
  return counts.find((entry) => entry.kind === kind)?.count ?? 0;
}
