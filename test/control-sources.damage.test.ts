import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VigiaError } from '../src/base/index.ts';
import type { LegalLanguage } from '../src/model/index.ts';
import { openControlFile } from '../src/server/act/text/open-control-file.ts';
import { readControlFiles } from '../src/sources/_read-control-fixture.ts';
import { type ControlFile, type ControlSource, controlSources, type XmlElement } from '../src/sources/index.ts';
import { faultsOf, fixtureBytes, fixtureNames, openFixture } from './_control-fixtures.ts';

/** Evenly spread from 0 to 1; doubles as such are mostly next to nothing. */
const share = fc.nat(9_999).map((number) => number / 10_000);

const damage = fc.record({
  from: share,
  to: share,
  inserted: fc.constantFrom(
    '',
    '<',
    '>',
    '&',
    '"',
    '\u0000',
    '\ufeff',
    '</Item>',
    '<Item>',
    '|',
    '\n',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
  ),
});

const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '(',
    ')))',
    '[Repealed',
    'June 31, 2026 to June 4, 2025',
    '99-99-9999',
    '0',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    '(1)(2)(3)',
    'and its salts',
    ', ',
    '— —',
    'DOF 31-02-2020',
    'e'.repeat(500),
    '1.',
    'I.-',
    '\u202e\u0000',
    '٣',
  ),
);

describe.each(controlSources)('$id', (source) => {
  test('damaged bytes are refused by a code or read without harm', async () => {
    const fixtures = fixtureNames(source).map((name) => ({ name, bytes: fixtureBytes(source, name) }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fixtures), damage, async ({ name, bytes }, { from, to, inserted }) => {
        const [start, end] = [Math.floor(from * bytes.length), Math.floor(to * bytes.length)];
        const damaged = Buffer.concat([bytes.subarray(0, start), Buffer.from(inserted), bytes.subarray(end)]);
        const opened = await openControlFile(name, damaged).catch((error: unknown) => {
          if (error instanceof VigiaError) return undefined;
          throw error;
        });
        if (opened !== undefined) {
          expect(faultsOf(source, readControlFiles(source, [opened.file]))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('whatever stands in an element or a cell, entries are whole or stay out', async () => {
    const files = await openFixture(source);
    fc.assert(
      fc.property(fc.infiniteStream(share), hostileText, (dice, text) => {
        const rolls = dice[Symbol.iterator]();
        const damaged = damageFiles(source, files, () => Number(rolls.next().value), text);

        expect(faultsOf(source, source.read(damaged))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('a line of a hundred thousand signs is over within a second', async () => {
    const files = await openFixture(source);
    for (const sign of ['(', ') (', ', ', ' and its salts', 'a-', ' ', '1 de enero de 2020 ', '[', '—', '"', '.']) {
      const long = sign.repeat(Math.ceil(100_000 / sign.length));
      let spread = 0;
      const damaged = damageFiles(source, files, () => (spread++ % 7 === 0 ? 0 : 0.99), long, 3);
      const start = performance.now();
      source.read(damaged);
      expect(performance.now() - start, `${sign} again and again`).toBeLessThan(1_000);
    }
  });
});

/** The files under the languages that they have whole, each damaged. */
function damageFiles(
  source: ControlSource,
  files: readonly ControlFile[],
  roll: () => number,
  text: string,
  most?: number,
): ReadonlyMap<LegalLanguage, ControlFile> {
  return new Map(
    files.flatMap((file) => {
      const language = source.recognise(file);
      return language === undefined ? [] : [[language, damageFile(file, roll, text, most)] as const];
    }),
  );
}

/** Replaces some texts, attributes and cells, and drops, doubles and turns around some elements. */
function damageFile(file: ControlFile, roll: () => number, text: string, most = Number.POSITIVE_INFINITY): ControlFile {
  let left = most;
  const hit = (share: number): boolean => roll() < share && left-- > 0;
  if (file.format === 'xml') return { ...file, root: damageElement(file.root, hit, text) };
  if (file.format === 'table') {
    return { ...file, rows: file.rows.map((row) => row.map((cell) => (hit(0.1) ? text : cell))) };
  }
  const lines = file.text.split('\n').flatMap((line) => (hit(0.1) ? [text] : hit(0.05) ? [line, line] : [line]));
  return { ...file, text: lines.join('\n') };
}

function damageElement(element: XmlElement, hit: (share: number) => boolean, text: string): XmlElement {
  const children = element.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [hit(0.1) ? text : child];
    if (hit(0.03)) return [];
    const damaged = damageElement(child, hit, text);
    return hit(0.03) ? [damaged, damaged] : [damaged];
  });
  const attributes = Object.entries(element.attributes).map(([name, value]) => [name, hit(0.05) ? text : value]);
  return {
    ...element,
    attributes: Object.fromEntries(attributes),
    children: hit(0.03) ? children.toReversed() : children,
  };
}
