import { randomUUID } from 'node:crypto';
import type { Connection } from '../../src/server/store/index.ts';
import { word } from './_words.ts';

/** What everybody of the test may see, and to which withheld things are attached. */
export interface VisibleParents {
  readonly signal: number;
  readonly alert: string;
  /** Another one, not published yet. */
  readonly draft: string;
  /** Its number within the database. */
  readonly alertNumber: number;
  readonly process: number;
  readonly delivery: number;
  readonly series: number;
  readonly openCollection: string;
  readonly alertsCollection: string;
}

/** Numbers and keys of what is withheld, by what they are. */
export type HiddenIds = Readonly<Record<string, readonly (string | number)[]>>;

type Row = Readonly<Record<string, unknown>>;

/** Adds one row to a table; `returning` names the column that comes back. */
async function add(connection: Connection, table: string, row: Row, returning?: string): Promise<string | number> {
  const columns = Object.keys(row);
  const [added] = await connection.query<{ id: string | number }>(
    `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')})
     select ${columns.map((name) => `r."${name}"`).join(', ')} from jsonb_populate_record(null::vigia.${table}, $1::jsonb) r
     returning ${returning ?? '1'} as id`,
    [JSON.stringify(row)],
  );
  if (added === undefined) throw new Error(`no row went into ${table}`);
  return added.id;
}

const now = '2026-06-14T08:00:00Z';
const inThreeLanguages = (text: string): Row => ({ en: text, fr: text, es: text });

/** One row of every kind under one marking, each of its texts a word of its own, some below things that can be seen. */
export async function plantHiddenRows(
  connection: Connection,
  { marking, parents, key }: { readonly marking: number; readonly parents: VisibleParents; readonly key: string },
): Promise<HiddenIds> {
  const put = (table: string, row: Row, returning?: string): Promise<string | number> =>
    add(connection, table, { ...row, marking_id: marking }, returning);
  const { place, substance, source, identified } = await plantRegister(put, key);
  const delivery = await plantDelivery(put, { source, place, key, parents });
  const signals = await plantSignal(put, { source, place, substance, delivery, parents });
  const warn = await plantDecisions(put, { substance, place, source });
  const act = await plantActRows(put, { substance, place, key, parents });
  const share = await plantSharedRows(put, { key, parents });
  const people = await plantPeople(put, key);
  const questions = await plantQuestions(put);
  const notices = await plantNotices(put, parents);
  return { place: [place], substance: [substance, identified], source: [source], delivery: [delivery], ...signals, ...warn, ...act, ...share, ...people, ...questions, ...notices };
}

type Put = (table: string, row: Row, returning?: string) => Promise<string | number>;

async function plantRegister(put: Put, key: string): Promise<{ place: string; substance: string; source: string; identified: string }> {
  const place = `CA-${word('place')}`;
  const substance = `${word('substance')}:${key}`;
  const identified = `${word('reported')}:${key}`;
  const source = word('source');
  await put('place', { id: place, level: 'subdivision', name: inThreeLanguages(word('placename')), parent: 'CA', country: 'CA', ancestors: ['CA', 'world'], covers: [], latitude: 50, longitude: -100, source_id: source });
  for (const id of [substance, identified]) {
    await put('substance', { id, kind: 'reported', name: inThreeLanguages(word('substancename')), synonyms: [word('synonym')], classes: [], icd10: [], source_id: source });
  }
  await put('substance_identification', { substance_id: identified, decision: 'same-as', identified_as: 'fentanyl', at: now, by_whom: word('person'), note: word('note') });
  // Somebody's withheld opinion of a name that everybody sees.
  await put('substance_identification', { substance_id: 'visible:powder', decision: 'not-a-substance', at: now, by_whom: word('person'), note: word('note') });
  await put('setting', { name: word('setting'), value: word('value') });
  return { place, substance, source, identified };
}

async function plantDelivery(put: Put, { source, place, key, parents }: { source: string; place: string; key: string; parents: VisibleParents }): Promise<number> {
  const delivery = await put('delivery', { source_id: source, sha256: word('digest'), file_name: word('file'), bytes: 12_345, layout: word('layout'), connector_version: '1.0.0', as_of: '2026-06-13', as_of_basis: 'given', received_at: now, training: false, rows: { read: 7, kept: 6, rejected: 1 }, observations: { added: 6, withdrawn: 0, unchanged: 0 }, records: { added: 0, unchanged: 0 }, drift: [] }, 'id');
  await put('delivery_coverage', { delivery_id: delivery, source_id: source, as_of: '2026-06-13', dataset: word('dataset'), frequency: 'M', first_period: '2020-01-01', last_period: '2026-05-01', complete: true });
  for (const [to, of] of [[delivery, source], [parents.delivery, 'test-source']] as const) {
    await put('delivery_issue', { delivery_id: to, source_id: of, row_number: 3, column_name: word('column'), code: 'unknown-period', offending_text: word('offending'), severity: 'rejected', suggestion: word('suggestion') });
    await put('record', { source_id: of, external_id: word('record'), as_of: '2026-06-13', delivery_id: to, kind: 'seizure', event_date: '2026-06-01', place_id: place, payload: { text: word('payload') }, training: false });
  }
  // A figure that may not be seen within a series that may.
  await put('observation', { series_id: parents.series, period: '2026-05-01', as_of: '2026-06-13', delivery_id: delivery, value: 987_654, status: 'A', confidentiality: 'F', reason: word(`reason${key}`) });
  await put('source_marking', { source_id: 'us-dea-nflis', delivery_marking_id: 1, at: now, by_whom: word('person'), reason: word('reason') });
  return Number(delivery);
}

async function plantSignal(
  put: Put,
  { source, place, substance, delivery, parents }: { source: string; place: string; substance: string; delivery: number; parents: VisibleParents },
): Promise<HiddenIds> {
  const series = parents.series * 1_000 + delivery;
  await put('series', { id: series, source_id: source, key: word('serieskey'), dataset: word('dataset'), indicator: 'drug-seizure-events', place_id: place, substance_id: substance, frequency: 'M', time_window: '', dimensions: { form: word('dimension') }, training: false, first_period: '2026-01-01', last_period: '2026-01-01', observations: 1, latest_as_of: '2026-06-13', changed_by: delivery });
  await put('observation', { series_id: series, period: '2026-01-01', as_of: '2026-06-13', delivery_id: delivery, value: 765_432, status: 'A', confidentiality: 'F' });
  const scan = await put('scan', { started_at: now, finished_at: now, code_version: word('version'), parameters: {}, counts: {} }, 'id');
  await put('series_scan', { series_id: series, scan_id: scan, changed_by: delivery, code_version: 'x', scanned_at: now, outcome: 'assessed', method: 'ears-c1', reason: word('reason'), p_values: [], new_signals: 1, updated_signals: 0, closed_signals: 0, unchanged_signals: 0 });
  const group = await put('signal_group', { anchor_id: series + 1_000_000 }, 'id');
  const signal = await put('signal', { group_id: group, kind: 'increase', state: 'verified', series_id: series, source_id: source, indicator: 'drug-seizure-events', place_id: place, substance_id: substance, dimensions: {}, frequency: 'M', time_window: '', training: false, period: '2026-01-01', observed: 40, expected: 5, score: 99, priority: 99, method: 'ears-c1', method_version: '1', parameters: {}, code_version: 'x', as_of: '2026-06-13', delivery_id: delivery, expectation: {}, evidence: [], found_at: now, found_by: scan, touched_by: scan, released_on: '2026-06-15' }, 'id');
  for (const of of [signal, parents.signal]) {
    await put('signal_history', { signal_id: of, at: now, by_whom: word('person'), event: 'note', note: word('note') });
  }
  await put('stream_lead', { leading_stream: 'laboratory', following_stream: word('stream'), lead_months: 1, correlation: 0.5, pairs: 40, p_value: 0.01, learned_at: now });
  return { series: [series], signal: [signal], group: [group] };
}

async function plantDecisions(put: Put, { substance, place, source }: { substance: string; place: string; source: string }): Promise<HiddenIds> {
  const mute = await put('mute', { scope: 'substance-place', substance_id: substance, place_id: place, reason: 'known-event', until: '2026-12-31' }, 'id');
  const setting = await put('watch_setting', { indicator: 'drug-seizure-events', frequency: 'M', time_window: word('window'), method: 'rare-count', parameters: {}, reason: word('reason'), state: 'proposed', preview: {}, reviewed_by_proposer: false }, 'id');
  for (const of of [{ mute_id: mute, event: 'muted' }, { setting_id: setting, event: 'proposed' }]) {
    await put('warn_decision', { at: now, by_whom: word('person'), note: word('note'), by_subject: `CA:${source}`, ...of });
  }
  return { mute: [mute], setting: [setting] };
}

async function plantActRows(
  put: Put,
  { substance, place, key, parents }: { substance: string; place: string; key: string; parents: VisibleParents },
): Promise<HiddenIds> {
  const item = `nl-opiumwet/I/${word('item')}`;
  await put('control_item', { key: item, jurisdiction: 'NL', instrument: 'nl-opiumwet', list: 'I', item: word('entry'), subject_kind: 'substance', subject: 'xylazine', text: { en: word('wording') }, since: '2026-01-01', since_kind: 'in-force', status: 'in-force', basis: 'named', confidence: 'high', verification: 'read', citation: word('citation'), source: word('source'), recorded_on: '2026-01-01', recorded_at: now });
  const screening = await put('screening', { file_name: word('list'), state: 'done', row_count: 1, done_count: 1, law_on: '2026-01-01', known_on: '2026-01-01', created_at: now, finished_at: now, by_whom: word('person'), identified: 1, to_a_person: 0, unknown: 0, refused: 0, listed_somewhere: 1, listed_nowhere: 0 }, 'id');
  await put('screening_row', { screening_id: screening, row_number: 1, query: word('query'), query_kind: 'name' });
  const run = await put('text_run', { source_id: 'any-authority-list', as_of: '2026-01-01', digest: word('digest'), loaded_at: now, by_whom: word('person'), files: [{ name: word('file') }], connector_version: '1.0.0', entries: 1, whole_instruments: [], counts: { new: 1 } }, 'id');
  await put('text_line', { run_id: run, number: 1, instrument: 'nl-opiumwet', list: 'I', entry: { name: word('entry') }, rules: [] });
  await put('text_report_line', { run_id: run, number: 1, kind: 'new', text: { en: word('line') }, diff: [] });
  const process = await put('scheduling_process', { jurisdiction: 'UN', procedure: 'un-1988-precursor', subject_kind: 'substance', subject_id: 'norfentanyl', gap_key: word('gap'), owner: word('owner'), state: 'open', started_on: '2026-01-01' }, 'id');
  await put('scheduling_step', { process_id: process, step: 'decision', due_on: '2026-06-16', note: word('note'), documents: [{ title: word('document') }] });
  for (const of of [process, parents.process]) {
    await put('scheduling_event', { process_id: of, at: now, by_whom: word('person'), event: 'noted', note: word('note') });
  }
  const alert = await plantAlert(put, { substance, place, key, parents });
  return { item: [item], screening: [screening], run: [run], process: [process], ...alert };
}

async function plantAlert(put: Put, { substance, place, parents }: { substance: string; place: string; key: string; parents: VisibleParents }): Promise<HiddenIds> {
  const uid = randomUUID();
  const reply = randomUUID();
  const id = await put('alert', { uid, owner: 'CA', published_state: 'published', version: 1, revision: 1, created_at: now, changed_at: now, published_at: now }, 'id');
  const marking = { tlp: 'RED', releasableTo: [], sectors: [], caveats: [], legalBasis: word('law'), originators: [], recipients: [], embargoUntil: null, expires: null };
  const title = { en: { text: word('title'), state: 'final' } };
  await put('alert_text', { alert_id: id, revision: 1, body: { title, fields: {}, audiences: {}, severity: 'severe', reliability: 'B', credibility: '2', from: null, until: null, substances: [substance], places: [place] }, own_marking: marking, marking, wording_kept: [], author: `CA:${word('author')}`, author_name: word('author'), at: now });
  await put('alert_part', { alert_id: id, revision: 1, kind: 'field', position: 0, name: 'risk', apart: false, content: { text: { en: { text: word('risk'), state: 'final' } } }, marking });
  await put('alert_version', { alert_id: id, version: 1, revision: 1, state: 'published', published_at: now, published_by: word('publisher'), same_person: false });
  await put('alert_draft', { alert_id: id, revision: 1, state: 'in-review', authors: [`CA:${word('author')}`], remarks: word('remarks') });
  await put('alert_reading', { alert_id: id, subject: `CA:${word('reader')}`, version: 1, at: now });
  await put('alert_outbox', { alert_id: id, version: 1, at: now });
  for (const [of, replyOf] of [[id, reply], [parents.alertNumber, randomUUID()]] as const) {
    await put('alert_event', { alert_id: of, at: now, by_whom: word('person'), event: 'returned', note: word('note') });
    await put('alert_reply', { uid: replyOf, modified_at: now, alert_id: of, owner: 'MX', kind: 'note', created_at: now, by_whom: word('person'), retracted: false, content: { text: { en: { text: word('reply'), state: 'final' } } } });
  }
  return { alert: [uid], reply: [reply] };
}

async function plantSharedRows(put: Put, { key, parents }: { key: string; parents: VisibleParents }): Promise<HiddenIds> {
  const collection = randomUUID();
  const alias = `${word('alias')}`;
  await put('collection', { id: collection, alias, kind: 'open', title: inThreeLanguages(word('title')), description: inThreeLanguages(word('description')), epoch: randomUUID(), last_seq: 9, last_added: now, default_marking_id: 1 });
  await put('collection_grant', { collection_id: collection, subject: `token:${word('subject')}`, can_read: true, can_write: true });
  const objects: string[] = [];
  for (const [at, of] of [collection, parents.openCollection, parents.alertsCollection].entries()) {
    const id = `indicator--${randomUUID()}`;
    objects.push(id);
    const content = JSON.stringify({ type: 'indicator', spec_version: '2.1', id, created: now, modified: now, name: word('name') });
    const seq = 1_000 + at * 100 + Number(key) * 10;
    await put('shared_object', { collection_id: of, seq, stix_id: id, type: 'indicator', spec_version: '2.1', version: now, version_at: now, content, bytes: content.length, digest: word('digest'), date_added: `2026-06-14T08:00:0${key}.00000${at}Z`, owner: 'CA', revoked: false, via: [], later: 0, earlier: 0 });
  }
  const status = randomUUID();
  await put('taxii_status', { id: status, subject: `token:${word('subject')}`, requested_at: now, content: JSON.stringify({ id: status, status: word('status') }) });
  const quarantine = await put('quarantine', { country: 'MX', stix_id: `report--${randomUUID()}`, type: 'report', version: now, digest: word('digest'), reason: 'not-valid', detail: { problem: word('problem') }, content: JSON.stringify({ name: word('name') }), received_at: now, state: 'held', note: word('note') }, 'id');
  await put('waiting_object', { country: 'MX', stix_id: `note--${randomUUID()}`, version: now, digest: word('digest'), content: JSON.stringify({ name: word('name') }), missing: [word('missing')], since: now });
  await put('receipt_outbox', { country: 'MX', stix_id: word('object'), version: now, digest: word('digest'), state: 'accepted', created_at: now });
  const number = 100 + Number(key);
  await put('bundle_import', { bundle: randomUUID(), country: 'MX', number, after_number: number - 1, imported_at: now, by_whom: word('person'), digest: word('digest'), objects: 3 });
  await put('bundle_export', { bundle: randomUUID(), country: 'MX', number, exported_at: now, by_whom: word('person'), digest: word('digest'), objects: 3, until_seq: 9 });
  const item = word('ledgeritem');
  await put('release_form', { item, item_kind: 'alert', form: 'whole', uid: randomUUID(), version: 1, fingerprint: word('fingerprint'), objects: [objects[0]], released_at: now });
  await put('disclosure', { receiver: 'MX', item, form: 'whole', item_version: 1, object: objects[0], object_type: 'report', version: now, channel: 'taxii', digest: word('digest'), bytes: 10, policy_version: '2', tlp: 'RED', marking: { legalBasis: word('law') }, offered_at: now, served_times: 0 });
  await put('peer_event', { country: 'MX', revision: 1, at: now, by_whom: word('person'), event: 'allowed', content: { note: word('note') } });
  return { collection: [collection, alias], object: objects, status: [status], quarantine: [quarantine], ledgerItem: [item] };
}

async function plantPeople(put: Put, key: string): Promise<HiddenIds> {
  const person = `${word('account')}`;
  await put('person', { id: person, subject: `CA:${person}`, name: word('name'), email: `${word('mail')}@example.org`, country: 'CA', sectors: ['police'], duties: ['read'], created_at: now });
  await put('person_history', { person_id: person, at: now, by_whom: word('person'), event: 'added', detail: { note: word('note') } });
  await put('person_password', { person_id: person, hash: word('hash'), set_at: now });
  await put('person_passkey', { credential_id: word('credential'), person_id: person, name: word('device'), public_key: word('key'), signature_count: 0, transports: [], added_at: now });
  await put('sign_in_link', { digest: word('digest'), person_id: person, made_at: now, expires_at: '2027-01-01T00:00:00Z' });
  await put('sign_in_flow', { digest: word('digest'), kind: 'passkey', person_id: person, content: { challenge: word('challenge') }, expires_at: '2027-01-01T00:00:00Z' });
  await put('sign_in_attempt', { account: word('account'), origin: word('origin'), failures: 1, last_at: now });
  await put('known_device', { digest: word('digest'), person_id: person, first_at: now, last_at: now });
  const session = await put('session', { digest: word('digest'), person_id: person, method: 'password', started_at: now, last_seen_at: now, ends_at: '2027-01-01T00:00:00Z', address: word('address'), browser: word('browser') }, 'id');
  const token = await put('api_token', { name: word('token'), person_id: person, user_name: word('user'), secret_digest: word('digest'), scopes: [], country: 'CA', sectors: [], highest_tlp: 'RED', made_at: now, made_by: `CA:${word('maker')}`, expires_at: '2027-01-01T00:00:00Z' }, 'id');
  return { person: [person], session: [session], token: [token], passkey: [`${key}-none`] };
}

async function plantQuestions(put: Put): Promise<HiddenIds> {
  await put('statistics_policy', { source_id: word('source'), figures: 'protect', questions: 'automatic', minimum: 5, budget: 100, legal_basis: word('law'), at: now, by_whom: word('person') });
  const question = { source: word('source'), measure: 'records' };
  const ids = ['in', 'out'].map((direction) => ({ direction, id: randomUUID() }));
  for (const { direction, id } of ids) {
    await put('statistics_question', { id, direction, country: 'US', asked_at: now, asked_by: word('asker'), question, digest: word('digest'), state: 'answered', reason: word('reason'), answer: { note: word('answer') }, answer_digest: word('digest'), cost: 1, decided_at: now, decided_by: word('person') });
  }
  return { question: ids.map(({ id }) => id) };
}

async function plantNotices(put: Put, parents: VisibleParents): Promise<HiddenIds> {
  const subscription = await put('notice_subscription', { subject: `CA:${word('subscriber')}`, topics: ['alert-new'], filters: { note: word('filter') }, channel: 'webhook', webhook_url: `https://${word('host')}.example/`, webhook_secret: word('secret'), language: 'en', schedule: { note: word('schedule') }, created_at: now }, 'id');
  const message = randomUUID();
  await put('notice_message', { id: message, subscription_id: subscription, is_test: false, state: 'dead', created_at: now, next_at: now, attempts: 1, last_error: word('error'), ended_at: now });
  // Of somebody else, and withheld ones of those who ask.
  for (const subject of [`CA:${word('subscriber')}`, 'CA:hal', 'CA:lea', 'CA:adam']) {
    const notice = await put('notice', { subject, event_key: word('event'), topic: 'alert-new', alert_id: parents.alertNumber, at: now }, 'id');
    await put('notice_delivery', { notice_id: notice, subscription_id: subscription, due_at: now, message_id: message });
  }
  return { subscription: [subscription], message: [message] };
}
