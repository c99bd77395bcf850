import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { SubstanceDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { drawControlTimeline } from '../charts/control-timeline.tsx';
import { ControlTimelineFigure } from '../charts/control-timeline-figure.tsx';
import { nodeQuery } from '../data/queries.ts';
import type { TableColumn } from '../parts/data-table.tsx';
import { FigureBlock } from '../parts/figure-block.tsx';
import { searchedTexts, sinceOf, whereOf } from './describe-finding.ts';
import { timelineSpec } from './timeline-spec.ts';

type Entry = SubstanceDetail['timeline'][number];

/** Every entry that there was, is or will be, of all jurisdictions on one axis, with its table. */
export function SubstanceTimeline({
  detail,
  name,
}: {
  readonly detail: SubstanceDetail;
  readonly name: string;
}): ReactNode {
  const voice = useVoice();
  const today = useQuery(nodeQuery).data?.today ?? detail.on;
  const title = voice.text('timeline.title', { name });
  const spec = useMemo(() => timelineSpec(detail, { title, today, voice }), [detail, title, today, voice]);
  const summary = voice.text('timeline.summary', {
    entries: detail.timeline.length,
    jurisdictions: new Set(detail.timeline.map(({ jurisdiction }) => jurisdiction)).size,
  });
  const searched = detail.jurisdictions.flatMap((answer) => answer.searched);
  return (
    <FigureBlock<Entry>
      title={title}
      subtitle={voice.text('timeline.subtitle', { knownOn: detail.knownOn })}
      origin={searched.length === 0 ? [] : [voice.text('law.searchedIn', { texts: searchedTexts(searched, voice) })]}
      caution={voice.text('timeline.caution')}
      training={false}
      address={window.location.href}
      fileName={`vigia-control-${detail.id.replace(/[^\w-]+/g, '-')}`}
      draw={(width, palette) => drawControlTimeline(spec, { width, palette })}
      dataLinks={[]}
      summary={summary}
      columns={columnsOf(voice)}
      rows={detail.timeline}
      rowKey={(entry) => `${entry.finding.key}|${entry.from ?? ''}|${entry.to ?? ''}|${entry.finding.recordedOn}`}
    >
      <ControlTimelineFigure spec={spec} summary={summary} barsLabel={voice.text('timeline.bars')} />
    </FigureBlock>
  );
}

function columnsOf(voice: ReturnType<typeof useVoice>): readonly TableColumn<Entry>[] {
  return [
    {
      id: 'jurisdiction',
      header: voice.text('law.jurisdiction'),
      cell: ({ jurisdiction }) => voice.text(`jurisdiction.${jurisdiction}`),
      sortBy: ({ jurisdiction }) => voice.text(`jurisdiction.${jurisdiction}`),
    },
    { id: 'where', header: voice.text('law.list'), cell: ({ finding }) => whereOf(finding, voice) },
    {
      id: 'from',
      header: voice.text('timeline.from'),
      cell: ({ finding }) => sinceOf({ ...finding, until: null }, voice),
      sortBy: ({ from }) => from,
    },
    {
      id: 'to',
      header: voice.text('timeline.to'),
      cell: ({ to }) => to ?? voice.text('timeline.open'),
      sortBy: ({ to }) => to,
      tight: true,
    },
    { id: 'status', header: voice.text('law.status'), cell: ({ status }) => voice.text(`law.status.${status}`) },
    { id: 'basis', header: voice.text('law.basis'), cell: ({ finding }) => voice.text(`law.basis.${finding.basis}`) },
    {
      id: 'verification',
      header: voice.text('law.verification'),
      cell: ({ finding }) => voice.text(`law.verification.${finding.verification}`),
    },
  ];
}
