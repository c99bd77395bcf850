import { type ReactNode, useState } from 'react';
import { Peer } from '../../api/index.ts';
import { peerProfiles, sectors, tlpLabels } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendDecision } from '../data/client.ts';
import { buttonClass } from '../parts/button.tsx';
import forms from '../parts/form.module.css';
import { FormDay, isDayOrEmpty } from '../parts/form-day.tsx';
import { Panel } from '../parts/panel.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { SectorChoices } from '../sign-in/right-choices.tsx';
import { useDecision } from '../sign-in/use-decision.ts';

/** What was agreed with a peer: label, sectors, days. */
export function AllowForm({ peer }: { readonly peer: Peer }): ReactNode {
  const voice = useVoice();
  const [profile, setProfile] = useState<string>(peer.profile);
  const [highest, setHighest] = useState<string>(peer.highestTlp ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(peer.sectors);
  const [from, setFrom] = useState(peer.agreementFrom ?? '');
  const [until, setUntil] = useState(peer.agreementUntil ?? '');
  const { run, busy, said } = useDecision('/sharing');
  const body = {
    profile,
    highestTlp: highest === '' ? null : highest,
    sectors: sectors.filter((sector) => chosen.includes(sector)),
    agreementFrom: from === '' ? null : from,
    agreementUntil: until === '' ? null : until,
  };
  return (
    <Panel title={voice.text('peer.allow')} lead={voice.text('peer.allow.lead')}>
      <form
        className={`${forms.form} ${forms.narrow}`}
        onSubmit={(event) => {
          event.preventDefault();
          run(
            () => sendDecision(apiAddress(`/sharing/peers/${peer.country}/allow`), body, Peer),
            ({ revision }) => voice.text('peer.allow.done', { revision }),
          );
        }}
      >
        <SelectField
          label={voice.text('peer.allow.profile')}
          value={profile}
          onChange={setProfile}
          options={peerProfiles.map((value) => ({ value, label: voice.text(`peers.profile.${value}`) }))}
        />
        <SelectField
          label={voice.text('peer.allow.tlp')}
          value={highest}
          onChange={setHighest}
          options={[
            { value: '', label: voice.text('peer.allow.tlp.none') },
            ...tlpLabels.filter((label) => label !== 'RED').map((label) => ({ value: label, label: `TLP:${label}` })),
          ]}
        />
        <SectorChoices legend={voice.text('peer.allow.sectors')} chosen={chosen} onChange={setChosen} />
        <div className={`${forms.fields} ${forms.asked}`}>
          <FormDay label={voice.text('peer.allow.from')} value={from} onChange={setFrom} />
          <FormDay label={voice.text('peer.allow.until')} value={until} onChange={setUntil} />
        </div>
        <button
          type="submit"
          className={buttonClass('primary')}
          disabled={busy || !isDayOrEmpty(from) || !isDayOrEmpty(until)}
        >
          {voice.text('peer.allow.do')}
        </button>
        <Outcome said={said} />
      </form>
    </Panel>
  );
}
