import { randomUUID } from 'node:crypto';
import { type HiddenIds, type Put, plantedAt, type VisibleParents } from './_put.ts';
import { word } from './_words.ts';

export async function plantActRows(
  put: Put,
  { substance, place, key, parents }: { substance: string; place: string; key: string; parents: VisibleParents },
): Promise<HiddenIds> {
  const item = `nl-opiumwet/I/${word('item')}`;
  await put('control_item', {
    key: item,
    jurisdiction: 'NL',
    instrument: 'nl-opiumwet',
    list: 'I',
    item: word('entry'),
    subject_kind: 'substance',
    subject: 'xylazine',
    text: { en: word('wording') },
    since: '2026-01-01',
    since_kind: 'in-force',
    status: 'in-force',
    basis: 'named',
    confidence: 'high',
    verification: 'read',
    citation: word('citation'),
    source: word('source'),
    recorded_on: '2026-01-01',
    recorded_at: plantedAt,
  });
  const screening = await put(
    'screening',
    {
      file_name: word('list'),
      state: 'done',
      row_count: 1,
      done_count: 1,
      law_on: '2026-01-01',
      known_on: '2026-01-01',
      created_at: plantedAt,
      finished_at: plantedAt,
      by_whom: word('person'),
      identified: 1,
      to_a_person: 0,
      unknown: 0,
      refused: 0,
      listed_somewhere: 1,
      listed_nowhere: 0,
    },
    'id',
  );
  await put('screening_row', { screening_id: screening, row_number: 1, query: word('query'), query_kind: 'name' });
  const run = await put(
    'text_run',
    {
      source_id: 'any-authority-list',
      as_of: '2026-01-01',
      digest: word('digest'),
      loaded_at: plantedAt,
      by_whom: word('person'),
      files: [{ name: word('file') }],
      connector_version: '1.0.0',
      entries: 1,
      whole_instruments: [],
      counts: { new: 1 },
    },
    'id',
  );
  await put('text_line', {
    run_id: run,
    number: 1,
    instrument: 'nl-opiumwet',
    list: 'I',
    entry: { name: word('entry') },
    rules: [],
  });
  await put('text_report_line', { run_id: run, number: 1, kind: 'new', text: { en: word('line') }, diff: [] });
  const process = await put(
    'scheduling_process',
    {
      jurisdiction: 'UN',
      procedure: 'un-1988-precursor',
      subject_kind: 'substance',
      subject_id: 'norfentanyl',
      gap_key: word('gap'),
      owner: word('owner'),
      state: 'open',
      started_on: '2026-01-01',
    },
    'id',
  );
  await put('scheduling_step', {
    process_id: process,
    step: 'decision',
    due_on: '2026-06-16',
    note: word('note'),
    documents: [{ title: word('document') }],
  });
  for (const of of [process, parents.process]) {
    await put('scheduling_event', {
      process_id: of,
      at: plantedAt,
      by_whom: word('person'),
      event: 'noted',
      note: word('note'),
    });
  }
  const alert = await plantAlert(put, { substance, place, key, parents });
  return { item: [item], screening: [screening], run: [run], process: [process], ...alert };
}

export async function plantAlert(
  put: Put,
  { substance, place, parents }: { substance: string; place: string; key: string; parents: VisibleParents },
): Promise<HiddenIds> {
  const uid = randomUUID();
  const reply = randomUUID();
  const id = await put(
    'alert',
    {
      uid,
      owner: 'CA',
      published_state: 'published',
      version: 1,
      revision: 1,
      created_at: plantedAt,
      changed_at: plantedAt,
      published_at: plantedAt,
    },
    'id',
  );
  const marking = {
    tlp: 'RED',
    releasableTo: [],
    sectors: [],
    caveats: [],
    legalBasis: word('law'),
    originators: [],
    recipients: [],
    embargoUntil: null,
    expires: null,
  };
  const title = { en: { text: word('title'), state: 'final' } };
  await put('alert_text', {
    alert_id: id,
    revision: 1,
    body: {
      title,
      fields: {},
      audiences: {},
      severity: 'severe',
      reliability: 'B',
      credibility: '2',
      from: null,
      until: null,
      substances: [substance],
      places: [place],
    },
    own_marking: marking,
    marking,
    wording_kept: [],
    author: `CA:${word('author')}`,
    author_name: word('author'),
    at: plantedAt,
  });
  await put('alert_part', {
    alert_id: id,
    revision: 1,
    kind: 'field',
    position: 0,
    name: 'risk',
    apart: false,
    content: { text: { en: { text: word('risk'), state: 'final' } } },
    marking,
  });
  await put('alert_version', {
    alert_id: id,
    version: 1,
    revision: 1,
    state: 'published',
    published_at: plantedAt,
    published_by: word('publisher'),
    same_person: false,
  });
  await put('alert_draft', {
    alert_id: id,
    revision: 1,
    state: 'in-review',
    authors: [`CA:${word('author')}`],
    remarks: word('remarks'),
  });
  await put('alert_reading', { alert_id: id, subject: `CA:${word('reader')}`, version: 1, at: plantedAt });
  await put('alert_outbox', { alert_id: id, version: 1, at: plantedAt });
  for (const [of, replyOf] of [
    [id, reply],
    [parents.alertNumber, randomUUID()],
  ] as const) {
    await put('alert_event', {
      alert_id: of,
      at: plantedAt,
      by_whom: word('person'),
      event: 'returned',
      note: word('note'),
    });
    await put('alert_reply', {
      uid: replyOf,
      modified_at: plantedAt,
      alert_id: of,
      owner: 'MX',
      kind: 'note',
      created_at: plantedAt,
      by_whom: word('person'),
      retracted: false,
      content: {
        text: { en: { text: word('reply'), state: 'final' } },
        count: null,
        firstSeen: null,
        lastSeen: null,
        places: [],
        answer: null,
        marking,
      },
    });
  }
  return { alert: [uid], reply: [reply] };
}
