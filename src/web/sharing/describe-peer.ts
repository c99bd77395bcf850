import type { Peer } from '../../api/index.ts';
import { codeText } from '../data/error-texts.ts';
import { formatMoment } from '../format/date.ts';
import type { Voice } from '../format/voice.ts';

/** A clock further off than this makes signed tokens fail. */
const tolerableSkew = 60;
/** Without news for longer than this, something is wrong: peers are read every few minutes. */
const longSilence = 60;

export interface PeerFact {
  readonly name: string;
  readonly value: string;
  readonly wrong?: boolean;
}

/** The state in a word; an agreement that has not begun or has ended counts as a state of its own. */
export function stateOf({ state, active }: Peer): 'active' | 'suspended' | 'removed' | 'inactive' {
  return state === 'active' && !active ? 'inactive' : state;
}

/** How the line to a peer is, in words. */
export function contactFacts({ contact, url }: Peer, voice: Voice, now: Date): readonly PeerFact[] {
  const { succeededAt, heardAt, failures, lastError, clockSkewSeconds, version } = contact;
  const moment = (at: string | null): string => (at === null ? voice.text('peers.unknown') : formatMoment(at, voice));
  const minutes = succeededAt === null ? null : Math.floor((now.getTime() - Date.parse(succeededAt)) / 60_000);
  return [
    { name: voice.text('peers.fact.contact'), value: describeContact(), wrong: failures > 0 },
    ...(minutes === null || url === null
      ? []
      : [
          {
            name: voice.text('peers.fact.lag'),
            value: voice.text('peers.lag', { minutes }),
            wrong: minutes > longSilence,
          },
        ]),
    { name: voice.text('peers.fact.heard'), value: moment(heardAt) },
    ...(clockSkewSeconds === null
      ? []
      : [
          {
            name: voice.text('peers.fact.clock'),
            value: voice.text(Math.abs(clockSkewSeconds) > tolerableSkew ? 'peers.clock.off' : 'peers.clock', {
              // Never minus nothing.
              seconds: Math.round(clockSkewSeconds) || 0,
            }),
            wrong: Math.abs(clockSkewSeconds) > tolerableSkew,
          },
        ]),
    { name: voice.text('peers.fact.version'), value: version ?? voice.text('peers.unknown') },
  ];

  function describeContact(): string {
    if (url === null) return voice.text('peers.health.silent');
    const taken =
      succeededAt === null
        ? voice.text('peers.health.never')
        : voice.text('peers.health.good', { at: formatMoment(succeededAt, voice) });
    if (failures === 0) return taken;
    const failing = voice.text('peers.health.failing', {
      count: failures,
      error: lastError === null ? '' : codeText(lastError, voice.language, url),
    });
    return `${taken}; ${failing}`;
  }
}

/** What may go to a peer and until when, in words. */
export function agreementFacts(peer: Peer, voice: Voice, today: string): readonly PeerFact[] {
  const { highestTlp, sectors, agreementFrom, agreementUntil, profile } = peer;
  const named = sectors.map((sector) => voice.text(`sector.${sector}`)).join(', ');
  return [
    {
      name: voice.text('peers.fact.may'),
      value:
        highestTlp === null
          ? voice.text('peers.may.nothing')
          : voice.text('peers.may', { tlp: highestTlp, sectors: named || voice.text('peers.may.noSector') }),
    },
    {
      name: voice.text('peers.fact.agreement'),
      value: [
        voice.text(`peers.profile.${profile}`),
        agreementFrom === null ? '' : voice.text('peers.agreement.from', { from: agreementFrom }),
        untilOf(agreementUntil),
      ]
        .filter((part) => part !== '')
        .join(', '),
      wrong: agreementUntil !== null && agreementUntil < today,
    },
  ];

  function untilOf(until: string | null): string {
    if (until === null) return voice.text('peers.agreement.open');
    return voice.text(until < today ? 'peers.agreement.ended' : 'peers.agreement.until', { until });
  }
}
