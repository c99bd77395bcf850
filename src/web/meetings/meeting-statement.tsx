import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { JointStatementEntry, MeetingEntry, StatementEntry } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { commitmentsQuery } from '../commitments/commitment-queries.ts';
import { statementsQuery } from '../joint-statement/statement-queries.ts';
import { buttonClass } from '../parts/button.tsx';
import { ForDuty } from '../parts/for-duty.tsx';
import layout from '../parts/layout.module.css';

/** What the members said together after a meeting, or are still writing. */
export function MeetingStatement({ meeting }: { readonly meeting: MeetingEntry }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const published = useQuery(commitmentsQuery).data?.statements.find(({ id }) => id === meeting.statement);
  const written = (useQuery(statementsQuery).data?.statements ?? []).filter((one) => one.meeting === meeting.id);
  return (
    <>
      {published !== undefined && <Published statement={published} />}
      {written.map((statement) => (
        <Written key={statement.id} statement={statement} />
      ))}
      {published === undefined && written.length === 0 && (
        <p className={layout.quiet}>{voice.text('meeting.statement.none')}</p>
      )}
      {published === undefined && (
        <ForDuty duty="analyse">
          <p>
            <Link
              to="/$language/statements/new"
              params={{ language }}
              search={{ meeting: meeting.id }}
              className={buttonClass()}
            >
              {voice.text('statement.new')}
            </Link>
          </p>
        </ForDuty>
      )}
    </>
  );
}

function Published({ statement }: { readonly statement: StatementEntry }): ReactNode {
  const voice = useVoice();
  const { title, publisher, publishedOn } = statement;
  return (
    <p>
      {voice.text('meeting.statement.at', {
        title: title[voice.language],
        publisher: publisher[voice.language],
        published: publishedOn,
      })}
    </p>
  );
}

function Written({ statement }: { readonly statement: JointStatementEntry }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  return (
    <p>
      <Link to="/$language/statements/$statement" params={{ language, statement: statement.id }}>
        {statement.title[language] || voice.text('statement.title')}
      </Link>
    </p>
  );
}
