import { describe, expect, test } from 'vitest';
import { AlertReplyRequest } from '../../src/api/index.ts';
import { publicMarking } from '../../src/model/index.ts';
import { actAs, publicReader } from '../../src/server/access/index.ts';
import { plant, quietMonths } from '../../src/server/warn/_planted.ts';
import { ana, bo, codeOf, complete, final, hal, openDesk, person } from './_alerts.ts';
import { type Entrance, openEntrance } from './_api.ts';

/** Months of quiet that end in March 2024, and then one that is not. */
const outbreak = [...quietMonths(5), 40];
const amber = { ...publicMarking, tlp: 'AMBER' as const, releasableTo: ['CA', 'MX'], originators: ['CA'] };

let seriesIds: readonly number[] = [];

const entrance = openEntrance({ country: 'CA', analyst: 'operator' }, async ({ node }) => {
  seriesIds = await plant(node.database, {
    asOf: '2024-06-01',
    series: [
      { values: outbreak, start: '2019-03-01', place: 'CA-AB', substance: 'fentanyl' },
      { values: outbreak, start: '2019-03-01', place: 'CA-BC', substance: 'fentanyl', marking: amber },
    ],
  });
  await node.scan();
});

const { alerts, compose, save, composeComplete, publish, publishComplete } = openDesk(entrance);

async function verifiedSignals(): Promise<{
  readonly alberta: number;
  readonly columbia: number;
  readonly group: number;
}> {
  return actAs(entrance().node.operator, async () => {
    const { warn } = entrance().node;
    const { groups } = await warn.listSignals({ state: 'new~in-review~verified', heldBack: 'all' });
    const [lead] = groups.map((group) => group.lead);
    if (lead === undefined) throw new Error('nothing was found');
    const { members } = await warn.findSignal(lead.id);
    const all = [lead, ...members];
    for (const { id, state } of all) if (state !== 'verified') await warn.decide(id, { verdict: 'verify' });
    const idOf = (place: string): number => all.find((signal) => signal.place === place)?.id ?? 0;
    return { alberta: idOf('CA-AB'), columbia: idOf('CA-BC'), group: lead.group };
  });
}

describe('evidence', () => {
  test('comes from verified signals with its vintage, and makes the alert as strict as its figures', async () => {
    const { alberta, columbia } = await verifiedSignals();

    const { draft, markingReasons } = await actAs(ana, () =>
      compose({ signals: [alberta, columbia], marking: { tlp: 'CLEAR' } }),
    );

    expect(draft?.text.series.map(({ place, asOf, points }) => [place, asOf, points.at(-1)?.value])).toEqual(
      draft?.text.signals.map(({ place, asOf, observed }) => [place, asOf, observed]),
    );
    expect(draft?.text.signals.map(({ place }) => place).toSorted()).toEqual(['CA-AB', 'CA-BC']);
    expect(draft?.text.places.toSorted()).toEqual(['CA-AB', 'CA-BC']);
    expect(draft?.text.title.fr?.state).toBe('draft');
    expect(draft?.text.marking).toMatchObject({ tlp: 'AMBER', releasableTo: ['CA', 'MX'] });
    expect(markingReasons.filter(({ decides }) => decides).map(({ because }) => because)).toEqual(['signal', 'series']);
  });

  test('that nobody verified is refused, and what the author may not see is not there', async () => {
    const { alberta, columbia } = await verifiedSignals();
    const outsider = person('cy', { country: 'CA', highestTlp: 'GREEN' });

    expect(await codeOf(() => actAs(ana, () => compose({ signals: [9_999] })))).toBe('alert.evidence-unknown');
    expect(await codeOf(() => actAs(outsider, () => compose({ signals: [columbia] })))).toBe('alert.evidence-unknown');
    const { warn } = entrance().node;
    await actAs(entrance().node.operator, () => warn.decide(alberta, { verdict: 'reopen' }));
    expect(await codeOf(() => actAs(ana, () => compose({ signals: [alberta] })))).toBe('alert.signal-not-verified');
    await actAs(entrance().node.operator, () => warn.decide(alberta, { verdict: 'verify' }));
  });

  test('held apart, it leaves the alert as wide as it is, unless it alone names what everybody reads', async () => {
    const { alberta, columbia } = await verifiedSignals();
    const signals = [{ id: alberta }, { id: columbia, apart: true }];

    const saved = await actAs(ana, async () =>
      save((await compose()).id, 1, { ...complete, signals, marking: { tlp: 'CLEAR' } }),
    );
    expect(saved.draft?.text.marking.tlp).toBe('CLEAR');
    expect(saved.draft?.text.signals.map(({ apart, marking }) => [apart, marking.tlp])).toEqual([
      [false, 'CLEAR'],
      [true, 'AMBER'],
    ]);
    expect(saved.draft?.checks).toEqual([]);

    const told = await actAs(ana, () =>
      save(saved.id, 2, { ...complete, signals, places: ['CA-AB', 'CA-BC'], marking: { tlp: 'CLEAR' } }),
    );
    expect(told.draft?.checks.map(({ problem, path }) => [problem, path])).toEqual([
      ['named-by-what-is-apart', 'places.CA-BC'],
    ]);

    const { id } = await publish(
      (await actAs(ana, () => save(saved.id, 3, { ...complete, signals, marking: { tlp: 'CLEAR' } }))).id,
      4,
    );
    const seen = await actAs(publicReader, () => alerts().find(id));
    expect(seen.text?.signals.map(({ place }) => place)).toEqual(['CA-AB']);
    expect(JSON.stringify(seen)).not.toContain('CA-BC');
    expect((await actAs(ana, () => alerts().find(id))).text?.signals).toHaveLength(2);
  });

  test('shows what is known of it now: a decision undone, a later vintage', async () => {
    const { alberta } = await verifiedSignals();
    const { warn, database } = entrance().node;
    const { id } = await actAs(ana, () => compose({ signals: [alberta] }));
    expect((await actAs(ana, () => alerts().find(id))).draft?.text.signals[0]?.today).toMatchObject({ changed: false });

    await actAs(entrance().node.operator, () => warn.decide(alberta, { verdict: 'reopen' }));
    await plant(database, {
      asOf: '2024-06-10',
      series: [{ values: [...quietMonths(5), 6], start: '2019-03-01', place: 'CA-AB', substance: 'fentanyl' }],
    });

    const { draft } = await actAs(ana, () => alerts().find(id));
    expect(draft?.text.signals[0]?.today).toMatchObject({ changed: true, state: 'new' });
    expect(draft?.text.series[0]?.points.at(-1)?.value).toBe(40);
    expect(draft?.text.series[0]?.today?.changes).toMatchObject([
      { period: '2024-03-01', before: { value: 40 }, now: { value: 6 } },
    ]);
    expect(seriesIds).toContain(draft?.text.series[0]?.today?.series);
  });
});

describe('who may not see it', () => {
  test('sees no draft, whatever it will be marked', async () => {
    const { id } = await composeComplete({ marking: { tlp: 'CLEAR' } });
    const mexican = person('ema', { country: 'MX', subject: 'MX:ema' });

    for (const reader of [publicReader, mexican]) {
      expect(await codeOf(() => actAs(reader, () => alerts().find(id)))).toBe('alert.not-found');
      const { alerts: listed, counts } = await actAs(reader, () => alerts().list());
      expect(listed.map((alert) => alert.id)).not.toContain(id);
      expect(counts.draft + counts['in-review'] + counts.waiting).toBe(0);
    }
  });

  test('sees none of its versions, replies and counts; a missing one answers the same', async () => {
    const police = { tlp: 'AMBER+STRICT' as const, releasableTo: ['CA'], sectors: ['police' as const] };
    const before = await actAs(hal, () => alerts().list());
    const { id } = await publishComplete({ marking: police });
    await actAs(ana, () => alerts().reply(id, replyOf({ kind: 'note', text: final('Mine', 'La mienne') })));

    expect(await actAs(hal, () => alerts().list())).toEqual(before);
    const absent = '00000000-0000-4000-8000-000000000000';
    for (const path of ['', '/versions/1']) {
      const messages = await Promise.all(
        [id, absent].map((uid) =>
          messageOf(() => actAs(hal, () => (path === '' ? alerts().find(uid) : alerts().findVersion(uid, 1)))),
        ),
      );
      expect(messages[0]?.replace(id, absent)).toBe(messages[1]);
    }
    const duplicates = await actAs(hal, () =>
      alerts().findDuplicates({
        ...complete,
        title: {},
        substances: ['fentanyl'],
        places: ['CA-AB'],
        from: null,
        until: null,
      }),
    );
    expect(duplicates.duplicates.map((duplicate) => duplicate.id)).not.toContain(id);
  });

  test('a field that a law protects is seen by its sector only', async () => {
    const analysis = {
      text: final('Purity by batch', 'Pureté par lot'),
      marking: {
        tlp: 'AMBER+STRICT' as const,
        releasableTo: ['CA'],
        sectors: ['laboratory' as const],
        legalBasis: 's. 91',
      },
    };
    const { id } = await publishComplete({ fields: { ...complete.fields, analysis } });

    expect((await actAs(ana, () => alerts().find(id))).text?.fields.analysis?.marking?.legalBasis).toBe('s. 91');
    const seen = await actAs(hal, () => alerts().find(id));
    expect(Object.keys(seen.text?.fields ?? {})).toEqual(['risk', 'event']);
    expect(JSON.stringify(seen)).not.toMatch(/analysis|Purity/u);
  });

  test('a saver who does not see a part leaves it where it is, and a reviewer who does not see it cannot publish', async () => {
    const analysis = {
      text: final('Purity', 'Pureté'),
      marking: { tlp: 'AMBER+STRICT' as const, sectors: ['laboratory' as const] },
    };
    const { id } = await composeComplete({ fields: { ...complete.fields, analysis } });
    const reviewer = { ...hal, subject: 'CA:ria', duties: bo.duties };

    await actAs(hal, () => save(id, 2, { ...complete, severity: 'minor' }));
    const { draft } = await actAs(ana, () => alerts().submit(id, { expectedRevision: 3 }));

    expect(draft?.text.fields.analysis?.text.en?.text).toBe('Purity');
    expect((await actAs(reviewer, () => alerts().find(id))).draft?.mayPublish).toBe(false);
    expect(await codeOf(() => actAs(reviewer, () => alerts().publish(id, { expectedRevision: 3 })))).toBe(
      'access.not-allowed',
    );
  });

  test('nobody marks an alert so that they could not see it', async () => {
    const { id } = await composeComplete();
    const marking = { tlp: 'RED' as const, recipients: ['CA:bo'] };

    expect(await codeOf(() => actAs(ana, () => save(id, 2, { ...complete, marking })))).toBe('alert.marking-hides-it');
  });
});

function replyOf(reply: object): Parameters<Entrance['node']['alerts']['reply']>[1] {
  return AlertReplyRequest.parse(reply);
}

async function messageOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
