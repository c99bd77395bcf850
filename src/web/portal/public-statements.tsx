import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PublicStatementList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { publicStatementsQuery } from './portal-queries.ts';

/** What the countries stated together, for everybody to read; nothing where nothing was published. */
export function PublicStatements(): ReactNode {
  const voice = useVoice();
  const query = useQuery(publicStatementsQuery);
  const title = voice.text('statement.title');
  if (query.data?.statements.length === 0) return null;
  return (
    <Panel title={title}>
      <QueryView query={query} what={title}>
        {({ statements }) => (
          <ul className={layout.list}>
            {statements.map((statement) => (
              <Statement
                key={statement.id}
                statement={statement}
                isReplaced={statements.some(({ replaces }) => replaces === statement.id)}
              />
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}

interface StatementProps {
  readonly statement: PublicStatementList['statements'][number];
  readonly isReplaced: boolean;
}

function Statement({ statement, isReplaced }: StatementProps): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { number, publishedOn, title, parties, held, paragraphs } = statement;
  const facts = [
    voice.text('statement.state.published', { on: publishedOn, number }),
    ...(held === null
      ? []
      : [voice.text('statement.held', { place: held.place[language], from: held.from, until: held.until })]),
    parties.map((country) => formatCountry(country, voice)).join(', '),
  ];
  return (
    <li className={layout.item}>
      <details>
        <summary>{title[language]}</summary>
        {paragraphs.map((text) => (
          <p key={text.en}>{text[language]}</p>
        ))}
      </details>
      <p className={layout.quiet}>{facts.join(' · ')}</p>
      {isReplaced && <p className={layout.quiet}>{voice.text('statement.replacedBy')}</p>}
    </li>
  );
}
