import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SaveCommitmentRequest, SaveGoalRequest } from '../../src/api/index.ts';
import { nothingMoreSaid } from '../../src/model/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { verifyPackage } from '../../src/server/index.ts';
import { openEntrance } from './_api.ts';
import { before, fileOf, harmsFile } from './_report-files.ts';

describe('who may have it', () => {
  const entrance = openEntrance({ country: 'CA' }, async ({ post, upload, node }) => {
    const marked = await post('/api/v1/sources/ca-health-infobase-harms/marking', {
      tlp: 'AMBER',
      releasableTo: ['CA'],
      reason: 'not published yet',
    });
    if (marked.statusCode !== 200) throw new Error(marked.body);
    const answer = await upload('ca-health-infobase-harms', {
      name: 'SubstanceHarmsData_2021-12.csv',
      // Of the last quarter a small count.
      text: harmsFile([...before.slice(0, -1), 4]),
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    await node.asNode(() =>
      node.database.write(node.clearance, async (connection) => {
        await connection.query('update series set training = true', []);
      }),
    );
  });
  const order = { strategy: 'nadd-2026', asKnownOn: '2024-06-15' } as const;

  test('is said on its face and in its package, and so is that its data are for training', async () => {
    const { node } = entrance();
    const prepared = await actAs(node.operator, () => node.account.reports.prepare(order));
    const html = (await prepared.render('fr', 'html')).toString();
    const readMe = fileOf(prepared.packed(), 'read-me.txt');

    // The source says AMBER; small counts stay in this node, with the sector whose figures they are.
    expect([prepared.tlp, prepared.training]).toEqual(['AMBER+STRICT', true]);
    expect(html).toContain('TLP:AMBER+STRICT · communicable à\u00a0: CA · destiné aux secteurs\u00a0: santé');
    expect(html).toContain('Données d’entraînement\u00a0: des chiffres de ce rapport sont inventés pour s’exercer.');
    expect(readMe).toContain('TLP:AMBER+STRICT · releasable to CA');
    expect(readMe).toContain('Datos de entrenamiento');
  });

  test('holds the commitments and goals that were entered, with their statuses, for who may see them', async () => {
    const { node } = entrance();
    const action = SaveCommitmentRequest.parse({
      base: 0,
      content: {
        level: 'action',
        origin: 'dialogue',
        parent: 'nadd-2026/overdose-and-recovery',
        title: { en: 'Naloxone in reach', fr: 'La naloxone à portée', es: 'Naloxona al alcance' },
        ...nothingMoreSaid,
        owners: [{ country: 'CA', agency: null }],
      },
    });
    const goal = {
      question: 'ca-opioid-deaths',
      baseline: '2020-04-01',
      agreed: null,
      target: { value: 7000, unit: '{deaths}', by: '2028-12-31' },
      limit: null,
      note: null,
    };
    const commitment = randomUUID();
    const prepared = await actAs(node.operator, async () => {
      const { commitments, goals, reports } = node.account;
      await commitments.entries.save(commitment, action);
      const asked = SaveGoalRequest.parse({ base: 0, content: { commitment, ...goal } });
      await goals.entries.save(randomUUID(), asked);
      return reports.prepare(order);
    });
    const html = (await prepared.render('en', 'html')).toString();

    expect(html).toContain('Naloxone in reach');
    expect(prepared.facts.goals).toMatchObject([
      { commitment, progress: { status: 'achieved', current: { value: 5754 } } },
    ]);
    expect(prepared.tlp).toBe('AMBER+STRICT');
    expect(await verifyPackage(prepared.packed())).toMatchObject({ changedFiles: [], differences: [] });
  });

  test('made for the public it holds nothing of it, and says that nothing is reported', async () => {
    const prepared = await entrance().node.account.reports.prepare({ ...order, forPublic: true });
    const html = (await prepared.render('en', 'html')).toString();

    expect([prepared.tlp, prepared.training]).toEqual(['CLEAR', false]);
    expect(html).not.toContain('Naloxone in reach');
    expect(html).toMatch(/0 of \d+ questions about progress can be answered/);
    expect(fileOf(prepared.packed(), 'cells.csv').trimEnd().split('\r\n')).toHaveLength(1);
  });
});
