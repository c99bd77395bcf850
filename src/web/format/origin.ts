import type { Names } from '../data/names.ts';
import { formatMoment } from './date.ts';
import type { Voice } from './voice.ts';

interface Origin {
  readonly source: string;
  readonly asOf: string | null;
}

/** Where figures come from and how old they are: publisher, title, as-of date, when we received them, licence. */
export function originLines(origins: readonly Origin[], names: Names, voice: Voice): readonly string[] {
  return origins.map(({ source, asOf }) => {
    const known = names.findSource(source);
    const parts = [
      known === undefined ? source : `${known.publisher[voice.language]}, ${known.title[voice.language]}`,
      ...(asOf === null ? [] : [voice.text('origin.asOf', { asOf })]),
      ...(known === undefined || known.freshness.receivedAt === null
        ? []
        : [voice.text('origin.retrieved', { received: formatMoment(known.freshness.receivedAt, voice) })]),
    ];
    const licence = known === undefined ? '' : ` ${voice.text('origin.licence', { licence: known.licence.name })}`;
    return `${voice.text('figure.origin', { origin: parts.join(', ') })}${licence}`;
  });
}
