import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PracticeDetail, PracticeEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import { EntryHistory } from '../entries/entry-history.tsx';
import { OwnEntry } from '../entries/own-entry.tsx';
import { formatCountry } from '../format/country.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { buttonClass } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { practiceQuery } from './practice-queries.ts';

const route = getRouteApi('/$language/practices/$practice');

/** One practice: what it is, how well it is supported, where it is in use, and whom to ask. */
export function PracticeScreen(): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { practice } = route.useParams();
  const detail = useQuery(practiceQuery(practice));
  const { entry, draft } = detail.data ?? { entry: null, draft: null };
  return (
    <Screen
      title={(entry ?? draft?.content)?.title[language] ?? voice.text('practice.title')}
      above={
        <Link to="/$language/practices" params={{ language }} search={{}}>
          {voice.text('practice.title')}
        </Link>
      }
    >
      <QueryView query={detail} what={voice.text('practice.title')}>
        {(found) => <Practice id={practice} detail={found} />}
      </QueryView>
    </Screen>
  );
}

function Practice({ id, detail }: { readonly id: string; readonly detail: PracticeDetail }): ReactNode {
  const voice = useVoice();
  const { entry, draft, history } = detail;
  return (
    <div className={layout.stack}>
      {entry === null ? (
        <p>{voice.text(history.length === 0 ? 'entry.draft.only' : 'entry.gone')}</p>
      ) : (
        <Facts entry={entry} />
      )}
      <OwnEntry writtenBy={entry?.writtenBy ?? null}>
        <p>
          <Link
            to="/$language/practices/$practice/edit"
            params={{ language: voice.language, practice: id }}
            className={buttonClass()}
          >
            {voice.text(draft === null ? 'entry.edit' : 'entry.draft.continue')}
          </Link>
        </p>
      </OwnEntry>
      <Panel title={voice.text('entry.history')}>
        <EntryHistory history={history} />
      </Panel>
    </div>
  );
}

function Facts({ entry }: { readonly entry: PracticeEntry }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const list = useQuery(commitmentsQuery).data?.commitments ?? [];
  const { description, shelf, grade, evidence, adopted, contact, commitments, marking } = entry;
  return (
    <>
      <p className={layout.quiet}>
        {voice.text(`practice.shelf.${shelf}`)} · {voice.text(`practice.grade.${grade}`)}
      </p>
      {description[language].split('\n').map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text keep their places
        <p key={index}>{paragraph}</p>
      ))}
      <MarkingLabel marking={marking} />
      <Panel title={voice.text('practice.adopted')}>
        {adopted.length === 0 && <p className={layout.quiet}>{voice.text('practice.adopted.none')}</p>}
        <ul>
          {adopted.map(({ country, where, since }) => (
            <li key={`${country} ${where?.en ?? ''} ${since ?? ''}`}>
              {[formatCountry(country, voice), where?.[language], since].filter((part) => part != null).join(', ')}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={voice.text('entry.evidence')}>
        {evidence.length === 0 && <p className={layout.quiet}>{voice.text('practice.evidence.none')}</p>}
        <ul>
          {evidence.map((address) => (
            <li key={address}>
              <a href={address} rel="noreferrer">
                {address}
              </a>
            </li>
          ))}
        </ul>
      </Panel>
      {contact !== null && (
        <Panel title={voice.text('practice.contact')}>
          <p>{contact[language]}</p>
        </Panel>
      )}
      {commitments.length > 0 && (
        <Panel title={voice.text('practice.commitments')}>
          <ul>
            {commitments.map((commitment) => (
              <li key={commitment}>
                <Link to="/$language/commitments/$commitment" params={{ language, commitment }} search={{}}>
                  {list.find(({ id }) => id === commitment)?.title[language] ?? commitment}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
