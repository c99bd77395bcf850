import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { OneTimeLink, PersonDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { resource } from '../data/queries.ts';
import { formatMoment } from '../format/date.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { Failure, QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { Copied } from '../parts/shown-once.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { SessionPanel } from '../sign-in/session-panel.tsx';
import { useDecision } from '../sign-in/use-decision.ts';
import { RightFields } from './right-fields.tsx';
import { type Rights, rightsRequest } from './rights.ts';

const route = getRouteApi('/$language/administration/people/$person');

/** One person: roles, how they come in, sessions, and everything that was changed. */
export function PersonScreen(): ReactNode {
  const voice = useVoice();
  const { person: id } = route.useParams();
  const query = useQuery(resource({ path: `/people/${encodeURIComponent(id)}`, parser: PersonDetail }));
  return (
    <Screen
      title={query.data?.name ?? id}
      above={
        <Link to="/$language/administration" params={{ language: voice.language }}>
          {voice.text('administration.title')}
        </Link>
      }
    >
      <QueryView query={query} what={id}>
        {(person) => <Content person={person} />}
      </QueryView>
    </Screen>
  );
}

function Content({ person }: { readonly person: PersonDetail }): ReactNode {
  const voice = useVoice();
  const { history } = person;
  return (
    <div className={`${layout.stack} ${layout.tabbed}`}>
      <div className={`${layout.columns} ${layout.wideFirst}`}>
        <Roles person={person} />
        <Access person={person} />
      </div>
      <SessionPanel person={person.id} />
      <Panel title={voice.text('person.history')}>
        <ul className={layout.list}>
          {history.map(({ at, by, event }) => (
            <li key={`${at}${event}`} className={layout.row}>
              {voice.text('person.event.line', {
                what: voice.text(`person.event.${event}`),
                who: by,
                at: formatMoment(at, voice),
              })}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Roles({ person }: { readonly person: PersonDetail }): ReactNode {
  const voice = useVoice();
  const { id, country, sectors, duties, highestTlp, rightsFromProvider } = person;
  const [rights, setRights] = useState<Rights>({ country, sectors, duties, highestTlp: highestTlp ?? '' });
  const { run, busy, said } = useDecision('/people', '/session');
  return (
    <Panel title={voice.text('person.roles')} lead={voice.text('person.roles.lead')}>
      {rightsFromProvider && <p>{voice.text('person.roles.provider')}</p>}
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault();
          run(
            () => sendDecision(apiAddress(`/people/${id}`), rightsRequest(rights), PersonDetail),
            voice.text('person.saved'),
          );
        }}
      >
        <RightFields rights={rights} onChange={setRights} />
        <button type="submit" className={buttonClass('primary')} disabled={busy || rightsFromProvider}>
          {voice.text('person.save')}
        </button>
        <Outcome said={said} />
      </form>
    </Panel>
  );
}

function Access({ person }: { readonly person: PersonDetail }): ReactNode {
  const voice = useVoice();
  const { id, name, disabled, hasPassword, passkeys, alarm, failedSignIns } = person;
  const [asking, setAsking] = useState(false);
  const { run, busy, said } = useDecision('/people', '/sessions');
  const link = useMutation({
    mutationFn: () => sendDecision(apiAddress(`/people/${id}/link`), {}, OneTimeLink),
  });
  const change = (out: boolean): void => {
    setAsking(false);
    run(
      () => sendDecision(apiAddress(`/people/${id}`), { disabled: out }, PersonDetail),
      voice.text(out ? 'person.disable.done' : 'person.enable.done', { name }),
    );
  };
  return (
    <Panel title={voice.text('person.access')} lead={voice.text('person.access.lead')}>
      <p>{voice.text('person.has', { password: String(hasPassword), passkeys })}</p>
      {alarm && <p className={layout.warn}>{voice.text('people.alarm', { count: failedSignIns })}</p>}
      {link.data !== undefined && (
        <Copied
          label={voice.text('person.link.made', { name, until: formatMoment(link.data.expiresAt, voice) })}
          text={`${window.location.origin}${link.data.path}`}
        />
      )}
      {link.isError && <Failure error={link.error} />}
      <div className={`${forms.fields} ${forms.asked}`}>
        <Button disabled={link.isPending || disabled} onPress={() => link.mutate()}>
          {voice.text('person.link')}
        </Button>
        {disabled ? (
          <Button disabled={busy} onPress={() => change(false)}>
            {voice.text('person.enable')}
          </Button>
        ) : (
          <Button disabled={busy} onPress={() => setAsking(true)}>
            {voice.text('person.disable')}
          </Button>
        )}
      </div>
      <Outcome said={said} />
      <Dialog title={voice.text('person.disable.title', { name })} open={asking} onClose={() => setAsking(false)}>
        <p>{voice.text('person.disable.text')}</p>
        <div className={layout.actions}>
          <Button onPress={() => setAsking(false)}>{voice.text('dialog.cancel')}</Button>
          <Button look="primary" onPress={() => change(true)}>
            {voice.text('person.disable')}
          </Button>
        </div>
      </Dialog>
    </Panel>
  );
}
