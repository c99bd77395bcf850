import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCalendarDate } from '../src/base/index.ts';
import { controlStatuses, sinceKinds } from '../src/model/index.ts';
import { openControlFile } from '../src/server/act/text/open-control-file.ts';
import {
  type ControlFile,
  type ControlSource,
  type EditionReading,
  editionIssueCodes,
  type ListedEntry,
} from '../src/sources/index.ts';

export function fixtureFolder(source: ControlSource): string {
  return join(import.meta.dirname, '../src/sources', source.id, 'fixture');
}

export function fixtureNames(source: ControlSource): readonly string[] {
  return readdirSync(fixtureFolder(source)).filter((name) => name !== 'expected.json');
}

export function fixtureBytes(source: ControlSource, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(fixtureFolder(source), name)));
}

export async function openFixture(source: ControlSource): Promise<readonly ControlFile[]> {
  const opened = fixtureNames(source).map((name) => openControlFile(name, fixtureBytes(source, name)));
  return (await Promise.all(opened)).map(({ file }) => file);
}

/** What is wrong with a reading, whatever was read. */
export function faultsOf(source: ControlSource, { asOf, entries, issues }: EditionReading): readonly string[] {
  const keys = entries.map(({ instrument, list, item }) => `${instrument}/${list}/${item}`);
  return [
    ...(asOf === null || isCalendarDate(asOf) ? [] : [`as of ${asOf}`]),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} stands twice`),
    ...entries.flatMap((entry, index) => entryFaults(source, entry).map((fault) => `${keys[index]}: ${fault}`)),
    ...issues.filter(({ code }) => !editionIssueCodes.includes(code)).map(({ code }) => `issue ${code}`),
    ...issues.filter(({ line }) => !(line >= 1)).map(({ line }) => `issue in line ${line}`),
    ...issues.filter(({ text }) => text.length > 1_000).map(({ text }) => `issue of ${text.length} characters`),
  ];
}

function entryFaults(source: ControlSource, entry: ListedEntry): readonly string[] {
  const texts = Object.values(entry.text);
  const names = [...entry.names.map(({ name }) => name), ...entry.exceptions];
  const dates = [entry.since, entry.until].filter((date) => date !== null);
  const faults: readonly (readonly [boolean, string])[] = [
    [source.instruments.includes(entry.instrument), `instrument ${entry.instrument}`],
    [entry.list !== '' && entry.item !== '', 'no list or item'],
    [texts.length > 0 && texts.every((text) => text.trim() !== ''), 'no text'],
    [names.every((name) => name.trim() === name && name !== ''), 'an empty name'],
    [dates.every(isCalendarDate), `dates ${dates.join(' ')}`],
    [(entry.since === null) === (entry.sinceKind === 'unknown'), `since ${entry.since} ${entry.sinceKind}`],
    [sinceKinds.includes(entry.sinceKind) && controlStatuses.includes(entry.status), 'since or status'],
    [entry.status !== 'temporary' || entry.until !== null, 'temporary without an end'],
    [entry.casNumbers.every((cas) => /^\d{2,7}-\d{2}-\d$/.test(cas)), `CAS ${entry.casNumbers.join(' ')}`],
    [entry.citation !== '', 'no citation'],
    [Object.values(entry.lines).length > 0, 'no line'],
    [Object.values(entry.lines).every((line) => line >= 1), 'a line before the first'],
  ];
  return faults.filter(([holds]) => !holds).map(([, fault]) => fault);
}
