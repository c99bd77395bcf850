import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { PracticeContent, type PracticeEntry, SavePracticeOutcome } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import { type Begun, begunWith } from '../entries/begun-with.ts';
import { EntryEditor } from '../entries/entry-editor.tsx';
import { noText } from '../entries/trilingual-field.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { PracticeForm } from './practice-form.tsx';
import { practiceQuery } from './practice-queries.ts';

const route = getRouteApi('/$language/practices/$practice/edit');

/** Changes a practice, or goes on with a draft of it. */
export function PracticeEditScreen(): ReactNode {
  const voice = useVoice();
  const { practice } = route.useParams();
  const detail = useQuery(practiceQuery(practice));
  return (
    <Frame title={detail.data?.entry?.title[voice.language] ?? voice.text('practice.title')}>
      <QueryView query={detail} what={voice.text('practice.title')}>
        {(found) => (
          <Editor
            id={practice}
            begun={begunWith(found, { contentOf, fresh: nothing })}
            current={found.entry?.revision ?? null}
          />
        )}
      </QueryView>
    </Frame>
  );
}

/** Enters a practice. */
export function NewPracticeScreen(): ReactNode {
  const voice = useVoice();
  const [id] = useState(() => crypto.randomUUID());
  return (
    <Frame title={voice.text('practice.new')}>
      <Editor id={id} begun={{ base: 0, content: nothing }} current={null} />
    </Frame>
  );
}

function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const voice = useVoice();
  return (
    <Screen
      title={title}
      above={
        <Link to="/$language/practices" params={{ language: voice.language }} search={{}}>
          {voice.text('practice.title')}
        </Link>
      }
      lead={voice.text('practice.edit.lead')}
    >
      {children}
    </Screen>
  );
}

interface EditorProps {
  readonly id: string;
  readonly begun: Begun<PracticeContent>;
  readonly current: number | null;
}

function Editor({ id, begun, current }: EditorProps): ReactNode {
  const voice = useVoice();
  const list = useQuery(commitmentsQuery);
  const navigate = route.useNavigate();
  return (
    <QueryView query={list} what={voice.text('nav.commitments')}>
      {(all) => (
        <EntryEditor
          path={`/practices/${encodeURIComponent(id)}`}
          content={PracticeContent}
          outcome={SavePracticeOutcome}
          begun={begun}
          current={current}
          onDone={() =>
            void navigate({
              to: '/$language/practices/$practice',
              params: { language: voice.language, practice: id },
            })
          }
          form={(content, onChange) => <PracticeForm content={content} list={all} onChange={onChange} />}
        />
      )}
    </QueryView>
  );
}

const contentOf = (entry: PracticeEntry): PracticeContent => PracticeContent.strip().parse(entry);

const nothing: PracticeContent = {
  title: noText,
  description: noText,
  shelf: 'other',
  grade: 'unknown',
  evidence: [],
  adopted: [],
  contact: null,
  commitments: [],
};
