import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LegalTextSource } from '../../api/index.ts';
import { jurisdictions } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import { formatMoment } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { isOld } from './describe-text.ts';
import { LocalListNotice } from './local-list-notice.tsx';
import { textSourcesQuery, unverifiedQuery } from './text-queries.ts';
import styles from './texts.module.css';
import { Unverified } from './unverified.tsx';

/** Every text of law that the node can read: what it holds of it, and since when. */
export function TextsScreen(): ReactNode {
  const voice = useVoice();
  const query = useQuery(textSourcesQuery);
  const title = voice.text('nav.texts');
  return (
    <Screen
      title={title}
      lead={
        <>
          <Answer sources={(query.data?.sources ?? []).filter(isPublished)} />
          <p>{voice.text('texts.lead')}</p>
        </>
      }
    >
      <QueryView query={query} what={title}>
        {({ sources }) => (
          <div className={styles.stack}>
            <ul className={styles.sources}>
              {sources
                .filter(isPublished)
                .sort(byJurisdiction)
                .map((source) => (
                  <li key={source.id} className={styles.source}>
                    <Source source={source} />
                  </li>
                ))}
            </ul>
            <p className={styles.quiet}>{voice.text('texts.shipped.text')}</p>
            <LocalListNotice source={sources.find((source) => !isPublished(source))} />
          </div>
        )}
      </QueryView>
    </Screen>
  );
}

/** Lists that an authority holds itself stand apart. */
function isPublished({ instruments }: LegalTextSource): boolean {
  return !instruments.includes('local');
}

/** The answer first: how much of the matrix rests on texts that this node has read. */
function Answer({ sources }: { readonly sources: readonly LegalTextSource[] }): ReactNode {
  const voice = useVoice();
  const unverified = useQuery(unverifiedQuery).data?.total;
  if (sources.length === 0) return null;
  const loaded = voice.text('texts.answer', {
    loaded: sources.filter(({ latest }) => latest !== null).length,
    all: sources.length,
  });
  const said =
    unverified === undefined
      ? []
      : [voice.text('texts.answer.unverified', { count: unverified, number: formatNumber(unverified, voice) })];
  return <p className={styles.answer}>{[loaded, ...said].join('; ')}.</p>;
}

function byJurisdiction(a: LegalTextSource, b: LegalTextSource): number {
  return jurisdictions.indexOf(a.jurisdiction) - jurisdictions.indexOf(b.jurisdiction);
}

function Source({ source }: { readonly source: LegalTextSource }): ReactNode {
  const voice = useVoice();
  const { id, jurisdiction, title, publisher, tlp } = source;
  return (
    <>
      <div>
        <p className={styles.quiet}>{voice.text(`jurisdiction.${jurisdiction}`)}</p>
        <h2 className={styles.sourceTitle}>
          <Link to="/$language/texts/$source" params={{ language: voice.language, source: id }}>
            {title[voice.language]}
          </Link>
        </h2>
        <p className={styles.quiet}>
          {publisher[voice.language]} <TlpMark tlp={tlp} />
        </p>
      </div>
      <Holding source={source} />
    </>
  );
}

/** What the node holds of a text: an edition that was loaded, the state that came with the program, or nothing. */
export function Holding({ source }: { readonly source: LegalTextSource }): ReactNode {
  const { latest, shippedAsOf, instruments } = source;
  const voice = useVoice();
  const today = useQuery(nodeQuery).data?.today;
  const asOf = latest?.asOf ?? shippedAsOf;
  const old = today !== undefined && asOf !== null && isOld(asOf, today);
  if (latest !== null) {
    return (
      <div className={styles.holding}>
        <p>
          <strong>{voice.text('texts.loaded', { asOf: latest.asOf })}</strong>
        </p>
        <p className={styles.quiet}>
          {voice.text('texts.loadedAt', {
            at: formatMoment(latest.loadedAt, voice),
            entries: formatNumber(latest.entries, voice),
          })}
        </p>
        <Unverified instruments={instruments} />
        {old && <p className={styles.old}>{voice.text('texts.old')}</p>}
        <Link to="/$language/texts/runs/$run" params={{ language: voice.language, run: String(latest.run) }}>
          {voice.text('texts.report')}
        </Link>
      </div>
    );
  }
  return (
    <div className={styles.holding}>
      <p>
        <strong>
          {shippedAsOf === null ? voice.text('texts.nothing') : voice.text('texts.shipped', { asOf: shippedAsOf })}
        </strong>
      </p>
      <Unverified instruments={instruments} />
      {old && <p className={styles.old}>{voice.text('texts.old')}</p>}
    </div>
  );
}
