import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { NarrativeContent, type NarrativeEntry, SaveNarrativeOutcome } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import { nodeQuery } from '../data/queries.ts';
import { type Begun, begunWith } from '../entries/begun-with.ts';
import { EntryEditor } from '../entries/entry-editor.tsx';
import { EntryHistory } from '../entries/entry-history.tsx';
import { noText } from '../entries/trilingual-field.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { NarrativeForm } from './narrative-form.tsx';
import { describeNarrative } from './narrative-list.tsx';
import { narrativeQuery } from './report-queries.ts';

const route = getRouteApi('/$language/reports/narratives/$narrative');

/** Changes what the country wrote, or goes on with a draft of it. */
export function NarrativeEditScreen(): ReactNode {
  const voice = useVoice();
  const { narrative } = route.useParams();
  const detail = useQuery(narrativeQuery(narrative));
  const { entry } = detail.data ?? { entry: null };
  return (
    <Frame title={entry === null ? voice.text('narrative.title') : describeNarrative(entry, voice)}>
      {(fresh) => (
        <QueryView query={detail} what={voice.text('narrative.title')}>
          {(found) => (
            <div className={layout.stack}>
              <Editor
                id={narrative}
                begun={begunWith(found, { contentOf, fresh })}
                current={found.entry?.revision ?? null}
              />
              <Panel title={voice.text('entry.history')}>
                <EntryHistory history={found.history} />
              </Panel>
            </div>
          )}
        </QueryView>
      )}
    </Frame>
  );
}

/** Begins what the country writes about a year. */
export function NewNarrativeScreen(): ReactNode {
  const voice = useVoice();
  const [id] = useState(() => crypto.randomUUID());
  return (
    <Frame title={voice.text('narrative.new')}>
      {(fresh) => <Editor id={id} begun={{ base: 0, content: fresh }} current={null} />}
    </Frame>
  );
}

interface FrameProps {
  readonly title: string;
  readonly children: (fresh: NarrativeContent) => ReactNode;
}

/** A new text is about the time since the last meeting, of the strategy that is the latest. */
function Frame({ title, children }: FrameProps): ReactNode {
  const voice = useVoice();
  const node = useQuery(nodeQuery);
  const commitments = useQuery(commitmentsQuery);
  return (
    <Screen
      title={title}
      above={
        <Link to="/$language/reports" params={{ language: voice.language }} search={{}}>
          {voice.text('nav.reports')}
        </Link>
      }
      lead={voice.text('narrative.lead')}
    >
      <QueryView query={node} what={voice.text('nav.reports')}>
        {({ country, today }) => (
          <QueryView query={commitments} what={voice.text('nav.commitments')}>
            {(list) => {
              const strategy = list.commitments.findLast(({ level }) => level === 'strategy')?.id ?? '';
              const met = list.statements.map(({ heldUntil }) => heldUntil).sort();
              const from = met.findLast((day) => day < today) ?? today;
              return children({ country, strategy, from, until: today, text: noText });
            }}
          </QueryView>
        )}
      </QueryView>
    </Screen>
  );
}

interface EditorProps {
  readonly id: string;
  readonly begun: Begun<NarrativeContent>;
  readonly current: number | null;
}

function Editor({ id, begun, current }: EditorProps): ReactNode {
  const voice = useVoice();
  const list = useQuery(commitmentsQuery);
  const navigate = useNavigate();
  return (
    <QueryView query={list} what={voice.text('nav.commitments')}>
      {(all) => (
        <EntryEditor
          path={`/narratives/${encodeURIComponent(id)}`}
          content={NarrativeContent}
          outcome={SaveNarrativeOutcome}
          begun={begun}
          current={current}
          onDone={() => void navigate({ to: '/$language/reports', params: { language: voice.language }, search: {} })}
          form={(content, onChange) => <NarrativeForm content={content} list={all} onChange={onChange} />}
        />
      )}
    </QueryView>
  );
}

const contentOf = (entry: NarrativeEntry): NarrativeContent => NarrativeContent.strip().parse(entry);
