import { type HiddenIds, inThreeLanguages, type Put, plantedAt, type VisibleParents } from './_put.ts';
import { word } from './_words.ts';

export async function plantRegister(
  put: Put,
  key: string,
): Promise<{ place: string; substance: string; source: string; identified: string }> {
  const place = `CA-${word('place')}`;
  const substance = `${word('substance')}:${key}`;
  const identified = `${word('reported')}:${key}`;
  const source = word('source');
  await put('place', {
    id: place,
    level: 'subdivision',
    name: inThreeLanguages(word('placename')),
    parent: 'CA',
    country: 'CA',
    ancestors: ['CA', 'world'],
    covers: [],
    latitude: 50,
    longitude: -100,
    source_id: source,
  });
  for (const id of [substance, identified]) {
    await put('substance', {
      id,
      kind: 'reported',
      name: inThreeLanguages(word('substancename')),
      synonyms: [word('synonym')],
      classes: [],
      icd10: [],
      source_id: source,
    });
  }
  await put('substance_identification', {
    substance_id: identified,
    decision: 'same-as',
    identified_as: 'fentanyl',
    at: plantedAt,
    by_whom: word('person'),
    note: word('note'),
  });
  // Somebody's withheld opinion of a name that everybody sees.
  await put('substance_identification', {
    substance_id: 'visible:powder',
    decision: 'not-a-substance',
    at: plantedAt,
    by_whom: word('person'),
    note: word('note'),
  });
  await put('setting', { name: word('setting'), value: word('value') });
  return { place, substance, source, identified };
}

export async function plantDelivery(
  put: Put,
  { source, place, parents }: { source: string; place: string; parents: VisibleParents },
): Promise<number> {
  const delivery = await put(
    'delivery',
    {
      source_id: source,
      sha256: word('digest'),
      file_name: word('file'),
      bytes: 12_345,
      layout: word('layout'),
      connector_version: '1.0.0',
      as_of: '2026-06-13',
      as_of_basis: 'given',
      received_at: plantedAt,
      training: false,
      rows: { read: 7, kept: 6, rejected: 1 },
      observations: { added: 6, withdrawn: 0, unchanged: 0 },
      records: { added: 0, unchanged: 0 },
      drift: [],
    },
    'id',
  );
  await put('delivery_coverage', {
    delivery_id: delivery,
    source_id: source,
    as_of: '2026-06-13',
    dataset: word('dataset'),
    frequency: 'M',
    first_period: '2020-01-01',
    last_period: '2026-05-01',
    complete: true,
  });
  for (const [to, of] of [
    [delivery, source],
    [parents.delivery, 'test-source'],
  ] as const) {
    await put('delivery_issue', {
      delivery_id: to,
      source_id: of,
      row_number: 3,
      column_name: word('column'),
      code: 'unknown-period',
      offending_text: word('offending'),
      severity: 'rejected',
      suggestion: word('suggestion'),
    });
    await put('record', {
      source_id: of,
      external_id: word('record'),
      as_of: '2026-06-13',
      delivery_id: to,
      kind: 'seizure',
      event_date: '2026-06-01',
      place_id: place,
      payload: { text: word('payload') },
      training: false,
    });
  }
  await put('source_marking', {
    source_id: 'us-dea-nflis',
    delivery_marking_id: 1,
    at: plantedAt,
    by_whom: word('person'),
    reason: word('reason'),
  });
  return Number(delivery);
}

/** Figures that a question about progress asks for. */
export async function plantProgress(
  put: Put,
  { series, delivery }: { series: number; delivery: number },
): Promise<void> {
  await put('series', {
    id: series,
    source_id: 'us-cdc-vsrr',
    key: word('serieskey'),
    dataset: word('dataset'),
    indicator: 'overdose-deaths',
    place_id: 'US',
    substance_id: 'any-drug',
    frequency: 'M',
    time_window: 'P12M',
    dimensions: {},
    training: false,
    first_period: '2026-01-01',
    last_period: '2026-01-01',
    observations: 1,
    latest_as_of: '2026-06-13',
    changed_by: delivery,
  });
  await put('observation', {
    series_id: series,
    period: '2026-01-01',
    as_of: '2026-06-13',
    delivery_id: delivery,
    value: 876_543,
    status: 'P',
    confidentiality: 'F',
  });
  // How far a source has come, which the node is asked about itself.
  await put('delivery_coverage', {
    delivery_id: delivery,
    source_id: 'us-cdc-vsrr',
    as_of: '2026-06-13',
    dataset: word('dataset'),
    frequency: 'M',
    first_period: '2026-01-01',
    last_period: '2026-01-01',
    complete: true,
  });
  await plantFindings(put, { series, delivery });
}

/** Substances that a laboratory found, the second after it had begun to report. */
async function plantFindings(put: Put, { series, delivery }: { series: number; delivery: number }): Promise<void> {
  for (const [at, substance, period] of [
    [1, 'fentanyl', '2025-01-01'],
    [2, 'metonitazene', '2025-03-01'],
  ] as const) {
    await put('series', {
      id: series + at * 100_000_000,
      source_id: 'us-dea-nflis',
      key: word('serieskey'),
      dataset: word('dataset'),
      indicator: 'laboratory-reports',
      place_id: 'US-TX',
      substance_id: substance,
      frequency: 'M',
      time_window: '',
      dimensions: {},
      training: false,
      first_period: period,
      last_period: period,
      observations: 1,
      latest_as_of: '2026-06-13',
      changed_by: delivery,
    });
    await put('observation', {
      series_id: series + at * 100_000_000,
      period,
      as_of: '2026-06-13',
      delivery_id: delivery,
      value: 654_321,
      status: 'A',
      confidentiality: 'F',
    });
  }
}

export async function plantSignal(
  put: Put,
  {
    source,
    place,
    substance,
    delivery,
    parents,
  }: { source: string; place: string; substance: string; delivery: number; parents: VisibleParents },
): Promise<HiddenIds> {
  const series = parents.series * 1_000 + delivery;
  await put('series', {
    id: series,
    source_id: source,
    key: word('serieskey'),
    dataset: word('dataset'),
    indicator: 'drug-seizure-events',
    place_id: place,
    substance_id: substance,
    frequency: 'M',
    time_window: '',
    dimensions: { form: word('dimension') },
    training: false,
    first_period: '2026-01-01',
    last_period: '2026-01-01',
    observations: 1,
    latest_as_of: '2026-06-13',
    changed_by: delivery,
  });
  await put('observation', {
    series_id: series,
    period: '2026-01-01',
    as_of: '2026-06-13',
    delivery_id: delivery,
    value: 765_432,
    status: 'A',
    confidentiality: 'F',
  });
  const scan = await put(
    'scan',
    { started_at: plantedAt, finished_at: plantedAt, code_version: word('version'), parameters: {}, counts: {} },
    'id',
  );
  await put('series_scan', {
    series_id: series,
    scan_id: scan,
    changed_by: delivery,
    code_version: 'x',
    scanned_at: plantedAt,
    outcome: 'assessed',
    method: 'ears-c1',
    reason: word('reason'),
    p_values: [],
    new_signals: 1,
    updated_signals: 0,
    closed_signals: 0,
    unchanged_signals: 0,
  });
  const group = await put('signal_group', { anchor_id: series + 1_000_000 }, 'id');
  const signal = await put(
    'signal',
    {
      group_id: group,
      kind: 'increase',
      state: 'verified',
      series_id: series,
      source_id: source,
      indicator: 'drug-seizure-events',
      place_id: place,
      substance_id: substance,
      dimensions: {},
      frequency: 'M',
      time_window: '',
      training: false,
      period: '2026-01-01',
      observed: 40,
      expected: 5,
      score: 99,
      priority: 99,
      method: 'ears-c1',
      method_version: '1',
      parameters: {},
      code_version: 'x',
      as_of: '2026-06-13',
      delivery_id: delivery,
      expectation: {},
      evidence: [],
      found_at: plantedAt,
      found_by: scan,
      touched_by: scan,
      released_on: '2026-06-15',
    },
    'id',
  );
  for (const of of [signal, parents.signal]) {
    await put('signal_history', {
      signal_id: of,
      at: plantedAt,
      by_whom: word('person'),
      event: 'note',
      note: word('note'),
    });
  }
  await put('stream_lead', {
    leading_stream: 'laboratory',
    following_stream: word('stream'),
    lead_months: 1,
    correlation: 0.5,
    pairs: 40,
    p_value: 0.01,
    learned_at: plantedAt,
  });
  return { series: [series], signal: [signal], group: [group] };
}

export async function plantDecisions(
  put: Put,
  { substance, place, source }: { substance: string; place: string; source: string },
): Promise<HiddenIds> {
  const mute = await put(
    'mute',
    { scope: 'substance-place', substance_id: substance, place_id: place, reason: 'known-event', until: '2026-12-31' },
    'id',
  );
  const setting = await put(
    'watch_setting',
    {
      indicator: 'drug-seizure-events',
      frequency: 'M',
      time_window: word('window'),
      method: 'rare-count',
      parameters: {},
      reason: word('reason'),
      state: 'proposed',
      preview: {},
      reviewed_by_proposer: false,
    },
    'id',
  );
  for (const of of [
    { mute_id: mute, event: 'muted' },
    { setting_id: setting, event: 'proposed' },
  ]) {
    await put('warn_decision', {
      at: plantedAt,
      by_whom: word('person'),
      note: word('note'),
      by_subject: `CA:${source}`,
      ...of,
    });
  }
  return { mute: [mute], setting: [setting] };
}
