import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SubstanceDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { type Names, useNames } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { TlpMark } from '../markings/marking-label.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './substance.module.css';

type Sighting = SubstanceDetail['sightings'][number];

/** Where and when a substance was first seen, by source; from there on to its figures. */
export function Sightings({ detail: { sightings, id } }: { readonly detail: SubstanceDetail }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const first = [...sightings].sort((a, b) => (a.firstSeen < b.firstSeen ? -1 : 1))[0];
  return (
    <Panel title={voice.text('sighting.title')}>
      {first === undefined ? (
        <p>{voice.text('sighting.none')}</p>
      ) : (
        <>
          <p>
            {voice.text('sighting.first', {
              date: first.firstSeen,
              place: names.place(first.place),
              source: names.source(first.source),
            })}
          </p>
          <DataTable<Sighting>
            caption={voice.text('sighting.title')}
            columns={columnsOf(id, names, voice)}
            rows={sightings}
            rowKey={(row) => `${row.source}|${row.country}|${row.indicator}|${row.place}`}
            initialSort={{ column: 'first', descending: false }}
            whole
          />
          <p className={styles.soft}>{voice.text('sighting.caution')}</p>
        </>
      )}
    </Panel>
  );
}

function columnsOf(substance: string, names: Names, voice: Voice): readonly TableColumn<Sighting>[] {
  return [
    {
      id: 'source',
      header: voice.text('sighting.source'),
      cell: ({ source, indicator, tlp }) => (
        <>
          {names.source(source)}
          <span className={styles.indicator}>{names.indicator(indicator)}</span>
          <TlpMark tlp={tlp} />
        </>
      ),
      sortBy: ({ source }) => names.source(source),
    },
    {
      id: 'country',
      header: voice.text('sighting.country'),
      cell: ({ country }) => names.place(country),
      sortBy: ({ country }) => names.place(country),
      tight: true,
    },
    {
      id: 'first',
      header: voice.text('sighting.firstSeen'),
      cell: ({ firstSeen }) => firstSeen,
      sortBy: ({ firstSeen }) => firstSeen,
      tight: true,
    },
    { id: 'place', header: voice.text('sighting.place'), cell: ({ place }) => names.place(place) },
    {
      id: 'last',
      header: voice.text('sighting.lastSeen'),
      cell: ({ lastSeen }) => lastSeen,
      sortBy: ({ lastSeen }) => lastSeen,
      tight: true,
    },
    {
      id: 'findings',
      header: voice.text('sighting.findings'),
      cell: ({ findings }) => (findings === null ? '–' : formatNumber(findings, voice)),
      sortBy: ({ findings }) => findings,
      numeric: true,
    },
    {
      id: 'series',
      header: voice.text('sighting.series'),
      cell: ({ series, indicator, source, place }) => (
        <Link
          to="/$language/explore"
          params={{ language: voice.language }}
          search={{ indicator, substance: [substance], source, place: [place] }}
        >
          {voice.text('sighting.seriesCount', { count: series })}
        </Link>
      ),
      sortBy: ({ series }) => series,
      numeric: true,
    },
  ];
}
