import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { PasskeyList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, removeResource } from '../data/client.ts';
import { resource } from '../data/queries.ts';
import { formatMoment } from '../format/date.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { LineField } from './line-field.tsx';
import { Outcome } from './outcome.tsx';
import { registerPasskey } from './passkey.ts';
import { useDecision } from './use-decision.ts';

const passkeysQuery = resource({ path: '/passkeys', parser: PasskeyList });

/** Devices that sign the reader in without a password. */
export function Passkeys(): ReactNode {
  const voice = useVoice();
  const query = useQuery(passkeysQuery);
  const [name, setName] = useState('');
  const { run, busy, said } = useDecision('/passkeys');
  const title = voice.text('passkeys.title');
  return (
    <Panel title={title}>
      <QueryView query={query} what={title}>
        {({ passkeys }) =>
          passkeys.length === 0 ? (
            <p className={layout.quiet}>{voice.text('passkeys.none')}</p>
          ) : (
            <ul className={layout.list}>
              {passkeys.map((passkey) => (
                <li key={passkey.id} className={layout.row}>
                  <div>
                    <strong>{passkey.name}</strong>
                    <p className={layout.quiet}>
                      {voice.text('passkeys.added', { at: formatMoment(passkey.addedAt, voice) })}
                      {' · '}
                      {passkey.usedAt === null
                        ? voice.text('passkeys.unused')
                        : voice.text('passkeys.used', { at: formatMoment(passkey.usedAt, voice) })}
                    </p>
                  </div>
                  <Button
                    disabled={busy}
                    aria-label={voice.text('passkeys.remove.of', { name: passkey.name })}
                    onPress={() =>
                      run(
                        () => removeResource(apiAddress(`/passkeys/${encodeURIComponent(passkey.id)}`)),
                        voice.text('passkeys.done.removed', { name: passkey.name }),
                      )
                    }
                  >
                    {voice.text('passkeys.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <form
        className={`${forms.form} ${forms.narrow}`}
        onSubmit={(event) => {
          event.preventDefault();
          run(
            () => registerPasskey(name.trim()),
            voice.text('passkeys.done.added', { name: name.trim() }),
            () => setName(''),
          );
        }}
      >
        <LineField
          label={voice.text('passkeys.name')}
          value={name}
          onChange={setName}
          autoComplete="off"
          maxLength={100}
        />
        <button type="submit" className={buttonClass()} disabled={busy || name.trim() === ''}>
          {voice.text('passkeys.add')}
        </button>
        <Outcome said={said} />
      </form>
    </Panel>
  );
}
