import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  type NarrativeContent,
  NarrativeDetail,
  NarrativeList,
  Problem,
  SaveNarrativeOutcome,
} from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { verifyPackage } from '../../src/server/index.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'CA' });

const year: NarrativeContent = {
  country: 'CA',
  strategy: 'nadd-2026',
  from: '2024-01-28',
  until: '2024-05-31',
  text: { en: '', fr: 'Une première année.\n\nDeux laboratoires de plus.', es: '' },
};

async function save(content: unknown, id: string = randomUUID()): Promise<SaveNarrativeOutcome> {
  const answered = await entrance().post(`/api/v1/narratives/${id}`, { base: 0, content });
  expect(answered.statusCode, answered.body).toBe(200);
  return SaveNarrativeOutcome.parse(answered.json());
}

describe('what a country writes about its year', () => {
  test('is kept in the one language that it is written in', async () => {
    const id = randomUUID();
    await save(year, id);
    const { entry, history } = NarrativeDetail.parse((await entrance().get(`/api/v1/narratives/${id}`)).json());

    expect(entry).toMatchObject({ ...year, marking: { tlp: 'AMBER+STRICT', releasableTo: ['CA'] } });
    expect(history).toHaveLength(1);
    const { narratives } = NarrativeList.parse((await entrance().get('/api/v1/narratives')).json());
    expect(narratives.map((one) => one.id)).toContain(id);
  });

  test.each([
    ['another country', { ...year, country: 'MX' }, 422, 'narrative.not-own-country'],
    ['a text without words', { ...year, text: { en: ' ', fr: '', es: '\n' } }, 422, 'account.text-missing'],
    ['days in the wrong order', { ...year, until: '2024-01-01' }, 422, 'narrative.days-reversed'],
    ['a strategy that nobody knows', { ...year, strategy: 'nadd-1999' }, 404, 'report.strategy-unknown'],
    ['what is no strategy', { ...year, strategy: 'nadd-2026/sharing' }, 404, 'report.strategy-unknown'],
    ['a text without end', { ...year, text: { ...year.text, en: 'a'.repeat(20_001) } }, 400, 'request.invalid'],
    ['a day of no calendar', { ...year, from: '2026-02-30' }, 400, 'request.invalid'],
  ])('%s is refused', async (_what, content, status, code) => {
    const answer = await entrance().post(`/api/v1/narratives/${randomUUID()}`, { base: 0, content });

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code]);
  });
});

describe('in the report', () => {
  const order = { strategy: 'nadd-2026', asKnownOn: '2024-06-15', since: '2024-01-28' } as const;
  const mark = 'words-of-another-time';

  test('stand those of its time, in the words of the country, under their marking', async () => {
    const { node } = entrance();
    await save({ ...year, from: '2023-01-01', until: '2023-12-31', text: { ...year.text, fr: mark } });
    await save({ ...year, from: '2025-01-01', until: '2025-12-31', text: { ...year.text, fr: mark } });
    const prepared = await actAs(node.operator, () => node.account.reports.prepare({ ...order }));
    const english = (await prepared.render('en', 'html')).toString();

    expect(english).toContain('<p class="plain" lang="fr">Deux laboratoires de plus.</p>');
    expect(english).toContain('Written in French only.');
    expect(english).toContain('From January 28, 2024 to May 31, 2024.');
    expect((await prepared.render('fr', 'html')).toString()).not.toContain('Rédigé en');
    expect(english).not.toContain(mark);
    expect(prepared.tlp).toBe('AMBER+STRICT');
    expect(await verifyPackage(prepared.packed())).toMatchObject({ changedFiles: [], differences: [] });
  });

  test('what was written later is in no report as known before, and nothing of it is for the public', async () => {
    const { node } = entrance();
    const before = await actAs(node.operator, () =>
      node.account.reports.prepare({ strategy: 'nadd-2026', asKnownOn: '2024-02-01' }),
    );
    const open = await node.account.reports.prepare({ ...order, forPublic: true });

    expect((await before.render('fr', 'html')).toString()).not.toContain('Deux laboratoires');
    expect((await open.render('fr', 'html')).toString()).not.toContain('Deux laboratoires');
    expect([before.tlp, open.tlp]).toEqual(['CLEAR', 'CLEAR']);
  });
});
