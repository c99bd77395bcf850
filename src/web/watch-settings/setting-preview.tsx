import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PreviewedSignal, SettingPreview } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { type Names, useNames } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import layout from '../parts/layout.module.css';
import styles from './watch-settings.module.css';

/** What a change would have added and removed in the last two years, and how that was judged. */
export function PreviewTables({ preview }: { readonly preview: SettingPreview }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { series, ofSeries, periods, before, after } = preview;
  const rows = [
    { what: voice.text('watch.preview.signals'), before: before.signals, after: after.signals },
    ...(['verified', 'dismissed', 'undecided'] as const).map((verdict) => ({
      what: voice.text(verdict === 'undecided' ? 'watch.preview.undecided' : `signals.tab.${verdict}`),
      before: before.judged[verdict],
      after: after.judged[verdict],
    })),
  ];
  const numbers: readonly TableColumn<(typeof rows)[number]>[] = [
    { id: 'what', header: voice.text('watch.preview.judged'), cell: ({ what }) => what },
    {
      id: 'before',
      header: voice.text('watch.preview.before'),
      cell: (row) => formatNumber(row.before, voice),
      numeric: true,
    },
    {
      id: 'after',
      header: voice.text('watch.preview.after'),
      cell: (row) => formatNumber(row.after, voice),
      numeric: true,
    },
  ];
  const said = voice.text('watch.preview.of', { series: formatNumber(series, voice), all: ofSeries, periods });
  return (
    <div className={styles.preview}>
      <p className={layout.quiet}>{said}</p>
      <DataTable whole caption={said} columns={numbers} rows={rows} rowKey={({ what }) => what} />
      {(['added', 'removed'] as const).map((what) => {
        const count = preview[`${what}Count`];
        const title = voice.text(`watch.preview.${what}`, { count });
        return count === 0 ? (
          <p key={what}>{title}.</p>
        ) : (
          <details key={what}>
            <summary>{title}</summary>
            <DataTable
              caption={title}
              columns={signalColumns(names, voice)}
              rows={preview[what]}
              rowKey={({ series: of, period, kind }) => `${of}${period}${kind}`}
            />
          </details>
        );
      })}
    </div>
  );
}

function signalColumns(names: Names, voice: Voice): readonly TableColumn<PreviewedSignal>[] {
  const figure = (value: number | null): string => (value === null ? '–' : formatNumber(value, voice));
  return [
    {
      id: 'what',
      header: voice.text('signal.witnesses.series'),
      cell: ({ substance, place }) =>
        voice.text('signal.headline', {
          substance: substance === null ? voice.text('signal.noSubstance') : names.substance(substance),
          place: names.place(place),
        }),
    },
    {
      id: 'period',
      header: voice.text('column.period'),
      cell: ({ period }) => period,
      sortBy: ({ period }) => period,
      tight: true,
    },
    {
      id: 'observed',
      header: voice.text('column.value'),
      cell: ({ observed }) => figure(observed),
      sortBy: ({ observed }) => observed,
      numeric: true,
    },
    {
      id: 'expected',
      header: voice.text('column.expected'),
      cell: ({ expected }) => figure(expected),
      numeric: true,
    },
    {
      id: 'judged',
      header: voice.text('watch.preview.judged'),
      cell: ({ signal, state }) =>
        signal === null || state === null ? (
          '–'
        ) : (
          <Link to="/$language/signals/$signal" params={{ language: voice.language, signal: String(signal) }}>
            {voice.text(`signal.state.${state}`)}
          </Link>
        ),
    },
  ];
}
