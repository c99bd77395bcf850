import type { ReactNode } from 'react';
import type { SessionInformation } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { formatCountry } from '../format/country.ts';
import layout from '../parts/layout.module.css';

/** Clearance and duties in words. */
export function ReaderFacts({ reader }: { readonly reader: NonNullable<SessionInformation['reader']> }): ReactNode {
  const voice = useVoice();
  const { subject, country, sectors, duties, highestTlp } = reader;
  const facts = [
    ['account.subject', `${reader.name} (${subject})`],
    ['account.country', country === '' ? voice.text('account.country.none') : formatCountry(country, voice)],
    [
      'account.sectors',
      sectors.length === 0
        ? voice.text('account.sectors.none')
        : sectors.map((sector) => voice.text(`sector.${sector}`)).join(', '),
    ],
    ['account.highest', highestTlp === null ? voice.text('account.highest.none') : `TLP:${highestTlp}`],
    [
      'account.duties',
      duties.length === 0
        ? voice.text('account.duties.none')
        : duties.map((duty) => voice.text(`duty.${duty}.text`)).join('; '),
    ],
  ] as const;
  return (
    <dl className={layout.facts}>
      {facts.map(([id, value]) => (
        <div key={id} className={layout.fact}>
          <dt>{voice.text(id)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
