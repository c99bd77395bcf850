import { randomUUID } from 'node:crypto';
import { type HiddenIds, inThreeLanguages, type Put, plantedAt, type VisibleParents } from './_put.ts';
import { word } from './_words.ts';

export async function plantSharedRows(
  put: Put,
  { key, parents }: { key: string; parents: VisibleParents },
): Promise<HiddenIds> {
  const collection = randomUUID();
  const alias = `${word('alias')}`;
  await put('collection', {
    id: collection,
    alias,
    kind: 'open',
    title: inThreeLanguages(word('title')),
    description: inThreeLanguages(word('description')),
    epoch: randomUUID(),
    last_seq: 9,
    last_added: plantedAt,
    default_marking_id: 1,
  });
  await put('collection_grant', {
    collection_id: collection,
    subject: `token:${word('subject')}`,
    can_read: true,
    can_write: true,
  });
  const objects: string[] = [];
  for (const [at, of] of [collection, parents.openCollection, parents.alertsCollection].entries()) {
    const id = `indicator--${randomUUID()}`;
    objects.push(id);
    const content = JSON.stringify({
      type: 'indicator',
      spec_version: '2.1',
      id,
      created: plantedAt,
      modified: plantedAt,
      name: word('name'),
    });
    const seq = 1_000 + at * 100 + Number(key) * 10;
    await put('shared_object', {
      collection_id: of,
      seq,
      stix_id: id,
      type: 'indicator',
      spec_version: '2.1',
      version: plantedAt,
      version_at: plantedAt,
      content,
      bytes: content.length,
      digest: word('digest'),
      date_added: `2026-06-14T08:00:0${key}.00000${at}Z`,
      owner: 'CA',
      revoked: false,
      via: [],
      later: 0,
      earlier: 0,
    });
  }
  const status = randomUUID();
  await put('taxii_status', {
    id: status,
    subject: `token:${word('subject')}`,
    requested_at: plantedAt,
    content: JSON.stringify({ id: status, status: word('status') }),
  });
  const quarantine = await put(
    'quarantine',
    {
      country: 'MX',
      stix_id: `report--${randomUUID()}`,
      type: 'report',
      version: plantedAt,
      digest: word('digest'),
      reason: 'not-valid',
      detail: { problem: word('problem') },
      content: JSON.stringify({ name: word('name') }),
      received_at: plantedAt,
      state: 'held',
      note: word('note'),
    },
    'id',
  );
  await put('waiting_object', {
    country: 'MX',
    stix_id: `note--${randomUUID()}`,
    version: plantedAt,
    digest: word('digest'),
    content: JSON.stringify({ name: word('name') }),
    missing: [word('missing')],
    since: plantedAt,
  });
  await put('brought_marking', { subject: `token:${word('subject')}` });
  await put('receipt_outbox', {
    country: 'MX',
    stix_id: word('object'),
    version: plantedAt,
    digest: word('digest'),
    state: 'accepted',
    created_at: plantedAt,
  });
  const number = 100 + Number(key);
  await put('bundle_import', {
    bundle: randomUUID(),
    country: 'MX',
    number,
    after_number: number - 1,
    imported_at: plantedAt,
    by_whom: word('person'),
    digest: word('digest'),
    objects: 3,
  });
  await put('bundle_export', {
    bundle: randomUUID(),
    country: 'MX',
    number,
    exported_at: plantedAt,
    by_whom: word('person'),
    digest: word('digest'),
    objects: 3,
    until_seq: 9,
  });
  const item = word('ledgeritem');
  await put('release_form', {
    item,
    item_kind: 'alert',
    form: 'whole',
    uid: randomUUID(),
    version: 1,
    fingerprint: word('fingerprint'),
    objects: [objects[0]],
    released_at: plantedAt,
  });
  await put('disclosure', {
    receiver: 'MX',
    item,
    form: 'whole',
    item_version: 1,
    object: objects[0],
    object_type: 'report',
    version: plantedAt,
    channel: 'taxii',
    digest: word('digest'),
    bytes: 10,
    policy_version: '2',
    tlp: 'RED',
    marking: { legalBasis: word('law') },
    offered_at: plantedAt,
    served_times: 0,
  });
  await put('peer_event', {
    country: 'MX',
    revision: 1,
    at: plantedAt,
    by_whom: word('person'),
    event: 'allowed',
    content: { note: word('note') },
  });
  return {
    collection: [collection, alias],
    object: objects,
    status: [status],
    quarantine: [quarantine],
    ledgerItem: [item],
  };
}

export async function plantQuestions(put: Put): Promise<HiddenIds> {
  await put('statistics_policy', {
    source_id: word('source'),
    figures: 'protect',
    questions: 'automatic',
    minimum: 5,
    budget: 100,
    legal_basis: word('law'),
    at: plantedAt,
    by_whom: word('person'),
  });
  const question = { source: word('source'), measure: 'records' };
  const ids = ['in', 'out'].map((direction) => ({ direction, id: randomUUID() }));
  for (const { direction, id } of ids) {
    await put('statistics_question', {
      id,
      direction,
      country: 'US',
      asked_at: plantedAt,
      asked_by: word('asker'),
      question,
      digest: word('digest'),
      state: 'answered',
      reason: word('reason'),
      answer: { note: word('answer') },
      answer_digest: word('digest'),
      cost: 1,
      decided_at: plantedAt,
      decided_by: word('person'),
    });
  }
  return { question: ids.map(({ id }) => id) };
}
