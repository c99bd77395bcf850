import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Nothing, type SessionInformation } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { sessionQuery } from '../data/session.ts';
import { formatMoment } from '../format/date.ts';
import { buttonClass } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { LineField } from './line-field.tsx';
import { Outcome } from './outcome.tsx';
import { Passkeys } from './passkeys.tsx';
import { ReaderFacts } from './reader-facts.tsx';
import { SessionPanel } from './session-panel.tsx';
import { SignOutButton } from './sign-out.tsx';
import { TokenPanel } from './token-panel.tsx';
import { useDecision } from './use-decision.ts';

/** Who the reader is to this node, how they come in, and what acts in their name. */
export function AccountScreen(): ReactNode {
  const voice = useVoice();
  const session = useQuery(sessionQuery);
  const title = voice.text('account.title');
  return (
    <Screen title={title} actions={session.data?.session == null ? undefined : <SignOutButton />}>
      <QueryView query={session} what={title}>
        {(found) => <Content session={found} />}
      </QueryView>
    </Screen>
  );
}

function Content({ session: { reader, session, mode } }: { readonly session: SessionInformation }): ReactNode {
  const voice = useVoice();
  if (reader === null) return null;
  return (
    <div className={layout.stack}>
      {reader.kind === 'operator' && (
        <Panel title={voice.text('account.alone.title')}>
          <p>{voice.text('account.alone.text', { name: reader.name })}</p>
          <p className={layout.quiet}>
            {voice.text('account.alone.how')} <code>vigia people first-link</code>
          </p>
        </Panel>
      )}
      <div className={layout.columns}>
        <Panel title={voice.text('account.who')}>
          <ReaderFacts reader={reader} />
          {session !== null && (
            <p className={layout.quiet}>
              {voice.text('account.session.ends', {
                ends: formatMoment(session.endsAt, voice),
                idle: formatMoment(session.idleEndsAt, voice),
              })}
            </p>
          )}
        </Panel>
        {session !== null && mode === 'local' && <Passkeys />}
      </div>
      {session !== null && (
        <div className={layout.columns}>
          {mode === 'local' && <PasswordPanel asksCurrent={session.method === 'password'} />}
          <SessionPanel />
        </div>
      )}
      <TokenPanel owner={reader.kind === 'operator' ? null : (reader.subject.split(':')[1] ?? null)} />
    </div>
  );
}

function PasswordPanel({ asksCurrent }: { readonly asksCurrent: boolean }): ReactNode {
  const voice = useVoice();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { run, busy, said } = useDecision('/sessions');
  const body = { password, ...(asksCurrent ? { current } : {}) };
  return (
    <Panel title={voice.text('password.title')}>
      <form
        className={`${forms.form} ${forms.narrow}`}
        onSubmit={(event) => {
          event.preventDefault();
          run(
            () => sendDecision(apiAddress('/password'), body, Nothing),
            voice.text('password.done'),
            () => {
              setCurrent('');
              setPassword('');
            },
          );
        }}
      >
        {asksCurrent && (
          <LineField
            label={voice.text('password.current')}
            value={current}
            onChange={setCurrent}
            autoComplete="current-password"
          />
        )}
        <LineField
          label={voice.text('link.password')}
          hint={voice.text('link.password.hint')}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        <button type="submit" className={buttonClass()} disabled={busy}>
          {voice.text('password.change')}
        </button>
        <Outcome said={said} />
      </form>
    </Panel>
  );
}
