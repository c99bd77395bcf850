import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  answer,
  findingsOf,
  firstListed,
  identifyByName,
  jurisdictionsOf,
  readQuantity,
  shippedMatrix,
  subjectOf,
} from '../../src/control/index.ts';
import { jurisdictions, type Partner } from '../../src/model/index.ts';
import { controlInputs, seedModule, thresholdsModule } from './control.ts';
import { listOf } from './control-entry.ts';
import { saltsModule } from './salts.ts';
import { missingInput, projectRoot, sharedRoot } from './write-generated.ts';

interface Entry {
  readonly jurisdiction: string;
  readonly instrument: string;
  readonly list: string;
  readonly basis: 'named' | 'generic' | 'analogue';
  readonly effective: string | null;
}
interface Compiled {
  readonly substances: readonly { readonly id: string; readonly controls: readonly Entry[] }[];
}

const missing = missingInput(...controlInputs, 'reference/gap.json');

function read<Content>(path: string): Content {
  return JSON.parse(readFileSync(join(sharedRoot, path), 'utf8')) as Content;
}

describe.skipIf(missing !== null)(`the matrix as it was compiled${missing === null ? '' : ` (${missing})`}`, () => {
  const { substances } = missing === null ? read<Compiled>('reference/substances.json') : { substances: [] };
  const matrix = shippedMatrix();

  test('is what its generator writes', () => {
    const stored = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

    expect(seedModule()).toBe(stored('src/control/matrix/seed.generated.ts'));
    expect(thresholdsModule()).toBe(stored('src/control/threshold/thresholds.generated.ts'));
  });

  test('has the salts that its generator writes', async () => {
    expect(await saltsModule()).toBe(
      readFileSync(join(projectRoot, 'src/control/register/salts.generated.ts'), 'utf8'),
    );
  }, 300_000);

  test('has for each substance in each jurisdiction the lists on which it stands, by name and by class', () => {
    const differences: string[] = [];
    for (const { id, controls } of substances) {
      const ours = findingsOf(matrix, subjectOf(id), '2026-11-21');
      for (const jurisdiction of jurisdictions) {
        const wanted = controls
          .filter((entry) => entry.jurisdiction === jurisdiction)
          .map((entry) => `${listOf(entry).instrument}/${listOf(entry).list} ${basisOf[entry.basis]}`);
        const held = ours
          .filter(({ item }) => item.jurisdiction === jurisdiction)
          .map(({ item }) => `${item.instrument}/${item.list} ${item.basis}`);
        const [expected, found] = [new Set(wanted), new Set(held)];
        for (const entry of expected) if (!found.has(entry)) differences.push(`${id} ${jurisdiction} lacks ${entry}`);
        for (const entry of found)
          if (!expected.has(entry)) differences.push(`${id} ${jurisdiction} has besides ${entry}`);
      }
    }

    expect(substances).toHaveLength(438);
    expect(differences).toEqual([]);
  });

  test('gives a verdict for every substance, and says "no entry" where the compilation says so', () => {
    const counts = { named: 0, none: 0 };
    for (const { id, controls } of substances) {
      for (const { jurisdiction, verdict, findings } of answer(matrix, subjectOf(id), '2026-11-21')) {
        const entries = controls.filter((entry) => entry.jurisdiction === jurisdiction);
        if (entries.length === 0) {
          expect(`${id} ${jurisdiction} ${verdict}`).toBe(`${id} ${jurisdiction} no-entry`);
          counts.none += 1;
        } else {
          expect(findings.length, `${id} ${jurisdiction}`).toBeGreaterThan(0);
          counts.named += 1;
        }
      }
    }

    expect(counts.named + counts.none).toBe(438 * 6);
  });

  test('gives the first dates of the 45 examples', () => {
    const examples =
      read<Record<string, { readonly first: Record<string, readonly [string, ...unknown[]] | null> }>>(
        'reference/gap.json',
      );
    const differences: string[] = [];
    for (const [name, { first }] of Object.entries(examples)) {
      const { outcome, candidates } = identifyByName(name);
      const substance = candidates[0]?.substance;
      if (outcome !== 'identified' || substance === undefined) {
        differences.push(`${name}: ${outcome}`);
        continue;
      }
      for (const place of ['UN', 'CA', 'MX', 'US', 'NL'] as const) {
        const among = place === 'UN' ? (['UN'] as const) : jurisdictionsOf[place satisfies Partner];
        const ours = firstListed(matrix, subjectOf(substance), among);
        const wanted = first[place]?.[0] ?? null;
        // The compilation gives no date where an entry is only seen in a text; ours is the day of that text, as the latest.
        if (wanted === null && (ours === null || ours.item.sinceKind === 'seen-in-text')) continue;
        if (wanted === null || ours === null || !ours.date.startsWith(wanted)) {
          differences.push(`${name} ${place}: ${wanted} against ${ours?.date} (${ours?.item.key})`);
        }
      }
    }

    expect(Object.keys(examples)).toHaveLength(45);
    expect(differences).toEqual([]);
  });

  test('has no quantity that cannot be read', () => {
    const { lists } = read<{ readonly lists: readonly { readonly entries: readonly { quantity: string }[] }[] }>(
      'reference/thresholds.json',
    );
    const quantities = lists.flatMap(({ entries }) => entries.map(({ quantity }) => quantity));

    expect(quantities).toHaveLength(52);
    expect(quantities.filter((quantity) => readQuantity(quantity) === undefined)).toEqual([]);
  });
});

const basisOf = { named: 'named', generic: 'class-wide', analogue: 'analogue' } as const;
