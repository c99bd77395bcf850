import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { TextRun, TextRunLinePage } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatMoment } from '../format/date.ts';
import { formatBytes, formatNumber } from '../format/number.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import tabStyles from '../parts/tab-links.module.css';
import { nameOfLanguage } from './describe-text.ts';
import { LineMark } from './line-mark.tsx';
import { RunLine } from './run-line.tsx';
import { textRunQuery, textSourcesQuery } from './text-queries.ts';
import { countOf } from './text-source-screen.tsx';
import styles from './texts.module.css';
import { type LineKind, lineKinds } from './texts-search.ts';

const route = getRouteApi('/$language/texts/runs/$run');
const pageSize = 100;

/** What one load of a text found, in the order of attention. */
export function TextRunScreen(): ReactNode {
  const voice = useVoice();
  const { run: id } = route.useParams();
  const { kind } = route.useSearch();
  const [limit, setLimit] = useState(pageSize);
  const sources = useQuery(textSourcesQuery).data?.sources ?? [];
  const first = useQuery(textRunQuery(Number(id), { limit: 1 })).data?.run;
  const settled = kind ?? (first === undefined ? undefined : firstKind(first));
  const query = useQuery({
    ...textRunQuery(Number(id), { kind: settled, limit }),
    enabled: kind !== undefined || first !== undefined,
  });
  const run = query.data?.run ?? first;
  const source = sources.find((candidate) => candidate.id === run?.source);
  const title = voice.text('texts.run');
  return (
    <Screen
      title={
        run === undefined
          ? title
          : voice.text('texts.run.of', { source: source?.title[voice.language] ?? run.source, asOf: run.asOf })
      }
      above={
        run === undefined ? undefined : (
          <Link to="/$language/texts/$source" params={{ language: voice.language, source: run.source }}>
            {source?.title[voice.language] ?? run.source}
          </Link>
        )
      }
      lead={run === undefined ? undefined : <Lead run={run} />}
    >
      {run !== undefined && <Kinds run={run} chosen={settled} />}
      <QueryView query={query} what={title}>
        {(page) => <Lines page={page} busy={query.isFetching} onMore={() => setLimit(limit + pageSize)} />}
      </QueryView>
    </Screen>
  );
}

/** The kind that asks for attention first. */
export function firstKind(run: Pick<TextRun, 'counts'>): LineKind | undefined {
  return lineKinds.find((kind) => countOf(run, kind) > 0);
}

function Lead({ run }: { readonly run: TextRun }): ReactNode {
  const voice = useVoice();
  return (
    <>
      <p className={styles.answer}>{answerOf(run)}</p>
      <p>
        {voice.text('texts.run.loaded', {
          at: formatMoment(run.loadedAt, voice),
          who: run.by,
          entries: formatNumber(run.entries, voice),
        })}{' '}
        <TlpMark tlp={run.tlp} />
      </p>
      <details>
        <summary>{voice.text('texts.run.files', { count: run.files.length })}</summary>
        <ul className={styles.runFiles}>
          {run.files.map(({ language, name, sha256, bytes }) => (
            <li key={sha256}>
              {name} · {nameOfLanguage(language, voice.locale)} · {formatBytes(bytes, voice)}
              <br />
              <code>{sha256}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );

  /** The answer first: what disagrees, and what a person must look at. */
  function answerOf(found: TextRun): string {
    const asked = (['contradicted', 'changed', 'unidentified'] as const).filter((kind) => countOf(found, kind) > 0);
    if (asked.length === 0) return voice.text('texts.run.agrees', { count: countOf(found, 'confirmed') });
    return voice.text('texts.run.asks', {
      what: new Intl.ListFormat(voice.locale).format(
        asked.map((kind) => voice.text(`texts.run.${kind}`, { count: countOf(found, kind) })),
      ),
    });
  }
}

interface KindsProps {
  readonly run: TextRun;
  readonly chosen: LineKind | undefined;
}

function Kinds({ run, chosen }: KindsProps): ReactNode {
  const voice = useVoice();
  return (
    <nav aria-label={voice.text('texts.run.kinds')} className={styles.kinds}>
      <ul className={tabStyles.tabs}>
        {lineKinds
          .filter((kind) => countOf(run, kind) > 0)
          .map((kind) => (
            <li key={kind}>
              <Link
                to="/$language/texts/runs/$run"
                params={{ language: voice.language, run: String(run.id) }}
                search={{ kind }}
                replace
                resetScroll={false}
                activeOptions={{ exact: true }}
                aria-current={kind === chosen ? 'page' : undefined}
                className={kind === chosen ? tabStyles.tabActive : tabStyles.tab}
              >
                <LineMark kind={kind} />
                {voice.text(`texts.line.${kind}`)}
                <span className={tabStyles.count}>{formatNumber(countOf(run, kind), voice)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

interface LinesProps {
  readonly page: TextRunLinePage;
  readonly busy: boolean;
  readonly onMore: () => void;
}

function Lines({ page, busy, onMore }: LinesProps): ReactNode {
  const voice = useVoice();
  const kind = page.lines[0]?.kind;
  if (kind === undefined) return <EmptyState title={voice.text('texts.run.none')} />;
  return (
    <section aria-labelledby="run-lines" className={styles.stack}>
      <div>
        <h2 id="run-lines">{voice.text(`texts.line.${kind}`)}</h2>
        <p className={styles.quiet}>{voice.text(`texts.line.${kind}.text`)}</p>
      </div>
      <ol className={styles.lines}>
        {page.lines.map((line, index) => (
          // A line has no number of its own, and the report of a run never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <RunLine key={index} line={line} />
        ))}
      </ol>
      {page.lines.length < page.total && (
        <p>
          <Button disabled={busy} onPress={onMore}>
            {voice.text('texts.run.more', {
              shown: formatNumber(page.lines.length, voice),
              all: formatNumber(page.total, voice),
            })}
          </Button>
        </p>
      )}
    </section>
  );
}
