import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { JointStatementDetail, JointStatementEntry, JointStatementStanding } from '../../api/index.ts';
import { type Language, languages } from '../../base/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import { EntryHistory } from '../entries/entry-history.tsx';
import { OwnEntry } from '../entries/own-entry.tsx';
import { formatCountry } from '../format/country.ts';
import { MarkingLabel } from '../markings/marking-label.tsx';
import { Button, buttonClass } from '../parts/button.tsx';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import styles from './joint-statement.module.css';
import { ParagraphCard } from './paragraph-card.tsx';
import { idsInOrder } from './paragraphs.ts';
import { PublicationPanel } from './publication-panel.tsx';
import { standingQuery, statementQuery, textAddress } from './statement-queries.ts';
import { StatementState } from './statement-state.tsx';

const route = getRouteApi('/$language/statements/$statement');

/** A joint statement: its three languages side by side, who approved which paragraph, and what publication lacks. */
export function StatementScreen(): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { statement } = route.useParams();
  const detail = useQuery(statementQuery(statement));
  const { entry, draft } = detail.data ?? { entry: null, draft: null };
  return (
    <Screen
      title={(entry ?? draft?.content)?.title[language].trim() || voice.text('statement.one')}
      above={
        <Link to="/$language/statements" params={{ language }}>
          {voice.text('statement.title')}
        </Link>
      }
      actions={
        entry?.published == null && (
          <OwnEntry writtenBy={entry?.writtenBy ?? null}>
            <Link to="/$language/statements/$statement/edit" params={{ language, statement }} className={buttonClass()}>
              {voice.text(draft === null ? 'entry.edit' : 'entry.draft.continue')}
            </Link>
          </OwnEntry>
        )
      }
    >
      <QueryView query={detail} what={voice.text('statement.one')}>
        {(found) => <Statement id={statement} detail={found} />}
      </QueryView>
    </Screen>
  );
}

function Statement({ id, detail }: { readonly id: string; readonly detail: JointStatementDetail }): ReactNode {
  const voice = useVoice();
  const { entry, history } = detail;
  return (
    <div className={layout.stack}>
      {entry === null ? (
        <p>{voice.text(history.length === 0 ? 'entry.draft.only' : 'entry.gone')}</p>
      ) : (
        <Written id={id} entry={entry} />
      )}
      <Panel title={voice.text('entry.history')}>
        <EntryHistory history={history} />
      </Panel>
    </div>
  );
}

function Written({ id, entry }: { readonly id: string; readonly entry: JointStatementEntry }): ReactNode {
  const voice = useVoice();
  const standing = useQuery(standingQuery(id));
  return (
    <>
      <StatementState content={entry} />
      <p className={layout.quiet}>{entry.parties.map((country) => formatCountry(country, voice)).join(' · ')}</p>
      {entry.replaces !== null && (
        <p>
          <Link to="/$language/statements/$statement" params={{ language: voice.language, statement: entry.replaces }}>
            {voice.text('statement.replaces')}
          </Link>
        </p>
      )}
      <QueryView query={standing} what={voice.text('statement.publication')}>
        {(found) => (
          <>
            {found.replacedBy !== null && (
              <p>
                <Link
                  to="/$language/statements/$statement"
                  params={{ language: voice.language, statement: found.replacedBy }}
                >
                  {voice.text('statement.replacedBy')}
                </Link>
              </p>
            )}
            <PublicationPanel id={id} entry={entry} standing={found} />
            <Paragraphs id={id} entry={entry} standing={found} />
          </>
        )}
      </QueryView>
      <p className={layout.line}>
        <span className={layout.quiet}>{voice.text('statement.text')}</span>
        {languages.map((language) => (
          <a key={language} href={textAddress(id, language)}>
            {nameOfLanguage(language, voice.locale)}
          </a>
        ))}
      </p>
      <MarkingLabel marking={entry.marking} />
    </>
  );
}

interface ParagraphsProps {
  readonly id: string;
  readonly entry: JointStatementEntry;
  readonly standing: JointStatementStanding;
}

function Paragraphs({ id, entry, standing }: ParagraphsProps): ReactNode {
  const voice = useVoice();
  const [shown, setShown] = useState<Language>(voice.language);
  const ids = idsInOrder(entry.paragraphs);
  return (
    <>
      <fieldset className={styles.switch}>
        <legend className={styles.label}>{voice.text('statement.languages')}</legend>
        {languages.map((language) => (
          <Button
            key={language}
            look={language === shown ? 'primary' : 'plain'}
            aria-pressed={language === shown}
            onPress={() => setShown(language)}
          >
            {nameOfLanguage(language, voice.locale)}
          </Button>
        ))}
      </fieldset>
      {ids.length === 0 && <p className={layout.quiet}>{voice.text('statement.paragraphs.none')}</p>}
      {ids.map((paragraph, index) => (
        <ParagraphCard
          key={paragraph}
          statement={id}
          number={index + 1}
          text={entry.paragraphs[paragraph]?.text ?? null}
          standing={standing.paragraphs.find((one) => one.id === paragraph)}
          parties={entry.parties}
          home={standing.home}
          open={entry.published === null}
          shown={shown}
        />
      ))}
    </>
  );
}
