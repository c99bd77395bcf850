import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Action,
  type Duty,
  duties,
  type ReaderKind,
  type Sector,
  sectors,
  type TlpLabel,
  tlpLabels,
} from '../../model/index.ts';
import type { Clearance } from '../store/index.ts';

/** On whose behalf something is read or done. */
export interface Reader {
  readonly kind: ReaderKind;
  /** Stable and unique in the node, `CA:ana`, `peer:MX`, `node`; markings and the audit name it. */
  readonly subject: string;
  /** Name under which decisions are kept. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; empty for the public. */
  readonly country: string;
  readonly sectors: readonly Sector[];
  readonly duties: readonly Duty[];
  /** Narrowest label that the reader is cleared for; null: nothing. */
  readonly highestTlp: TlpLabel | null;
  /** What a program or another node may do, at most; absent for people. */
  readonly scopes?: readonly Action[];
  /** Country of the node that they are at; the node's rooms say it, and without it nothing may be done. */
  readonly home?: string;
  /** Of the node's own work: who asked for it, as the audit trail names them. */
  readonly askedBy?: Reader;
}

/** The node at its own work, or who works on its machine: conditions on persons and days do not concern them. */
export function isNodeItself({ kind }: Reader): boolean {
  return kind === 'node' || kind === 'operator';
}

/** Sectors in which somebody works for the node's own country; who belongs to another has none here. */
export function sectorsAtHome({ country, home, sectors: own }: Reader): readonly Sector[] {
  return country !== '' && country === home ? own : [];
}

/** What the database lets a reader see, at a moment. */
export function clearanceOf(reader: Reader, at: string): Clearance {
  return {
    tlpRank: reader.highestTlp === null ? -1 : tlpLabels.indexOf(reader.highestTlp),
    country: reader.country,
    sectors: reader.sectors,
    subject: reader.subject,
    home: reader.home ?? '',
    asNode: isNodeItself(reader),
    mayAudit: reader.duties.includes('audit'),
    at,
  };
}

/** The node itself: scans, jobs, migrations of data. */
export function nodeReader(country: string): Reader {
  return { kind: 'node', subject: 'node', name: 'vigia', country, home: country, sectors, duties, highestTlp: 'RED' };
}

/** Who works at the command line of the machine, or alone in the browser on loopback. */
export function operatorReader(country: string, name: string): Reader {
  return {
    kind: 'operator',
    subject: `${country}:${name}`,
    name,
    country,
    home: country,
    sectors,
    duties,
    highestTlp: 'RED',
  };
}

/** What every reader of a country sees who may see up to TLP:AMBER+STRICT, whatever their sectors. */
export function colleagueReader(country: string): Reader {
  return {
    kind: 'person',
    subject: `${country}:`,
    name: 'colleague',
    country,
    home: country,
    sectors: [],
    duties: [],
    highestTlp: 'AMBER+STRICT',
  };
}

/** Everybody: what is TLP:CLEAR and released to every country and sector. */
export const publicReader: Reader = {
  kind: 'public',
  subject: 'public',
  name: 'public',
  country: '',
  sectors: [],
  duties: [],
  highestTlp: 'CLEAR',
};

const readers = new AsyncLocalStorage<Reader>();

/** Does something on a reader's behalf; what it starts goes on under that reader. */
export function actAs<Result>(reader: Reader, work: () => Result): Result {
  return readers.run(reader, work);
}

/** On whose behalf the present work is done; undefined: nobody said. */
export function currentReader(): Reader | undefined {
  return readers.getStore();
}

/**
 * The same items, each fetched on behalf of the reader of this moment, whoever pulls them later; what they show is noted
 * for the answer of this moment too.
 */
export function keepReader<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  return currentReader() === undefined ? items : fetchWithin(AsyncLocalStorage.snapshot(), items);
}

/** Does something as if where the snapshot was taken. */
type Within = <Result>(work: () => Result) => Result;

async function* fetchWithin<Item>(within: Within, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await within(() => iterator.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await within(async () => iterator.return?.());
  }
}
