import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import type { StructureAnswer } from '../../../control/index.ts';
import { StructureService, type StructureServiceOptions } from './service.ts';

const services: StructureService[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

function openService(options?: StructureServiceOptions): StructureService {
  const service = new StructureService(options);
  services.push(service);
  return service;
}

/** The canonical SMILES, or why there is none. */
function outcomes(answers: readonly StructureAnswer[]): readonly string[] {
  return answers.map((answer) => (answer.ok ? answer.structure.smiles : answer.problem));
}

function processOf(service: StructureService): number {
  if (service.processId === undefined) throw new Error('no process runs');
  return service.processId;
}

describe('the chemistry process', () => {
  test('starts at the first need and answers in the order asked', async () => {
    const service = openService();
    expect(service.processId).toBeUndefined();
    const alkanes = Array.from({ length: 150 }, (_, index) => 'C'.repeat(1 + (index % 20)));

    expect(outcomes(await service.screen(alkanes))).toEqual(alkanes);
    expect(outcomes(await service.screen([]))).toEqual([]);
  });

  test('answers what a structure is and which class wordings fit it, by their atoms', async () => {
    const [answer] = await openService().screen(['[Cl-].CC(=O)N(c1ccccc1)C1CC[NH+](CCc2ccccc2)CC1']);
    expect(answer).toMatchObject({
      ok: true,
      structure: { fragments: [{ parentKey: 'FYIUUQUPOKIKNI-UHFFFAOYSA-N', ion: false }, { ion: true }] },
      rules: [{ rule: 'US-FRS' }, { rule: 'CA-I-16' }, { rule: 'NL-IA-3' }],
    });
  });

  test('is not started for a text that is refused by its looks, however long', async () => {
    const service = openService();
    const begun = performance.now();
    const answers = await service.screen(['C'.repeat(10 * 1024 * 1024), 'C\u0000', '', 'CC>>C', '(('.repeat(1_000)]);
    expect(outcomes(answers)).toEqual(['too-long', 'unreadable', 'not-a-structure', 'not-a-structure', 'unreadable']);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(service.processId).toBeUndefined();
  });

  test('is replaced when it stands still: that structure is given up, the others are answered', async () => {
    const reasons: string[] = [];
    const service = openService({ longestTask: 1_000, onRestart: (reason) => reasons.push(reason) });
    await service.screen(['C']);
    const first = processOf(service);
    process.kill(first, 'SIGSTOP');

    expect(outcomes(await service.screen(['CC', 'CCC', 'CCCC']))).toEqual(['timed-out', 'CCC', 'CCCC']);
    expect(processOf(service)).not.toBe(first);
    expect(reasons).toEqual(['a structure took too long']);
  });

  test('is replaced when it dies, and what it worked on is tried once more', async () => {
    const service = openService();
    await service.screen(['C']);
    const first = processOf(service);
    const waiting = service.screen(['CC', 'CCC', 'CCCC']);
    process.kill(first, 'SIGKILL');

    expect(outcomes(await waiting)).toEqual(['CC', 'CCC', 'CCCC']);
    expect(processOf(service)).not.toBe(first);
  });

  test('serves several callers at a time', async () => {
    const service = openService();
    const [list, key, drawing, again] = await Promise.all([
      service.screen(Array.from({ length: 100 }, () => 'CCN')),
      service.keyOfInchi('InChI=1S/CH4/h1H4'),
      service.draw({ smiles: 'CCO', atoms: [], width: 100, height: 100, dark: false }),
      service.screen(['OCC']),
    ]);
    expect(new Set(outcomes(list))).toEqual(new Set(['CCN']));
    expect(key).toBe('VNWKTOKETHGBQD-UHFFFAOYSA-N');
    expect(drawing).toMatchObject({ ok: true });
    expect(outcomes(again)).toEqual(['CCO']);
  });

  test('draws and looks up only what can be read', async () => {
    const service = openService();
    const size = { atoms: [], width: 100, height: 100, dark: false };
    expect(await service.draw({ smiles: 'C1CC', ...size })).toEqual({ ok: false, problem: 'unreadable' });
    expect(await service.draw({ smiles: 'C'.repeat(5_000), ...size })).toEqual({ ok: false, problem: 'too-long' });
    expect(await service.keyOfInchi('no InChI')).toBeNull();
  });

  test('ends with its service, and whoever still waits is told', async () => {
    const service = new StructureService();
    await service.screen(['C']);
    const child = processOf(service);
    const waiting = service.screen(['CC']).catch(String);
    await service.close();

    expect(await waiting).toMatch('closed');
    await expect(service.screen(['C'])).rejects.toThrow('closed');
    expect(() => process.kill(child, 0)).toThrow('ESRCH');
  });

  test('keeps no program alive that waits for nothing, and lets one wait for its answer', async () => {
    const program = `
      const { StructureService } = await import('./service.ts');
      const [answer] = await new StructureService().screen(['OCC']);
      console.log(answer.structure.smiles);
    `;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program],
      { cwd: import.meta.dirname, timeout: 60_000 },
    );
    expect(stdout).toBe('CCO\n');
  });
});
