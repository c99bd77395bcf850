import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { ProviderAddress, type SessionInformation } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { sessionQuery } from '../data/session.ts';
import { formatCountry } from '../format/country.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import outcome from '../parts/outcome.module.css';
import { Panel } from '../parts/panel.tsx';
import { Failure, QueryView } from '../parts/query-view.tsx';
import { Screen } from '../parts/screen.tsx';
import { LineField } from './line-field.tsx';
import { LinkForm } from './link-form.tsx';
import { signInByPasskey } from './passkey.ts';
import styles from './sign-in.module.css';
import { linkTokenOf } from './sign-in-search.ts';
import { type SignIn, signInBy, useSignIn } from './use-sign-in.ts';

const route = getRouteApi('/$language/sign-in');

/** How people come in: by the ways that this node has. */
export function SignInScreen(): ReactNode {
  const voice = useVoice();
  const session = useQuery(sessionQuery);
  const title = voice.text('signIn.title');
  const country = session.data?.country;
  return (
    <div className={styles.narrow}>
      <Screen
        title={title}
        lead={country === undefined ? undefined : voice.text('signIn.lead', { country: formatCountry(country, voice) })}
      >
        <QueryView query={session} what={title}>
          {(found) => <Ways session={found} />}
        </QueryView>
      </Screen>
    </div>
  );
}

function Ways({ session }: { readonly session: SessionInformation }): ReactNode {
  const voice = useVoice();
  const { language } = voice;
  const { onwards = `/${language}/today` } = route.useSearch();
  const [token] = useState(linkTokenOf(useLocation().hash));
  const signIn = useSignIn(onwards);
  const { mode, methods, reader, needsAdministrator } = session;
  if (token === undefined && reader !== null) return <Onwards to={onwards} />;
  const awaitsProvider = mode === 'provider' && reader === null;
  return (
    <div className={layout.stack}>
      {token !== undefined && awaitsProvider && <p>{voice.text('link.provider')}</p>}
      {token !== undefined && !awaitsProvider && <LinkForm token={token} session={session} signIn={signIn} />}
      {token === undefined && needsAdministrator && <p className={outcome.done}>{voice.text('signIn.empty')}</p>}
      {token === undefined && methods.includes('password') && <PasswordForm signIn={signIn} />}
      {methods.includes('provider') && reader === null && (
        <ProviderButton returnTo={token === undefined ? onwards : `/${language}/sign-in#link=${token}`} />
      )}
      <p aria-live="assertive" className={signIn.problem === '' ? undefined : outcome.failed}>
        {signIn.problem}
      </p>
      <p className={layout.quiet}>
        {voice.text('signIn.public')}{' '}
        <Link to="/$language/public" params={{ language }}>
          {voice.text('nav.public')}
        </Link>
      </p>
    </div>
  );
}

/** Whoever is in already goes on. */
function Onwards({ to }: { readonly to: string }): ReactNode {
  const router = useRouter();
  useEffect(() => router.history.replace(to), [router, to]);
  return null;
}

function PasswordForm({ signIn }: { readonly signIn: SignIn }): ReactNode {
  const voice = useVoice();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  return (
    <>
      <form
        className={`${forms.form} ${forms.narrow}`}
        onSubmit={(event) => {
          event.preventDefault();
          signIn.enter(() => signInBy('password', { account: account.trim(), password }));
        }}
      >
        <LineField label={voice.text('signIn.account')} value={account} onChange={setAccount} autoComplete="username" />
        <LineField
          label={voice.text('signIn.password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <button type="submit" className={buttonClass('primary')} disabled={signIn.busy}>
          {voice.text('signIn.do')}
        </button>
        <p className={layout.quiet}>{voice.text('signIn.forgotten')}</p>
      </form>
      <Panel title={voice.text('signIn.passkey')} lead={voice.text('signIn.passkey.text')}>
        <p>
          <Button disabled={signIn.busy} onPress={() => signIn.enter(signInByPasskey)}>
            {voice.text('signIn.passkey')}
          </Button>
        </p>
      </Panel>
    </>
  );
}

/** The way leads over the provider's site, and back to where the person wanted to be. */
function ProviderButton({ returnTo }: { readonly returnTo: string }): ReactNode {
  const voice = useVoice();
  const start = useMutation({
    mutationFn: () => sendDecision(apiAddress('/sign-in/provider'), { returnTo }, ProviderAddress),
    onSuccess: ({ address }) => window.location.assign(address),
  });
  return (
    <div className={`${forms.form} ${forms.narrow}`}>
      <Button look="primary" disabled={start.isPending} onPress={() => start.mutate()}>
        {voice.text('signIn.provider')}
      </Button>
      {start.isError && <Failure error={start.error} />}
    </div>
  );
}
