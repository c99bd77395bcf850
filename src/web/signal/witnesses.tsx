import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CorroborationWitness, SignalDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { useNames } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { Panel } from '../parts/panel.tsx';

type Witness = (typeof CorroborationWitness)['_output'];

/** Series that are listed, those that depart most. */
const shown = 12;

/** What other streams of figures say of the same event. */
export function Witnesses({ signal }: { readonly signal: SignalDetail }): ReactNode {
  const voice = useVoice();
  const names = useNames();
  const { corroboration } = signal;
  if (corroboration === null) return null;
  const { agreeing, contradicting, witnesses, score } = corroboration;
  const title = voice.text('signal.witnesses');
  const columns: readonly TableColumn<Witness>[] = [
    {
      id: 'series',
      header: voice.text('signal.witnesses.series'),
      cell: ({ indicator, substance, place }) => (
        <Link
          to="/$language/explore"
          params={{ language: voice.language }}
          search={{ indicator, place: [place], substance: [substance] }}
        >
          {names.indicator(indicator)}
        </Link>
      ),
    },
    { id: 'substance', header: voice.text('column.substance'), cell: ({ substance }) => names.substance(substance) },
    { id: 'place', header: voice.text('column.place'), cell: ({ place }) => names.place(place) },
    { id: 'period', header: voice.text('column.period'), cell: ({ period }) => period, tight: true },
    {
      id: 'score',
      header: voice.text('signal.witnesses.score'),
      cell: (witness) => formatDeparture(witness.score, voice),
      sortBy: (witness) => witness.score,
      numeric: true,
    },
  ];
  return (
    <Panel
      title={title}
      lead={voice.text('signal.witnesses.lead', { score: formatNumber(Number(score.toPrecision(2)), voice) })}
    >
      {agreeing.length > 0 && <p>{voice.text('signal.witnesses.agree', { streams: streamNames(agreeing, voice) })}</p>}
      {contradicting.length > 0 && (
        <p>{voice.text('signal.witnesses.contradict', { streams: streamNames(contradicting, voice) })}</p>
      )}
      {agreeing.length + contradicting.length === 0 && <p>{voice.text('signal.witnesses.neither')}</p>}
      <DataTable
        whole
        caption={title}
        columns={columns}
        rows={witnesses.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score)).slice(0, shown)}
        rowKey={({ series }) => String(series)}
      />
    </Panel>
  );
}

function formatDeparture(score: number, voice: Voice): string {
  const text = formatNumber(Number(score.toPrecision(2)), voice);
  return score > 0 ? `+${text}` : text;
}

const streams = [
  'laboratory',
  'drug-checking',
  'seizures',
  'wastewater',
  'emergency-services',
  'emergency-departments',
  'hospital',
  'pharmacies',
  'deaths',
  'offences',
  'trade',
] as const;

function streamNames(ids: readonly string[], voice: Voice): string {
  const named = ids.map((id) => {
    const stream = streams.find((known) => known === id);
    return stream === undefined ? id : voice.text(`stream.${stream}`);
  });
  return new Intl.ListFormat(voice.locale, { type: 'conjunction' }).format(named);
}
