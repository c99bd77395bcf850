import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { type HiddenIds, type Put, plantedAt, type VisibleParents } from './_put.ts';
import { word } from './_words.ts';

/** As the node's own passwords: an account that is there is tried against a hash that takes as long. */
const hashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

export async function plantPeople(put: Put, key: string): Promise<HiddenIds> {
  const person = `${word('account')}`;
  await put('person', {
    id: person,
    subject: `CA:${person}`,
    name: word('name'),
    email: `${word('mail')}@example.org`,
    country: 'CA',
    sectors: ['police'],
    duties: ['read'],
    created_at: plantedAt,
  });
  await put('person_history', {
    person_id: person,
    at: plantedAt,
    by_whom: word('person'),
    event: 'added',
    detail: { note: word('note') },
  });
  await put('person_password', { person_id: person, hash: await hash(word('password'), hashCost), set_at: plantedAt });
  await put('person_passkey', {
    credential_id: word('credential'),
    person_id: person,
    name: word('device'),
    public_key: word('key'),
    signature_count: 0,
    transports: [],
    added_at: plantedAt,
  });
  await put('sign_in_link', {
    digest: word('digest'),
    person_id: person,
    made_at: plantedAt,
    expires_at: '2027-01-01T00:00:00Z',
  });
  await put('sign_in_flow', {
    digest: word('digest'),
    kind: 'passkey',
    person_id: person,
    content: { challenge: word('challenge') },
    expires_at: '2027-01-01T00:00:00Z',
  });
  await put('sign_in_attempt', { account: word('account'), origin: word('origin'), failures: 1, last_at: plantedAt });
  await put('known_device', { digest: word('digest'), person_id: person, first_at: plantedAt, last_at: plantedAt });
  const session = await put(
    'session',
    {
      digest: word('digest'),
      person_id: person,
      method: 'password',
      started_at: plantedAt,
      last_seen_at: plantedAt,
      ends_at: '2027-01-01T00:00:00Z',
      address: word('address'),
      browser: word('browser'),
    },
    'id',
  );
  const token = await put(
    'api_token',
    {
      name: word('token'),
      person_id: person,
      user_name: word('user'),
      secret_digest: word('digest'),
      scopes: [],
      country: 'CA',
      sectors: [],
      highest_tlp: 'RED',
      made_at: plantedAt,
      made_by: `CA:${word('maker')}`,
      expires_at: '2027-01-01T00:00:00Z',
    },
    'id',
  );
  return { person: [person], session: [session], token: [token], passkey: [`${key}-none`] };
}

export async function plantNotices(put: Put, parents: VisibleParents): Promise<HiddenIds> {
  const subscription = await put(
    'notice_subscription',
    {
      subject: `CA:${word('subscriber')}`,
      topics: ['alert-new'],
      filters: { note: word('filter') },
      channel: 'webhook',
      webhook_url: `https://${word('host')}.example/`,
      webhook_secret: word('secret'),
      language: 'en',
      schedule: { note: word('schedule') },
      created_at: plantedAt,
    },
    'id',
  );
  const message = randomUUID();
  await put('notice_event', { signal_id: parents.signal, at: plantedAt });
  await put('notice_message', {
    id: message,
    subscription_id: subscription,
    is_test: false,
    state: 'dead',
    created_at: plantedAt,
    next_at: plantedAt,
    attempts: 1,
    last_error: word('error'),
    ended_at: plantedAt,
  });
  // Of somebody else, and withheld ones of those who ask.
  for (const subject of [`CA:${word('subscriber')}`, 'CA:hal', 'CA:lea', 'CA:adam']) {
    const notice = await put(
      'notice',
      { subject, event_key: word('event'), topic: 'alert-new', alert_id: parents.alertNumber, at: plantedAt },
      'id',
    );
    await put('notice_delivery', {
      notice_id: notice,
      subscription_id: subscription,
      due_at: plantedAt,
      message_id: message,
    });
  }
  return { subscription: [subscription], message: [message] };
}
