import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { JointStatementContent, type JointStatementEntry, SaveJointStatementOutcome } from '../../api/index.ts';
import { dialogueCountries } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { type Begun, begunWith } from '../entries/begun-with.ts';
import { EntryEditor } from '../entries/entry-editor.tsx';
import { noText } from '../entries/trilingual-field.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { heldAt } from './held-at.ts';
import { StatementForm } from './statement-form.tsx';
import { meetingsQuery, statementQuery } from './statement-queries.ts';

const route = getRouteApi('/$language/statements/$statement/edit');
const newRoute = getRouteApi('/$language/statements/new');

/** Changes a joint statement, or goes on with a draft of it. */
export function StatementEditScreen(): ReactNode {
  const voice = useVoice();
  const { statement } = route.useParams();
  const detail = useQuery(statementQuery(statement));
  return (
    <Frame title={detail.data?.entry?.title[voice.language].trim() || voice.text('statement.one')}>
      <QueryView query={detail} what={voice.text('statement.one')}>
        {(found) => (
          <Editor
            id={statement}
            begun={begunWith(found, { contentOf, fresh: nothing })}
            current={found.entry?.revision ?? null}
          />
        )}
      </QueryView>
    </Frame>
  );
}

/** Writes a new one, from the decisions of a meeting where one is named. */
export function NewStatementScreen(): ReactNode {
  const voice = useVoice();
  const { meeting = null } = newRoute.useSearch();
  const [id] = useState(() => crypto.randomUUID());
  const meetings = useQuery(meetingsQuery);
  return (
    <Frame title={voice.text('statement.new')}>
      <QueryView query={meetings} what={voice.text('nav.meetings')}>
        {(list) => {
          const content = { ...nothing, meeting, held: heldAt(meeting, list.meetings) };
          return <Editor id={id} begun={{ base: 0, content }} current={null} />;
        }}
      </QueryView>
    </Frame>
  );
}

function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const voice = useVoice();
  return (
    <Screen
      title={title}
      above={
        <Link to="/$language/statements" params={{ language: voice.language }}>
          {voice.text('statement.title')}
        </Link>
      }
      lead={voice.text('statement.edit.lead')}
    >
      {children}
    </Screen>
  );
}

interface EditorProps {
  readonly id: string;
  readonly begun: Begun<JointStatementContent>;
  readonly current: number | null;
}

function Editor({ id, begun, current }: EditorProps): ReactNode {
  const voice = useVoice();
  const navigate = route.useNavigate();
  return (
    <EntryEditor
      path={`/joint-statements/${encodeURIComponent(id)}`}
      content={JointStatementContent}
      outcome={SaveJointStatementOutcome}
      begun={begun}
      current={current}
      onDone={() =>
        void navigate({
          to: '/$language/statements/$statement',
          params: { language: voice.language, statement: id },
        })
      }
      form={(content, onChange) => <StatementForm id={id} content={content} onChange={onChange} />}
    />
  );
}

const contentOf = (entry: JointStatementEntry): JointStatementContent => JointStatementContent.strip().parse(entry);

const nothing: JointStatementContent = {
  meeting: null,
  title: noText,
  parties: [...dialogueCountries],
  held: null,
  paragraphs: {},
  replaces: null,
  published: null,
};
