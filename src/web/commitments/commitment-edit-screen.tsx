import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import {
  CommitmentContent,
  type CommitmentDetail,
  type CommitmentEntry,
  type CommitmentList,
  SaveCommitmentOutcome,
} from '../../api/index.ts';
import { nothingMoreSaid } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { type Begun, begunWith } from '../entries/begun-with.ts';
import { EntryEditor } from '../entries/entry-editor.tsx';
import { noText } from '../entries/trilingual-field.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { CommitmentForm } from './commitment-form.tsx';
import { commitmentQuery, commitmentsQuery } from './commitment-queries.ts';

const editRoute = getRouteApi('/$language/commitments/$commitment/edit');
const newRoute = getRouteApi('/$language/commitments/new');

/** Changes a commitment, or goes on with a draft of it. */
export function CommitmentEditScreen(): ReactNode {
  const voice = useVoice();
  const { commitment } = editRoute.useParams();
  const detail = useQuery(commitmentQuery(commitment));
  return (
    <Frame title={detail.data?.entry?.title[voice.language] ?? voice.text('commitment.edit')}>
      <QueryView query={detail} what={voice.text('nav.commitments')}>
        {(found) => <Editor id={commitment} begun={begunWith(found, { contentOf, fresh: nothing })} detail={found} />}
      </QueryView>
    </Frame>
  );
}

/** Enters something that was promised. */
export function NewCommitmentScreen(): ReactNode {
  const voice = useVoice();
  const { parent = null } = newRoute.useSearch();
  const [id] = useState(() => crypto.randomUUID());
  return (
    <Frame title={voice.text('commitment.new')}>
      <Editor id={id} begun={{ base: 0, content: { ...nothing, parent } }} detail={null} />
    </Frame>
  );
}

function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const voice = useVoice();
  return (
    <Screen
      title={title}
      above={
        <Link to="/$language/commitments" params={{ language: voice.language }}>
          {voice.text('nav.commitments')}
        </Link>
      }
      lead={voice.text('commitment.edit.lead')}
    >
      {children}
    </Screen>
  );
}

interface EditorProps {
  readonly id: string;
  readonly begun: Begun<CommitmentContent>;
  readonly detail: CommitmentDetail | null;
}

function Editor({ id, begun, detail }: EditorProps): ReactNode {
  const voice = useVoice();
  const list = useQuery(commitmentsQuery);
  const navigate = editRoute.useNavigate();
  const back = (): void =>
    void navigate({
      to: '/$language/commitments/$commitment',
      params: { language: voice.language, commitment: id },
      search: {},
    });
  return (
    <QueryView query={list} what={voice.text('nav.commitments')}>
      {(all: CommitmentList) => (
        <EntryEditor
          path={`/commitments/${encodeURIComponent(id)}`}
          content={CommitmentContent}
          outcome={SaveCommitmentOutcome}
          begun={begun}
          current={detail?.entry?.revision ?? null}
          onDone={back}
          form={(content, onChange) => <CommitmentForm id={id} content={content} list={all} onChange={onChange} />}
        />
      )}
    </QueryView>
  );
}

const contentOf = (entry: CommitmentEntry): CommitmentContent => CommitmentContent.strip().parse(entry);

const nothing: CommitmentContent = {
  ...nothingMoreSaid,
  level: 'action',
  origin: 'dialogue',
  parent: null,
  title: noText,
  owners: [],
};
