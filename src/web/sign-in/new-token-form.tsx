import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { NewToken } from '../../api/index.ts';
import { actions, tlpLabels } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { buttonClass } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { MultiChoice } from '../parts/multi-choice.tsx';
import { Failure } from '../parts/query-view.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { Copied, ShownOnce } from '../parts/shown-once.tsx';
import { TextField } from '../parts/text-field.tsx';

const day = 24 * 60 * 60 * 1000;

/** A token is made; its secret is shown until the reader goes on, and never again. */
export function NewTokenForm(): ReactNode {
  const voice = useVoice();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [user, setUser] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const [highest, setHighest] = useState('');
  const [days, setDays] = useState('90');
  const make = useMutation({
    mutationFn: (body: object) => sendDecision(apiAddress('/tokens'), body, NewToken),
    onSuccess: () => {
      setName('');
      setUser('');
      setScopes([]);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['/tokens'] }),
  });
  const validDays = /^\d{1,3}$/u.test(days) && Number(days) >= 1 && Number(days) <= 366;
  return (
    <>
      {make.data !== undefined && <MadeToken made={make.data} />}
      <form
        className={`${forms.form} ${forms.narrow}`}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate({
            name: name.trim(),
            scopes: [...scopes],
            // A little less, so that the longest choice stays within what the node allows.
            expiresAt: new Date(Date.now() + Number(days) * day - 60_000).toISOString(),
            ...(user.trim() === '' ? {} : { user: user.trim() }),
            ...(highest === '' ? {} : { highestTlp: highest }),
          });
        }}
      >
        <div className={`${forms.fields} ${forms.asked}`}>
          <TextField label={voice.text('tokens.name')} value={name} onChange={setName} maxLength={100} />
          <TextField label={voice.text('tokens.user')} value={user} onChange={setUser} maxLength={64} />
          <SelectField
            label={voice.text('tokens.highest')}
            value={highest}
            onChange={setHighest}
            options={[
              { value: '', label: voice.text('tokens.highest.owner') },
              ...tlpLabels.map((label) => ({ value: label, label: `TLP:${label}` })),
            ]}
          />
          <TextField label={voice.text('tokens.days')} value={days} onChange={setDays} maxLength={3} />
        </div>
        <MultiChoice
          label={voice.text('tokens.scopes')}
          choices={actions.map((action) => ({ id: action, name: action }))}
          chosen={scopes}
          onChange={setScopes}
        />
        <p className={layout.quiet}>{voice.text('tokens.scopes.hint')}</p>
        <button type="submit" className={buttonClass()} disabled={make.isPending || name.trim() === '' || !validDays}>
          {voice.text('tokens.make')}
        </button>
        {make.isError && <Failure error={make.error} />}
      </form>
    </>
  );
}

function MadeToken({ made: { bearer, user, secret } }: { readonly made: NewToken }): ReactNode {
  const voice = useVoice();
  return (
    <ShownOnce title={voice.text('tokens.made.title')}>
      <Copied label={voice.text('tokens.made.bearer')} text={bearer} />
      <Copied label={voice.text('tokens.made.basic', { user })} text={secret} />
    </ShownOnce>
  );
}
