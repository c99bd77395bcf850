import type { Figure, FigureLine } from '../../api/index.ts';
import { type TlpLabel, tlpLabels } from '../../model/index.ts';
import { formatSearchText } from '../app/search-text.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, type QueryValue } from '../data/client.ts';
import { useNames } from '../data/names.ts';
import { type SdmxQuestion, sdmxAddress } from '../data/sdmx-address.ts';
import { originLines } from '../format/origin.ts';
import { describePeriod } from '../format/period.ts';
import type { DataLink } from '../parts/figure-block.tsx';
import { asWindow } from '../signals/describe-signal.ts';
import { parseTimeRange } from './explore-search.ts';
import { substanceLabel } from './explore-spec.ts';
import type { Exploration } from './use-explore.ts';

/** What every view of a figure says around it. */
export interface FigureFrame {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly origin: readonly string[];
  readonly caution: string | null;
  /** Labels of what is shown, the strictest first. */
  readonly markings: readonly TlpLabel[];
  /** Permanent link: every choice, settled ones too, and the day the figures were known. */
  readonly address: string;
  readonly fileName: string;
  readonly dataLinks: readonly DataLink[];
}

interface FrameOptions {
  readonly exploration: Exploration;
  readonly figure: Figure;
  readonly lines: readonly FigureLine[];
  readonly question: Readonly<Record<string, QueryValue>>;
  /** Period that the view shows, where it is one. */
  readonly period?: string | undefined;
}

const sdmxFormats = [
  { label: 'SDMX-CSV', format: 'csv' },
  { label: 'SDMX-JSON', format: 'json' },
  { label: 'SDMX-ML', format: 'xml' },
] as const;

function sdmxLinks(exploration: Exploration, lines: readonly FigureLine[]): DataLink[] {
  const question = sdmxOf(exploration, lines);
  return sdmxFormats.map(({ label, format }) => ({ label, address: sdmxAddress(question, format) }));
}

/** The sources' own figures behind the lines; SDMX holds no sums of ours. */
function sdmxOf({ search, indicator }: Exploration, lines: readonly FigureLine[]): SdmxQuestion {
  const range = search.time === undefined ? null : parseTimeRange(search.time);
  return {
    indicator: indicator.id,
    frequencies: lines.map(({ frequency }) => frequency),
    windows: lines.map((line) => line.window),
    substances: lines.map(({ substance }) => substance),
    // A sum is made of the places inside.
    places: lines.some(({ added }) => added > 1) ? [] : lines.map(({ place }) => place),
    datasets: lines.map(({ key }) => key.split('|').slice(0, 2).join('|')),
    from: range?.from ?? null,
    to: range?.to ?? null,
  };
}

export function useFigureFrame({ exploration, figure, lines, question, period }: FrameOptions): FigureFrame {
  const voice = useVoice();
  const names = useNames();
  const { indicator, search } = exploration;
  const plainUnit = indicator.unitText[voice.language];
  const unit = search.per === undefined ? plainUnit : voice.text('explore.per.unit', { unit: plainUnit });
  const substances = [...new Set(lines.map((line) => substanceLabel(line, names, voice)))];
  const places = [...new Set(lines.map(({ place }) => names.place(place)))];
  const what = [
    ...(substances.length <= 3 ? [substances.join(', ')] : []),
    ...(places.length === 1 ? places : []),
  ].join(', ');
  const latest = new Map<string, string | null>();
  for (const { source, latestAsOf } of lines) {
    const known = latest.get(source);
    if (known === undefined || known === null || (latestAsOf !== null && latestAsOf > known)) {
      latest.set(source, latestAsOf);
    }
  }
  const markings = tlpLabels.filter((label) => lines.some(({ tlp }) => tlp === label)).toReversed();
  const data = { ...question };
  return {
    title:
      what === ''
        ? indicator.title[voice.language]
        : voice.text('explore.title', { indicator: indicator.title[voice.language], what }),
    subtitle: [unit, ...spanOf(), ...knownOn()].join('; '),
    unit,
    origin: [
      ...originLines(
        [...latest].map(([source, asOf]) => ({ source, asOf: figure.asKnownOn ?? asOf })),
        names,
        voice,
      ),
      ...markings.map((tlp) => `${voice.text('signal.marking', { tlp: `TLP:${tlp}` })}.`),
    ],
    markings,
    caution: indicator.caution?.[voice.language] ?? null,
    address: permalink(),
    fileName: ['vigia', indicator.id, ...(search.known === undefined ? [] : [search.known])].join('-'),
    dataLinks: [
      { label: 'CSV', address: apiAddress('/figures.csv', data) },
      { label: 'XLSX', address: apiAddress('/figures.xlsx', data) },
      { label: 'Parquet', address: apiAddress('/figures.parquet', data) },
      // SDMX is of what is known now.
      ...(figure.asKnownOn === null ? sdmxLinks(exploration, lines) : []),
    ],
  };

  function permalink(): string {
    const settled = {
      ...search,
      indicator: indicator.id,
      every: exploration.every,
      substance: exploration.substances,
      ...(search.level === undefined ? { place: exploration.places } : {}),
      ...(period === undefined ? {} : { at: period }),
      known: figure.asKnownOn ?? figure.asOfDates.at(-1),
    };
    return `${window.location.origin}/${voice.language}/explore${formatSearchText(settled)}`;
  }

  function spanOf(): readonly string[] {
    const line = lines[0];
    if (line === undefined) return [];
    const say = (start: string): string =>
      describePeriod({ start, frequency: line.frequency, window: asWindow(line.window) }, voice);
    if (period !== undefined) return [say(period)];
    const periods = lines.flatMap(({ points }) => points.map((point) => point.period)).sort();
    const [first, last] = [periods[0], periods.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [voice.text('period.range', { from: say(first), to: say(last) })];
  }

  function knownOn(): readonly string[] {
    return figure.asKnownOn === null ? [] : [`${voice.text('explore.known')} ${figure.asKnownOn}`];
  }
}
