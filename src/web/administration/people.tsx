import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { PersonDetail, type PersonEntry, PersonList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { resource } from '../data/queries.ts';
import { sessionQuery } from '../data/session.ts';
import { formatCountry } from '../format/country.ts';
import { formatMoment } from '../format/date.ts';
import { buttonClass } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { LineField } from '../sign-in/line-field.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { useDecision } from '../sign-in/use-decision.ts';
import { RightFields } from './right-fields.tsx';
import { noRights, type Rights, rightsRequest } from './rights.ts';

const peopleQuery = resource({ path: '/people', parser: PersonList });

/** Everybody who may come in, and a way to add somebody. */
export function People(): ReactNode {
  const voice = useVoice();
  const query = useQuery(peopleQuery);
  const title = voice.text('administration.tab.people');
  return (
    <>
      <QueryView query={query} what={title}>
        {({ people }) =>
          people.length === 0 ? (
            <EmptyState title={voice.text('people.none')}>
              <p>{voice.text('people.none.text')}</p>
            </EmptyState>
          ) : (
            <PeopleTable people={people} title={title} />
          )
        }
      </QueryView>
      <AddPerson />
    </>
  );
}

function PeopleTable({
  people,
  title,
}: {
  readonly people: readonly PersonEntry[];
  readonly title: string;
}): ReactNode {
  const voice = useVoice();
  return (
    <DataTable<PersonEntry>
      caption={title}
      rows={people}
      rowKey={({ id }) => id}
      whole
      columns={[
        {
          id: 'name',
          header: voice.text('people.column.name'),
          sortBy: ({ name }) => name,
          cell: ({ id, name, disabled, alarm, failedSignIns }) => (
            <>
              <Link to="/$language/administration/people/$person" params={{ language: voice.language, person: id }}>
                {name}
              </Link>
              <span className={layout.below}>
                {id}
                {disabled && ` · ${voice.text('people.disabled')}`}
              </span>
              {alarm && <span className={layout.warn}>{voice.text('people.alarm', { count: failedSignIns })}</span>}
            </>
          ),
        },
        {
          id: 'country',
          header: voice.text('people.column.country'),
          sortBy: ({ country }) => country,
          cell: ({ country }) => (country === '' ? voice.text('account.country.none') : formatCountry(country, voice)),
        },
        {
          id: 'sectors',
          header: voice.text('people.column.rights'),
          cell: ({ sectors }) =>
            sectors.map((sector) => voice.text(`sector.${sector}`)).join(', ') || voice.text('account.sectors.none'),
        },
        {
          id: 'highest',
          header: voice.text('people.column.highest'),
          tight: true,
          cell: ({ highestTlp }) => (highestTlp === null ? voice.text('person.highest.none') : `TLP:${highestTlp}`),
        },
        {
          id: 'duties',
          header: voice.text('people.column.duties'),
          cell: ({ duties }) =>
            duties.map((duty) => voice.text(`duty.${duty}`)).join(', ') || voice.text('account.duties.none'),
        },
        {
          id: 'last',
          header: voice.text('people.column.last'),
          tight: true,
          sortBy: ({ lastSignIn }) => lastSignIn,
          cell: ({ lastSignIn }) =>
            lastSignIn === null ? voice.text('people.never') : formatMoment(lastSignIn, voice),
        },
      ]}
    />
  );
}

function AddPerson(): ReactNode {
  const voice = useVoice();
  const country = useQuery(sessionQuery).data?.country ?? '';
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [rights, setRights] = useState<Rights>({ ...noRights, country });
  const { run, busy, said } = useDecision('/people');
  return (
    <Panel title={voice.text('people.add.title')}>
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault();
          const body = {
            id: id.trim(),
            name: name.trim(),
            ...rightsRequest(rights),
            ...(email.trim() === '' ? {} : { email: email.trim() }),
          };
          run(
            () => sendDecision(apiAddress('/people'), body, PersonDetail),
            voice.text('people.add.done', { name: name.trim() }),
            () => {
              setId('');
              setName('');
              setEmail('');
              setRights({ ...noRights, country });
            },
          );
        }}
      >
        <div className={forms.fields}>
          <LineField
            label={voice.text('signIn.account')}
            hint={voice.text('link.account.hint')}
            value={id}
            onChange={setId}
            autoComplete="off"
            maxLength={64}
          />
          <LineField label={voice.text('people.column.name')} value={name} onChange={setName} autoComplete="off" />
          <LineField
            label={voice.text('people.add.email')}
            value={email}
            onChange={setEmail}
            autoComplete="off"
            required={false}
            maxLength={320}
          />
        </div>
        <RightFields rights={rights} onChange={setRights} />
        <button type="submit" className={buttonClass('primary')} disabled={busy}>
          {voice.text('people.add.do')}
        </button>
        <Outcome said={said} />
      </form>
    </Panel>
  );
}
