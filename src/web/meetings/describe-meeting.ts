import type { MeetingSummary } from '../../api/index.ts';
import { formatCountry } from '../format/country.ts';
import type { Voice } from '../format/voice.ts';

type Described = Pick<MeetingSummary, 'from' | 'until' | 'host' | 'guests' | 'place' | 'form' | 'status'>;

/** Countries as a list in words. */
export function describeCountries(countries: readonly string[], voice: Voice): string {
  return new Intl.ListFormat(voice.locale).format(countries.map((country) => formatCountry(country, voice)));
}

/** When, where and how. */
export function describeMeeting({ from, until, host, place, form, status }: Described, voice: Voice): string {
  const facts = [
    voice.text(`meeting.status.${status}`),
    from === until ? from : voice.text('meeting.when', { from, until }),
    ...(place === null ? [] : [place[voice.language]]),
    voice.text('meeting.host', { host: formatCountry(host, voice) }),
    voice.text(`meeting.form.${form}`),
  ];
  return facts.join(' · ');
}

/** Decisions, and action items that are open. */
export function describeCounts(
  { decisions, openActionItems }: Pick<MeetingSummary, 'decisions' | 'openActionItems'>,
  voice: Voice,
): string {
  return voice.text('meeting.counts', { decisions, open: openActionItems });
}
