import { describe, expect, test } from 'vitest';
import { type AlertDetail, type AlertTextRequest, SaveDraftRequest } from '../../src/api/index.ts';
import { sectors } from '../../src/model/index.ts';
import { actAs, type Reader } from '../../src/server/access/index.ts';
import { plant, quietMonths } from '../../src/server/warn/_planted.ts';
import { type Entrance, openEntrance } from './_api.ts';

/** Months of quiet, then many. */
const outbreak = [...quietMonths(5), 40];

const entrance = openEntrance({ country: 'CA', analyst: 'operator' });

function person(name: string, change: Partial<Reader> = {}): Reader {
  return {
    kind: 'person',
    subject: `CA:${name}`,
    name,
    country: 'CA',
    sectors,
    duties: ['read', 'analyse'],
    highestTlp: 'RED',
    ...change,
  };
}

const ana = person('ana');
const bo = person('bo', { duties: ['read', 'analyse', 'approve'] });

function alerts(): Entrance['node']['alerts'] {
  return entrance().node.alerts;
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
}

const final = (en: string, fr: string) => ({
  en: { text: en, state: 'final' as const },
  fr: { text: fr, state: 'final' as const },
});

const complete: AlertTextRequest = {
  title: final('Fentanyl in Alberta', 'Fentanyl en Alberta'),
  fields: {
    risk: { text: final('Type of the risk', 'Type du risque') },
    event: { text: final('What happened', 'Ce qui s’est passé') },
  },
  substances: ['fentanyl'],
  places: ['CA-AB'],
  marking: { tlp: 'GREEN' },
};

async function composeComplete(reader: Reader = ana, change: Partial<AlertTextRequest> = {}): Promise<AlertDetail> {
  return actAs(reader, async () => {
    const { id } = await alerts().compose({ signals: [] });
    return save(id, 1, { ...complete, ...change });
  });
}

function save(id: string, expectedRevision: number, text: AlertTextRequest): Promise<AlertDetail> {
  return alerts().save(id, SaveDraftRequest.parse({ expectedRevision, text }));
}

async function publishComplete(change: Partial<AlertTextRequest> = {}): Promise<AlertDetail> {
  const { id } = await composeComplete(ana, change);
  await actAs(ana, () => alerts().submit(id, { expectedRevision: 2 }));
  return actAs(bo, () => alerts().publish(id, { expectedRevision: 2 }));
}

describe('from draft to publication', () => {
  test('a second person publishes; the author cannot', async () => {
    const { id } = await composeComplete();
    await actAs(ana, () => alerts().submit(id, { expectedRevision: 2 }));

    expect(await codeOf(() => actAs(ana, () => alerts().publish(id, { expectedRevision: 2 })))).toBe(
      'access.not-allowed',
    );
    const approver = { ...ana, duties: bo.duties };
    expect(await codeOf(() => actAs(approver, () => alerts().publish(id, { expectedRevision: 2 })))).toBe(
      'access.second-person',
    );
    const published = await actAs(bo, () => alerts().publish(id, { expectedRevision: 2 }));

    expect(published).toMatchObject({ state: 'published', version: 1, pending: null, draft: null });
    expect(published.versions).toMatchObject([{ version: 1, publishedBy: 'bo', samePerson: false }]);
    expect(published.text?.marking).toMatchObject({ tlp: 'GREEN', originators: ['CA'] });
  });
});
