import { type ReactNode, useState } from 'react';
import type { SessionInformation } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { LineField } from './line-field.tsx';
import { type SignIn, signInBy } from './use-sign-in.ts';

interface LinkFormProps {
  readonly token: string;
  readonly session: SessionInformation;
  readonly signIn: SignIn;
}

/** A one-time link is used: by the first administrator, who names themselves, or by somebody who sets a new password. */
export function LinkForm({ token, session, signIn }: LinkFormProps): ReactNode {
  const voice = useVoice();
  const [account, setAccount] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const byProvider = session.mode === 'provider';
  const first = session.mode === 'single-analyst' || (session.needsAdministrator && !byProvider);
  const named = first ? { account: account.trim(), name: name.trim() } : {};
  return (
    <form
      className={`${forms.form} ${forms.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        signIn.enter(() => signInBy('link', { token, ...named, ...(password === '' ? {} : { password }) }));
      }}
    >
      <h2>{voice.text('link.title')}</h2>
      <p>{voice.text(first || byProvider ? 'link.first' : 'link.person')}</p>
      {first && (
        <>
          <LineField
            label={voice.text('signIn.account')}
            hint={voice.text('link.account.hint')}
            value={account}
            onChange={setAccount}
            autoComplete="username"
            maxLength={64}
          />
          <LineField label={voice.text('link.name')} value={name} onChange={setName} autoComplete="name" />
        </>
      )}
      {!byProvider && (
        <LineField
          label={voice.text('link.password')}
          hint={voice.text('link.password.hint')}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
      )}
      <button type="submit" className={buttonClass('primary')} disabled={signIn.busy}>
        {voice.text('link.do')}
      </button>
      {!byProvider && (
        <Button
          disabled={signIn.busy || (first && (named.account === '' || named.name === ''))}
          onPress={() => signIn.enter(() => signInBy('link', { token, ...named }), `/${voice.language}/account`)}
        >
          {voice.text('link.without')}
        </Button>
      )}
    </form>
  );
}
