import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { JointStatementEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { RoomTabs } from '../entries/room-tabs.tsx';
import { formatCountry } from '../format/country.ts';
import { buttonClass } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { statementsQuery } from './statement-queries.ts';
import { StatementState } from './statement-state.tsx';

/** Statements of several countries, published and in writing. */
export function StatementsScreen(): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const statements = useQuery(statementsQuery);
  return (
    <Screen
      title={voice.text('statement.title')}
      tabs={<RoomTabs here="statements" />}
      lead={voice.text('statement.lead')}
      actions={
        <ForDuty duty="analyse">
          <Link to="/$language/statements/new" params={{ language }} search={{}} className={buttonClass()}>
            {voice.text('statement.new')}
          </Link>
        </ForDuty>
      }
    >
      <QueryView query={statements} what={voice.text('statement.title')}>
        {({ statements: found }) => (
          <>
            {found.length === 0 && <p className={layout.quiet}>{voice.text('statement.none')}</p>}
            <ul className={layout.list}>
              {found.map((statement) => (
                <Card key={statement.id} statement={statement} />
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </Screen>
  );
}

function Card({ statement }: { readonly statement: JointStatementEntry }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { id, parties } = statement;
  const title = statement.title[language].trim() || voice.text('statement.untitled');
  return (
    <li className={layout.item}>
      <Link to="/$language/statements/$statement" params={{ language, statement: id }}>
        {title}
      </Link>
      <StatementState content={statement} />
      <p className={layout.quiet}>{parties.map((country) => formatCountry(country, voice)).join(' · ')}</p>
    </li>
  );
}
