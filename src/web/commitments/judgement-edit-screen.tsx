import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { JudgementContent, type JudgementDetail, type JudgementEntry, SaveJudgementOutcome } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import { begunWith } from '../entries/begun-with.ts';
import { EntryEditor } from '../entries/entry-editor.tsx';
import { noText } from '../entries/trilingual-field.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { commitmentQuery, judgementQuery, judgementsQuery } from './commitment-queries.ts';
import { JudgementForm } from './judgement-form.tsx';

const route = getRouteApi('/$language/commitments/$commitment/judgements/$judgement');

/** Judges what another country promised: how far it was carried out, what it changed, and how much it would change. */
export function JudgementEditScreen(): ReactNode {
  const voice = useVoice();
  const { commitment, judgement } = route.useParams();
  const title = useQuery(commitmentQuery(commitment)).data?.entry?.title[voice.language];
  return (
    <Screen
      title={voice.text('judgement.edit')}
      above={
        <Link to="/$language/commitments/$commitment" params={{ language: voice.language, commitment }} search={{}}>
          {title ?? voice.text('nav.commitments')}
        </Link>
      }
      lead={voice.text('judgement.lead')}
    >
      {judgement === 'new' ? <NewJudgement /> : <KnownJudgement id={judgement} />}
    </Screen>
  );
}

function NewJudgement(): ReactNode {
  const [id] = useState(() => crypto.randomUUID());
  return <Editor id={id} detail={null} />;
}

function KnownJudgement({ id }: { readonly id: string }): ReactNode {
  const voice = useVoice();
  const judgement = useQuery(judgementQuery(id));
  return (
    <QueryView query={judgement} what={voice.text('judgement.title')}>
      {(found) => <Editor id={id} detail={found} />}
    </QueryView>
  );
}

function Editor({ id, detail }: { readonly id: string; readonly detail: JudgementDetail | null }): ReactNode {
  const voice = useVoice();
  const { commitment } = route.useParams();
  const navigate = route.useNavigate();
  const about = useQuery(commitmentQuery(commitment));
  const others = useQuery(judgementsQuery(commitment)).data?.judgements ?? [];
  const node = useQuery(nodeQuery);
  return (
    <QueryView query={about} what={voice.text('nav.commitments')}>
      {({ entry }) => (
        <QueryView query={node} what={voice.text('judgement.title')}>
          {({ country, today }) => {
            if (entry === null) return <p>{voice.text('entry.gone')}</p>;
            const rated = entry.owners.find((owner) => owner.country !== country)?.country;
            if (rated === undefined) return <p>{voice.text('judgement.nobodyElse')}</p>;
            const fresh = { ...nothing, commitment, rated, reviewer: country, asOf: today };
            return (
              <EntryEditor
                path={`/judgements/${id}`}
                content={JudgementContent}
                outcome={SaveJudgementOutcome}
                begun={begunWith(detail, { contentOf, fresh })}
                current={detail?.entry?.revision ?? null}
                onDone={() =>
                  void navigate({
                    to: '/$language/commitments/$commitment',
                    params: { language: voice.language, commitment },
                    search: {},
                  })
                }
                form={(content, onChange) => (
                  <JudgementForm
                    content={content}
                    commitment={entry}
                    others={others.filter((one) => one.id !== id)}
                    onChange={onChange}
                  />
                )}
              />
            );
          }}
        </QueryView>
      )}
    </QueryView>
  );
}

const contentOf = (entry: JudgementEntry): JudgementContent => JudgementContent.strip().parse(entry);

const nothing: JudgementContent = {
  commitment: '',
  rated: '',
  reviewer: '',
  asOf: '',
  completion: 'no-evidence',
  result: 'too-early',
  ambition: 'unclear',
  reasons: noText,
  evidence: [],
  dissentsFrom: null,
};
