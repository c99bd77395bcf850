import { type SignalKind, type SignalState, signalKinds, signalStates } from '../../model/index.ts';
import { choiceParameter, listParameter, textParameter } from '../app/search-text.ts';

/** What the list of signals shows; all of it stands in the address. */
export interface SignalsSearch {
  readonly state?: readonly SignalState[];
  readonly kind?: SignalKind;
  readonly place?: string;
  readonly substance?: string;
  readonly indicator?: string;
  readonly source?: string;
  readonly held?: 'only';
  readonly muted?: 'only';
  /** The signal that is looked at. */
  readonly at?: string;
}

export function parseSignalsSearch(search: Record<string, unknown>): SignalsSearch {
  const states = listParameter(search, 'state')?.flatMap((name) => signalStates.filter((state) => state === name));
  const kind = choiceParameter(search, 'kind', signalKinds);
  const place = textParameter(search, 'place');
  const substance = textParameter(search, 'substance');
  const indicator = textParameter(search, 'indicator');
  const source = textParameter(search, 'source');
  const held = choiceParameter(search, 'held', ['only']);
  const muted = choiceParameter(search, 'muted', ['only']);
  const at = textParameter(search, 'at');
  return {
    ...(states === undefined || states.length === 0 ? {} : { state: states }),
    ...(kind === undefined ? {} : { kind }),
    ...(place === undefined ? {} : { place }),
    ...(substance === undefined ? {} : { substance }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(source === undefined ? {} : { source }),
    ...(held === undefined ? {} : { held }),
    ...(muted === undefined ? {} : { muted }),
    ...(at === undefined ? {} : { at }),
  };
}
