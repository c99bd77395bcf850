import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Encoding,
  encodeAlert,
  encodeReply,
  type StixObject,
  type StixProfile,
  stixProfiles,
  withProvenance,
} from '../src/exchange/index.ts';
import { findPlace, findSubstance } from '../src/model/index.ts';
import { alertArbitrary, replyArbitrary } from './_alert-arbitrary.ts';

/**
 * Implementations of others judge what we write: python-stix2 and the validator of the OASIS. They are Python modules that a
 * reader installs (`pip install stix2 stix2-validator`); `VIGIA_PYTHON` names the interpreter that has them.
 */
const python = process.env['VIGIA_PYTHON'] ?? 'python3';
const isInstalled = spawnSync(python, ['-c', 'import stix2, stix2validator']).status === 0;
const missing = isInstalled ? '' : `: ${python} has no modules stix2 and stix2validator, so that nobody else judges`;

interface Verdict {
  readonly validator: readonly string[];
  readonly parser: readonly string[];
}

function judge(profile: StixProfile, sets: readonly (readonly StixObject[])[]): readonly Verdict[] {
  const lines = sets.map((objects) =>
    JSON.stringify({ profile, bundle: { type: 'bundle', id: `bundle--${randomUUID()}`, objects } }),
  );
  const run = spawnSync(python, ['test/_judge_stix.py'], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  expect(run.stderr).toBe('');
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict);
}

function encoding(profile: StixProfile): Encoding {
  return {
    profile,
    digest: (text) => createHash('sha256').update(text, 'utf8').digest(),
    findSubstance,
    findPlace,
    node: {
      id: 'identity--8a3c7a8e-2a0b-4c55-8c0c-1c2d3e4f5a6b',
      name: 'Canada',
      url: 'https://node-ca.example',
      createdAt: '2010-01-01T00:00:00.000Z',
      modifiedAt: '2010-01-01T00:00:00.000Z',
    },
  };
}

/** As a node sends them; what is signed is not checked by these judges. */
function signed(objects: readonly StixObject[]): readonly StixObject[] {
  const provenance = { owner: 'CA', key: 'a'.repeat(43), signature: 'b'.repeat(86) };
  const isShared = (object: StixObject): boolean =>
    object.type === 'marking-definition' || object.type === 'extension-definition';
  return objects.map((object) => (isShared(object) ? object : withProvenance(object, provenance)));
}

describe.skipIf(!isInstalled)(`what others say of our objects${missing}`, () => {
  test.each(stixProfiles)('alerts of profile %s', { timeout: 600_000 }, (profile) => {
    const alerts = fc.sample(alertArbitrary, { numRuns: 25, seed: 5 });
    const verdicts = judge(
      profile,
      alerts.map((alert) => signed(encodeAlert(alert, encoding(profile)))),
    );
    expect(verdicts).toEqual(alerts.map(() => ({ validator: [], parser: [] })));
  });

  test.each(stixProfiles)('replies of profile %s, with the alert they are about', { timeout: 600_000 }, (profile) => {
    const pairs = fc.sample(fc.tuple(alertArbitrary, replyArbitrary), { numRuns: 10, seed: 6 });
    const sets = pairs.map(([alert, reply]) => {
      const objects = [
        ...encodeAlert(alert, encoding(profile)),
        ...encodeReply({ ...reply, alert: alert.id }, encoding(profile)),
      ];
      return signed([...new Map(objects.map((object) => [object.id, object])).values()]);
    });
    expect(judge(profile, sets)).toEqual(sets.map(() => ({ validator: [], parser: [] })));
  });

  test('the judges find faults: a bundle that the published cases call invalid', () => {
    const verdicts = judge('compat', [
      [{ type: 'indicator', spec_version: '2.1', id: 'indicator--2cb96b38-6732-4729-820c-e336044654e0' }],
    ]);
    expect(verdicts[0]?.validator.length).toBeGreaterThan(0);
    expect(verdicts[0]?.parser.length).toBeGreaterThan(0);
  });

  const bundles = '../shared/reference/stix/drug-alert-bundle-compat.json';
  test.skipIf(!existsSync(bundles))('the judges accept the example that they accepted before', () => {
    const { objects } = JSON.parse(readFileSync(bundles, 'utf8')) as { objects: readonly StixObject[] };
    expect(judge('compat', [objects])).toEqual([{ validator: [], parser: [] }]);
  });
});
