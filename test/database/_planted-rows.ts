import { join } from 'node:path';
import { publicMarking } from '../../src/model/index.ts';
import { analystClearance, operatorReader, registerMarking } from '../../src/server/access/index.ts';
import { noGuard, ObserveService, storeShippedRegisters } from '../../src/server/observe/index.ts';
import type { Database } from '../../src/server/store/index.ts';

const fixtures = join(import.meta.dirname, '../../src/sources');

/** A node's observe room over the database, with the shipped registers and today fixed. */
export async function openObserve(database: Database): Promise<ObserveService> {
  const clearance = analystClearance('CA');
  await database.write(clearance, async (connection) => {
    await storeShippedRegisters(connection, await registerMarking(connection, publicMarking));
  });
  return new ObserveService(
    {
      database,
      clearance,
      reader: operatorReader('CA', 'analyst'),
      now: () => new Date('2026-06-01T12:00:00.000Z'),
      today: () => '2026-06-01',
      mostFileBytes: 10_000_000,
    },
    noGuard,
  );
}

export function fixture(source: string, file: string): string {
  return join(fixtures, source, 'fixture', file);
}

/** Puts at least one row into every table: what ingests leave, and the traces of a scan. */
export async function plantRows(database: Database): Promise<void> {
  const observe = await openObserve(database);
  await observe.ingest('us-cbp-drug-seizures', {
    path: fixture('us-cbp-drug-seizures', 'nationwide-drugs-fy23-fy26-dec.csv'),
  });
  await observe.ingest('uk-wedinos', { path: fixture('uk-wedinos', 'wedinos-alerts-200225-040325.json') });
  await database.own((connection) =>
    connection.execute(`
      insert into setting (name, value, marking_id) values ('planted', '1', 1);
      insert into account_entry (kind, id, content, at, author, author_name, marking_id)
        values ('commitment', 'planted', '{}', now(), 'CA:ana', 'Ana', 1);
      insert into account_draft (kind, id, author, author_name, base, content, at, marking_id)
        values ('commitment', 'planted', 'CA:ana', 'Ana', 0, '{}', now(), 1);
      insert into account_outbox (kind, entry_id, at, marking_id) values ('commitment', 'planted', now(), 1);
      insert into account_received (owner, kind, entry_id, version, content, said_at, received_at, came_from, marking_id)
        values ('MX', 'commitment', 'planted', 1, '{}', now(), now(), 'MX', 1);
      insert into account_report (id, strategy, as_known_on, languages, formats, audience, state, step, step_done, step_all,
          training, made_at, touched_at, maker, maker_name, marking_id)
        values ('planted', 'planted', '2026-06-01', '{en}', '{pdf}', 'reader', 'done', 'files', 1, 1, false, now(), now(),
          'CA:ana', 'Ana', 1);
      insert into account_report_file (report_id, name, format, bytes, sha256, content, marking_id)
        values ('planted', 'planted.pdf', 'pdf', 1, 'planted', '\\x00', 1);
      insert into delivery_issue (delivery_id, source_id, row_number, column_name, code, offending_text, severity, marking_id)
        select id, source_id, 2, 'FY', 'unknown-period', '1899', 'rejected', 1 from delivery limit 1;
      insert into scan (started_at, code_version, parameters, marking_id) values (now(), 'test', '{}', 1);
      insert into series_scan (series_id, scan_id, changed_by, code_version, scanned_at, outcome, marking_id)
        select min(id), 1, 1, 'test', now(), 'not-watched', 1 from series;
      insert into signal_group (anchor_id, marking_id) values (1, 1);
      insert into signal (kind, state, series_id, source_id, indicator, place_id, dimensions, frequency, time_window, training,
          period, score, priority, method, method_version, parameters, code_version, as_of, delivery_id, expectation, evidence,
          found_at, found_by, touched_by, marking_id)
        select 'increase', 'new', min(id), 'planted', 'planted', 'US', '{}', 'M', '', false, '2026-01-01', 1, 1, 'ears-c1', '1',
          '{}', 'test', '2026-01-31', 1, '{}', '[]', now(), 1, 1, 1 from series;
      insert into signal_history (signal_id, at, by_whom, event, marking_id) values (1, now(), 'analyst', 'found', 1);
      insert into mute (scope, indicator, source_id, reason, until, marking_id)
        values ('indicator-source', 'drug-seizure-events', 'us-cbp-drug-seizures', 'known-event', '2026-12-31', 1);
      insert into watch_setting (indicator, frequency, time_window, method, parameters, reason, state, preview, marking_id)
        values ('drug-seizure-events', 'M', '', 'rare-count', '{}', 'planted', 'accepted', '{}', 1);
      insert into source_marking (source_id, delivery_marking_id, at, by_whom, reason, marking_id)
        values ('us-cbp-drug-seizures', 1, now(), 'analyst', 'planted', 1);
      insert into warn_decision (at, by_whom, event, mute_id, marking_id) values (now(), 'analyst', 'muted', 1, 1);
      insert into stream_lead (leading_stream, following_stream, lead_months, correlation, pairs, p_value, learned_at, marking_id)
        values ('laboratory', 'deaths', 1, 0.5, 40, 0.01, now(), 1);
      insert into substance_identification (substance_id, decision, at, by_whom, marking_id)
        values ('planted:powder', 'undecided', now(), 'analyst', 1);
      insert into control_item (key, jurisdiction, instrument, list, subject_kind, subject, text, since_kind, status, basis,
          confidence, verification, citation, source, recorded_on, recorded_at, marking_id)
        values ('nl-opiumwet/I/planted', 'NL', 'nl-opiumwet', 'I', 'substance', 'planted', '{}', 'unknown', 'in-force', 'named',
          'high', 'read', 'planted', 'planted', '2026-01-01', now(), 1);
      insert into screening (file_name, state, row_count, law_on, known_on, created_at, by_whom, marking_id)
        values ('planted.csv', 'waiting', 1, '2026-01-01', '2026-01-01', now(), 'analyst', 1);
      insert into screening_row (screening_id, row_number, query, query_kind, marking_id) values (1, 1, 'fentanyl', 'name', 1);
      insert into text_run (source_id, as_of, digest, loaded_at, by_whom, files, connector_version, entries, counts, marking_id)
        values ('planted', '2026-01-01', 'planted', now(), 'analyst', '[]', '1.0.0', 1, '{}', 1);
      insert into text_line (run_id, number, instrument, list, entry, marking_id) values (1, 1, 'nl-opiumwet', 'I', '{}', 1);
      insert into text_report_line (run_id, number, kind, text, diff, marking_id) values (1, 1, 'new', '{}', '[]', 1);
      insert into scheduling_process (jurisdiction, procedure, subject_kind, subject_id, owner, state, started_on, marking_id)
        values ('UN', 'un-1988-precursor', 'substance', 'norfentanyl', 'planted', 'open', '2026-01-01', 1);
      insert into scheduling_step (process_id, step, documents, marking_id) values (1, 'decision', '[]', 1);
      insert into scheduling_event (process_id, at, by_whom, event, marking_id) values (1, now(), 'analyst', 'opened', 1);
      insert into alert (uid, owner, revision, created_at, changed_at, marking_id)
        values ('3b1f7a52-6d1c-4c0e-9c55-0a4e5f7f2a10', 'CA', 1, now(), now(), 1);
      insert into alert_draft (alert_id, revision, state, authors, marking_id) values (1, 1, 'draft', '{CA:planted}', 1);
      insert into alert_text (alert_id, revision, body, own_marking, marking, wording_kept, author, author_name, at, marking_id)
        values (1, 1, '{}', '{}', '{}', '[]', 'CA:planted', 'planted', now(), 1);
      insert into alert_part (alert_id, revision, kind, position, apart, content, marking, marking_id)
        values (1, 1, 'finding', 0, false, '{}', '{}', 1);
      insert into alert_version (alert_id, version, revision, state, published_at, published_by, same_person, marking_id)
        values (1, 1, 1, 'published', now(), 'planted', false, 1);
      insert into alert_event (alert_id, at, by_whom, event, marking_id) values (1, now(), 'planted', 'composed', 1);
      insert into alert_reply (uid, modified_at, alert_id, owner, kind, created_at, retracted, content, marking_id)
        values ('3b1f7a52-6d1c-4c0e-9c55-0a4e5f7f2a11', now(), 1, 'MX', 'note', now(), false, '{}', 1);
      insert into alert_reading (alert_id, subject, version, at, marking_id) values (1, 'CA:planted', 1, now(), 1);
      insert into alert_outbox (alert_id, version, at, marking_id) values (1, 1, now(), 1);
      insert into notice_event (signal_id, at, marking_id) values (1, now(), 1);
      insert into notice_subscription (subject, topics, filters, channel, language, schedule, created_at, marking_id)
        values ('CA:planted', '{alert-new}', '{}', 'inbox', 'en', '{}', now(), 1);
      insert into notice (subject, event_key, topic, alert_id, at, marking_id) values ('CA:planted', 'planted', 'alert-new', 1, now(), 1);
      insert into notice_message (id, subscription_id, is_test, state, created_at, next_at, marking_id)
        values ('00000000-0000-4000-8000-000000000001', 1, false, 'waiting', now(), now(), 1);
      insert into notice_delivery (notice_id, subscription_id, due_at, marking_id) values (1, 1, now(), 1);
      insert into person (id, subject, name, country, sectors, duties, created_at, marking_id)
        values ('planted', 'CA:planted', 'planted', 'CA', '{}', '{read}', now(), 1);
      insert into person_history (person_id, at, by_whom, event, detail, marking_id)
        values ('planted', now(), 'CA:planted', 'added', '{}', 1);
      insert into person_password (person_id, hash, set_at, marking_id) values ('planted', 'planted', now(), 1);
      insert into person_passkey (credential_id, person_id, name, public_key, signature_count, transports, added_at, marking_id)
        values ('planted', 'planted', 'planted', '', 0, '{}', now(), 1);
      insert into sign_in_link (digest, person_id, made_at, expires_at, marking_id) values ('planted', 'planted', now(), now(), 1);
      insert into sign_in_flow (digest, kind, content, expires_at, marking_id) values ('planted', 'passkey', '{}', now(), 1);
      insert into sign_in_attempt (account, origin, failures, last_at, marking_id) values ('planted', 'planted', 1, now(), 1);
      insert into known_device (digest, person_id, first_at, last_at, marking_id) values ('planted', 'planted', now(), now(), 1);
      insert into session (digest, person_id, method, started_at, last_seen_at, ends_at, address, browser, marking_id)
        values ('planted', 'planted', 'password', now(), now(), now(), '', '', 1);
      insert into api_token (name, secret_digest, scopes, country, sectors, made_at, made_by, expires_at, marking_id)
        values ('planted', '', '{}', 'CA', '{}', now(), 'CA:planted', now(), 1);
      insert into collection (id, alias, kind, title, description, epoch, default_marking_id, marking_id)
        values ('planted', 'planted', 'open', '{}', '{}', '00000000-0000-4000-8000-000000000001', 1, 1);
      insert into collection_grant (collection_id, subject, can_read, can_write, marking_id)
        values ('planted', 'token:1', true, false, 1);
      insert into shared_object (collection_id, seq, stix_id, type, spec_version, version, version_at, content, bytes, digest,
          date_added, owner, revoked, via, marking_id)
        values ('planted', 1, 'url--planted', 'url', '2.1', '2026-01-01T00:00:00Z', '2026-01-01', '{}', 2, 'planted', now(), 'CA',
          false, '{}', 1);
      insert into taxii_status (id, subject, requested_at, content, marking_id)
        values ('00000000-0000-4000-8000-000000000002', 'token:1', now(), '{}', 1);
      select set_config('vigia.clearance', '{}', true);
      select append_audit(array['{"at":"2026-06-01T12:00:00.000Z","subject":"CA:planted","kind":"person","name":"planted",'
        '"country":"CA","action":"audit.read","object":null,"outcome":"done","detail":{},"tlp":"AMBER+STRICT"}']);
      insert into audit_checkpoint (seq, hash, at, key_fingerprint, public_key, statement, signature, marking_id)
        select seq, hash, at, 'planted', '{}', '{}', 'planted', marking_id from audit_entry limit 1;
      insert into peer (country, node, identity, protocol_versions, profile, state, revision, added_at, marking_id)
        values ('MX', '00000000-0000-4000-8000-000000000001', 'identity--planted', '{1}', 'member', 'active', 1, now(), 1);
      insert into peer_key (fingerprint, country, public_jwk, since, marking_id) values (repeat('0', 64), 'MX', '{}', now(), 1);
      insert into peer_event (country, revision, at, by_whom, event, content, marking_id)
        values ('MX', 1, now(), 'analyst', 'added', '{}', 1);
      insert into peer_contact (country, marking_id) values ('MX', 1);
      insert into peer_token_use (country, jti, until, marking_id) values ('MX', 'planted', now(), 1);
      insert into sync_cursor (country, collection, epoch, filter, marking_id)
        values ('MX', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000001', '', 1);
      insert into quarantine (country, stix_id, type, version, digest, reason, detail, received_at, state, marking_id)
        values ('MX', 'planted', 'planted', '', 'planted', 'not-valid', '{}', now(), 'held', 1);
      insert into waiting_object (country, stix_id, version, digest, content, missing, since, marking_id)
        values ('MX', 'planted', '', 'planted', '{}', '{}', now(), 1);
      insert into brought_marking (subject, marking_id) values ('peer:MX', 1);
      insert into receipt_outbox (country, stix_id, version, digest, state, created_at, marking_id)
        values ('MX', 'planted', '', 'planted', 'accepted', now(), 1);
      insert into bundle_import (bundle, country, number, after_number, imported_at, by_whom, digest, objects, marking_id)
        values ('00000000-0000-4000-8000-000000000001', 'MX', 1, 0, now(), 'analyst', 'planted', 0, 1);
      insert into bundle_export (bundle, country, number, exported_at, by_whom, digest, objects, until_seq, marking_id)
        values ('00000000-0000-4000-8000-000000000001', 'MX', 1, now(), 'analyst', 'planted', 0, 0, 1);
      insert into release_form (item, item_kind, form, uid, version, fingerprint, objects, released_at, marking_id)
        values ('planted', 'alert', 'whole', 'planted', 1, 'planted', '{}', now(), 1);
      insert into disclosure (receiver, item, form, item_version, object, object_type, version, channel, digest, bytes,
          policy_version, tlp, marking, offered_at, marking_id)
        values ('MX', 'planted', 'whole', 1, 'planted', 'report', 'planted', 'taxii', 'planted', 1, '1', 'CLEAR', '{}', now(), 1);
      insert into statistics_policy (source_id, questions, budget, at, by_whom, marking_id)
        values ('planted', 'never', 0, now(), 'analyst', 1);
      insert into statistics_question (id, direction, country, asked_at, asked_by, question, digest, state, marking_id)
        values ('00000000-0000-4000-8000-000000000003', 'in', 'MX', now(), 'peer:MX', '{}', 'planted', 'waiting', 1);
    `),
  );
}
