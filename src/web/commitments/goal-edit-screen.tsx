import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { GoalContent, type GoalEntry, type ProgressList, SaveGoalOutcome } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { type Begun, begunWith } from '../entries/begun-with.ts';
import { EntryEditor } from '../entries/entry-editor.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { commitmentQuery, goalQuery, progressListQuery } from './commitment-queries.ts';
import { GoalForm } from './goal-form.tsx';

const route = getRouteApi('/$language/commitments/$commitment/goals/$goal');

/** Says what is measured of a commitment: a figure, from when, how far, until when. */
export function GoalEditScreen(): ReactNode {
  const voice = useVoice();
  const { commitment, goal } = route.useParams();
  const above = useQuery(commitmentQuery(commitment)).data?.entry?.title[voice.language];
  return (
    <Screen
      title={voice.text(goal === 'new' ? 'goal.new' : 'goal.edit')}
      above={
        <Link to="/$language/commitments/$commitment" params={{ language: voice.language, commitment }} search={{}}>
          {above ?? voice.text('nav.commitments')}
        </Link>
      }
      lead={voice.text('goal.edit.lead')}
    >
      {goal === 'new' ? <NewGoal commitment={commitment} /> : <KnownGoal id={goal} />}
    </Screen>
  );
}

function NewGoal({ commitment }: { readonly commitment: string }): ReactNode {
  const voice = useVoice();
  const questions = useQuery(progressListQuery(undefined));
  const [id] = useState(() => crypto.randomUUID());
  return (
    <QueryView query={questions} what={voice.text('progress.title')}>
      {(list) => {
        const first = list.questions.find(({ better, latest }) => better !== null && latest !== null);
        const asked = { question: first?.id ?? '', baseline: first?.latest?.period ?? nothing.baseline };
        return (
          <Editor
            id={id}
            begun={{ base: 0, content: { ...nothing, commitment, ...asked } }}
            current={null}
            questions={list}
          />
        );
      }}
    </QueryView>
  );
}

function KnownGoal({ id }: { readonly id: string }): ReactNode {
  const voice = useVoice();
  const goal = useQuery(goalQuery(id));
  const questions = useQuery(progressListQuery(undefined));
  return (
    <QueryView query={goal} what={voice.text('goal.title')}>
      {(found) => (
        <QueryView query={questions} what={voice.text('progress.title')}>
          {(list) => (
            <Editor
              id={id}
              begun={begunWith(found, { contentOf, fresh: nothing })}
              current={found.entry?.revision ?? null}
              questions={list}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

interface EditorProps {
  readonly id: string;
  readonly begun: Begun<GoalContent>;
  readonly current: number | null;
  readonly questions: ProgressList;
}

function Editor({ id, begun, current, questions }: EditorProps): ReactNode {
  const voice = useVoice();
  const { commitment } = route.useParams();
  const navigate = route.useNavigate();
  return (
    <EntryEditor
      path={`/goals/${id}`}
      content={GoalContent}
      outcome={SaveGoalOutcome}
      begun={begun}
      current={current}
      onDone={() =>
        void navigate({
          to: '/$language/commitments/$commitment',
          params: { language: voice.language, commitment },
          search: {},
        })
      }
      form={(content, onChange) => <GoalForm content={content} questions={questions.questions} onChange={onChange} />}
    />
  );
}

const contentOf = (entry: GoalEntry): GoalContent => GoalContent.strip().parse(entry);

const nothing: GoalContent = {
  commitment: '',
  question: '',
  baseline: '2025-01-01',
  agreed: null,
  target: null,
  limit: null,
  note: null,
};
