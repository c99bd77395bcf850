import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Peer, PeerPreview } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { formatCountry } from '../format/country.ts';
import { buttonClass } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import outcome from '../parts/outcome.module.css';
import { Panel } from '../parts/panel.tsx';
import { Failure } from '../parts/query-view.tsx';
import { TextField } from '../parts/text-field.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { useDecision } from '../sign-in/use-decision.ts';
import { Fingerprint, plainFingerprint } from './fingerprint.tsx';

/** A node is asked who it is; then two people compare its fingerprint by telephone; only then it is added. */
export function AddPeer(): ReactNode {
  const voice = useVoice();
  const [url, setUrl] = useState('');
  const [typed, setTyped] = useState('');
  const preview = useMutation({
    mutationFn: (address: string) => sendDecision(apiAddress('/sharing/peers/preview'), { url: address }, PeerPreview),
  });
  const { run, busy, said } = useDecision('/sharing');
  const found = preview.data;
  const asked = preview.variables ?? '';
  return (
    <Panel title={voice.text('peers.add.title')} lead={voice.text('peers.add.lead')}>
      <form
        className={`${forms.form} ${forms.narrow}`}
        onSubmit={(event) => {
          event.preventDefault();
          setTyped('');
          preview.mutate(url.trim());
        }}
      >
        <TextField
          label={voice.text('peers.add.url')}
          value={url}
          onChange={setUrl}
          placeholder="https://vigia.example.org"
          maxLength={500}
        />
        <button type="submit" className={buttonClass()} disabled={preview.isPending || url.trim() === ''}>
          {voice.text('peers.add.ask')}
        </button>
        {preview.isError && <Failure error={preview.error} />}
      </form>
      {found !== undefined && (
        <Compare
          preview={found}
          typed={typed}
          onType={setTyped}
          busy={busy}
          onAdd={() => {
            const { country } = found.document;
            run(
              () => sendDecision(apiAddress('/sharing/peers'), { url: asked, fingerprint: typed }, Peer),
              voice.text('peers.add.done', { country: formatCountry(country, voice) }),
              () => {
                preview.reset();
                setUrl('');
                setTyped('');
              },
            );
          }}
        />
      )}
      <Outcome said={said} />
    </Panel>
  );
}

interface CompareProps {
  readonly preview: PeerPreview;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly busy: boolean;
  readonly onAdd: () => void;
}

function Compare({ preview: { document }, typed, onType, busy, onAdd }: CompareProps): ReactNode {
  const voice = useVoice();
  const fingerprint = document.keys[0]?.fingerprint ?? '';
  const plain = plainFingerprint(typed);
  const same = plain !== '' && plain === fingerprint;
  const differs = plain !== '' && !fingerprint.startsWith(plain);
  return (
    <form
      className={`${forms.form} ${forms.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (same) onAdd();
      }}
    >
      <p>
        {voice.text('peers.add.found', {
          country: formatCountry(document.country, voice),
          version: document.version,
        })}
      </p>
      <p>{voice.text('peers.add.compare')}</p>
      <Fingerprint of={fingerprint} label={voice.text('peers.add.fingerprint')} />
      <TextField
        label={voice.text('peers.add.typed')}
        hint={voice.text('peers.add.typed.hint')}
        value={typed}
        onChange={onType}
        maxLength={200}
      />
      <p aria-live="polite" className={same ? outcome.done : differs ? outcome.failed : undefined}>
        {same ? voice.text('peers.add.same') : differs ? voice.text('peers.add.differs') : ''}
      </p>
      <button type="submit" className={buttonClass('primary')} disabled={busy || !same}>
        {voice.text('peers.add.do')}
      </button>
    </form>
  );
}
