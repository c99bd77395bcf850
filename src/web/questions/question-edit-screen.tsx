import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import {
  ComposedQuestion,
  type ComposedQuestionEntry,
  type IndicatorEntry,
  SaveComposedQuestionOutcome,
} from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { indicatorsQuery } from '../data/queries.ts';
import { type Begun, begunWith } from '../entries/begun-with.ts';
import { EntryEditor } from '../entries/entry-editor.tsx';
import { EntryHistory } from '../entries/entry-history.tsx';
import { noText } from '../entries/trilingual-field.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { QuestionForm } from './question-form.tsx';
import { composedQuestionQuery } from './question-queries.ts';

const route = getRouteApi('/$language/commitments/questions/$question');

/** Composes a question about progress, or changes one that was composed. */
export function QuestionEditScreen(): ReactNode {
  const voice = useVoice();
  const { question } = route.useParams();
  return (
    <Screen
      title={voice.text(question === 'new' ? 'question.new' : 'question.edit')}
      above={
        <Link to="/$language/commitments" params={{ language: voice.language }} search={{}}>
          {voice.text('nav.commitments')}
        </Link>
      }
      lead={voice.text('question.lead')}
    >
      {question === 'new' ? <NewQuestion /> : <KnownQuestion id={question} />}
    </Screen>
  );
}

function NewQuestion(): ReactNode {
  const [id] = useState(() => crypto.randomUUID());
  return <Editor id={id} begun={null} current={null} />;
}

function KnownQuestion({ id }: { readonly id: string }): ReactNode {
  const voice = useVoice();
  const detail = useQuery(composedQuestionQuery(id));
  return (
    <QueryView query={detail} what={voice.text('progress.title')}>
      {(found) => (
        <div className={layout.stack}>
          <Editor
            id={id}
            begun={
              found.entry === null && found.draft === null ? null : begunWith(found, { contentOf, fresh: nothing })
            }
            current={found.entry?.revision ?? null}
          />
          <Panel title={voice.text('entry.history')}>
            <EntryHistory history={found.history} />
          </Panel>
        </div>
      )}
    </QueryView>
  );
}

interface EditorProps {
  readonly id: string;
  /** null: nothing is written yet. */
  readonly begun: Begun<ComposedQuestion> | null;
  readonly current: number | null;
}

function Editor({ id, begun, current }: EditorProps): ReactNode {
  const voice = useVoice();
  const navigate = route.useNavigate();
  const list = useQuery(indicatorsQuery);
  return (
    <QueryView query={list} what={voice.text('explore.indicator')}>
      {({ indicators }) => {
        const known = indicators.filter(({ series }) => series > 0);
        const [first] = known;
        if (first === undefined) {
          return (
            <EmptyState title={voice.text('progress.none')}>
              <p>{voice.text('question.noFigures')}</p>
            </EmptyState>
          );
        }
        return (
          <EntryEditor
            path={`/progress-questions/${encodeURIComponent(id)}`}
            content={ComposedQuestion}
            outcome={SaveComposedQuestionOutcome}
            begun={begun ?? { base: 0, content: freshFor(first) }}
            current={current}
            onDone={() =>
              void navigate({
                to: '/$language/commitments/progress/$question',
                params: { language: voice.language, question: id },
                search: {},
              })
            }
            form={(content, onChange) => <QuestionForm content={content} indicators={known} onChange={onChange} />}
          />
        );
      }}
    </QueryView>
  );
}

const contentOf = (entry: ComposedQuestionEntry): ComposedQuestion => ComposedQuestion.strip().parse(entry);

const nothing: ComposedQuestion = {
  title: noText,
  note: noText,
  measure: {
    indicator: '',
    substance: null,
    places: { kind: 'named', places: [] },
    sources: [],
    frequency: 'A',
    window: '',
    dimensions: {},
  },
  across: 'sum',
  periods: 1,
  denominator: { kind: 'none' },
  chance: false,
  better: null,
  unit: '%',
  panel: 'whole',
};

/** Begins with an indicator, its unit, and the way that is better by what a rise means. */
function freshFor({ id, unit, direction }: IndicatorEntry): ComposedQuestion {
  const better = direction === 'neutral' ? null : direction === 'rise-is-worse' ? 'lower' : 'higher';
  const known = ComposedQuestion.shape.unit.safeParse(unit);
  return {
    ...nothing,
    measure: { ...nothing.measure, indicator: id },
    better,
    unit: known.success ? known.data : nothing.unit,
  };
}
