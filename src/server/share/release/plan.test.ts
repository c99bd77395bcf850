import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constantFrom,
  property,
  record,
  subarray,
  uniqueArray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Marking,
  publicMarking,
  type Recipient,
  refuseRelease,
  type SharedAlert,
  sectors,
  tlpLabels,
} from '../../../model/index.ts';
import { type PlanOptions, planRelease, type ReleasePlan, type Standing } from './plan.ts';
import { keptParts, markedParts, releasableAlert } from './releasable.ts';

const at = '2026-11-22T10:00:00.000Z';
const holder = 'CA';

const member = (country: string): Recipient => ({
  country,
  profile: 'member',
  highestTlp: 'AMBER+STRICT',
  sectors,
  active: true,
});
const partner: Recipient = { ...member('NL'), profile: 'partner' };

function marked(over: Partial<Marking>): Marking {
  return { ...publicMarking, originators: [holder], ...over };
}

function alertOf(marking: Marking, parts: readonly Marking[] = []): SharedAlert {
  return {
    id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    owner: holder,
    version: 1,
    createdAt: at,
    publishedAt: at,
    state: 'published',
    retraction: null,
    request: null,
    content: {
      title: { en: { text: 'An alert', state: 'final' } },
      fields: {},
      audiences: {},
      severity: 'severe',
      reliability: 'A',
      credibility: '1',
      from: null,
      until: null,
      substances: [],
      places: [],
      training: false,
      signals: [],
      series: [],
      findings: parts.map((one, index) => ({
        substance: `planted-${index}`,
        methods: [],
        foundOn: null,
        place: null,
        samples: null,
        form: null,
        marking: one,
      })),
      marking,
    },
  };
}

function plan(alert: SharedAlert, over: Partial<PlanOptions> = {}): ReleasePlan<SharedAlert> {
  return planRelease(releasableAlert(alert), {
    at,
    holder,
    receivers: [member('MX'), member('US'), partner],
    standings: [],
    ...over,
  });
}

describe('an alert', () => {
  test('whose parts are for different sectors goes without the second: what names both would be for nobody', () => {
    const parts = [marked({ tlp: 'GREEN', sectors: ['health'] }), marked({ tlp: 'GREEN', sectors: ['police'] })];
    const { forms, withheld } = plan(alertOf(marked({ tlp: 'GREEN' }), parts), { receivers: [member('MX')] });

    expect(forms.map(({ form, item }) => [form, item.content.findings.length])).toEqual([['whole', 1]]);
    expect(withheld).toEqual([{ receiver: 'MX', part: 'finding:2', reason: 'not-released-to-sector' }]);
  });

  test('for the community goes whole to the members, with the author’s marking, and not to a partner', () => {
    const green = marked({ tlp: 'GREEN' });

    const { forms, refusals } = plan(alertOf(green));

    expect(forms.map(({ form, receivers, item }) => [form, receivers, item.content.marking])).toEqual([
      ['whole', ['MX', 'US'], green],
    ]);
    expect(refusals).toEqual([{ receiver: 'NL', reason: 'not-released-to-country' }]);
  });

  test('with a part for one country goes whole there, marked for it by name, and without the part to the others', () => {
    const alert = alertOf(marked({ tlp: 'GREEN' }), [marked({ tlp: 'AMBER', releasableTo: ['CA', 'MX'] })]);

    const { forms, withheld } = plan(alert);

    expect(forms.map(({ form, receivers }) => [form, receivers])).toEqual([
      ['whole', ['MX']],
      ['own-1', ['US']],
    ]);
    expect(forms.map((one) => one.item.content.findings.length)).toEqual([1, 0]);
    expect(forms.map((one) => [one.item.content.marking.tlp, one.item.content.marking.releasableTo])).toEqual([
      ['AMBER', ['CA', 'MX']],
      ['GREEN', ['CA', 'US']],
    ]);
    expect(withheld).toEqual([{ receiver: 'US', part: 'finding:1', reason: 'not-released-to-country' }]);
  });

  test('with a part for nobody abroad goes out as if there were none', () => {
    const green = marked({ tlp: 'GREEN' });
    const own = marked({ tlp: 'AMBER+STRICT', releasableTo: ['CA'], sectors: ['police'], legalBasis: 'law' });

    const { forms, withheld } = plan(alertOf(green, [own]));

    expect(forms).toMatchObject(plan(alertOf(green)).forms.map(({ form, receivers }) => ({ form, receivers })));
    expect(forms.map(({ item }) => item.content)).toEqual(plan(alertOf(green)).forms.map(({ item }) => item.content));
    expect(withheld.map(({ receiver }) => receiver)).toEqual(['MX', 'US']);
  });

  test('of which a part is narrowed to nobody is taken back from who was given it', () => {
    const given = alertOf(marked({ tlp: 'GREEN' }), [marked({ tlp: 'GREEN' })]);
    const kept = keptParts(given);
    const standings: Standing[] = ['MX', 'US'].map((receiver) => ({ receiver, form: 'whole', withdrawn: false, kept }));

    const { forms, withdrawals } = plan(alertOf(marked({ tlp: 'GREEN' }), [marked({ tlp: 'RED' })]), { standings });

    expect(forms.map(({ form, receivers }) => [form, receivers])).toEqual([
      ['own-1', ['MX']],
      ['own-1', ['US']],
    ]);
    expect(withdrawals.map(({ receiver, form }) => [receiver, form])).toEqual([
      ['MX', 'whole'],
      ['US', 'whole'],
    ]);
  });

  test('that is narrowed is taken back from who holds it', () => {
    const alert = alertOf(marked({ tlp: 'AMBER', releasableTo: ['CA', 'US'] }));
    const standings: Standing[] = [
      { receiver: 'MX', form: 'whole', withdrawn: false },
      { receiver: 'US', form: 'whole', withdrawn: false },
    ];

    expect(plan(alert, { standings }).withdrawals).toEqual([{ receiver: 'MX', form: 'whole' }]);
  });

  test('that was taken back from a receiver returns there under other identifiers only', () => {
    const standings: Standing[] = [{ receiver: 'MX', form: 'whole', withdrawn: true }];

    const { forms } = plan(alertOf(marked({ tlp: 'GREEN' })), { standings });

    expect(forms.map(({ form, receivers }) => [form, receivers])).toEqual([
      ['whole', ['US']],
      ['own-1', ['MX']],
    ]);
    expect(forms[0]?.item.content.marking.releasableTo).toEqual(['CA', 'US']);
  });
});

const markings: Arbitrary<Marking> = record({
  tlp: constantFrom(...tlpLabels),
  releasableTo: subarray(['CA', 'MX', 'US', 'NL']).map((list) =>
    list.length === 0 ? [] : [...new Set(['CA', ...list])],
  ),
  sectors: subarray(['health', 'police', 'laboratory'] as const),
  caveats: subarray(['ORCON', 'NO-ONWARD', 'ODD'], { maxLength: 1 }),
  legalBasis: constantFrom(null),
  originators: constantFrom(['CA']),
  recipients: constantFrom<string[]>([], [], ['CA:ana']),
  embargoUntil: constantFrom(null, null, '2030-01-01T00:00:00.000Z'),
  expires: constantFrom(null, null, '2020-01-01T00:00:00.000Z'),
});
const receivers: Arbitrary<Recipient[]> = uniqueArray(
  record({
    country: constantFrom('MX', 'US', 'NL'),
    profile: constantFrom('member' as const, 'partner' as const),
    highestTlp: constantFrom(...tlpLabels, null),
    sectors: subarray(['health', 'police', 'laboratory'] as const),
    active: boolean(),
  }),
  { selector: ({ country }) => country },
);
const standings: Arbitrary<Standing[]> = uniqueArray(
  record({
    receiver: constantFrom('MX', 'US', 'NL'),
    form: constantFrom('whole' as const, 'own-1' as const),
    withdrawn: boolean(),
  }),
  { selector: ({ receiver }) => receiver },
);

describe('whatever the markings', () => {
  test('no receiver gets a part, or an alert, that it may not have, and nobody else may take a form further', () => {
    assert(
      property(markings, array(markings, { maxLength: 3 }), receivers, standings, (marking, parts, who, stand) => {
        const { forms, refusals } = plan(alertOf(marking, parts), { receivers: who, standings: stand });

        for (const form of forms) {
          const given = who.filter(({ country }) => form.receivers.includes(country));
          for (const receiver of given) {
            const moment = { at, holder };
            expect(refuseRelease(form.item.content.marking, receiver, moment)).toBeUndefined();
            for (const part of markedParts(form.item)) {
              expect(refuseRelease(part.marking, receiver, moment)).toBeUndefined();
            }
          }
          const others = who.filter(({ country }) => !form.receivers.includes(country));
          for (const other of others) {
            const reachable = refuseRelease(form.item.content.marking, other, { at, holder }) === undefined;
            expect([form.form, other.country, reachable]).toEqual([form.form, other.country, false]);
          }
        }
        const served = forms.flatMap((form) => form.receivers);
        expect([...served, ...refusals.map(({ receiver }) => receiver)].sort()).toEqual(
          who.map(({ country }) => country).sort(),
        );
      }),
    );
  });

  test('a part that no receiver may have changes nothing of what any of them gets', () => {
    assert(
      property(markings, array(markings, { maxLength: 3 }), receivers, standings, (marking, parts, who, stand) => {
        const hidden = marked({ tlp: 'RED', sectors: ['police'], legalBasis: 'law', caveats: ['ORCON'] });
        const without = plan(alertOf(marking, parts), { receivers: who, standings: stand });
        const beside = plan(alertOf(marking, [...parts, hidden]), { receivers: who, standings: stand });

        const saying = ({ forms, withdrawals }: ReleasePlan<SharedAlert>): unknown => [
          forms.map(({ form, receivers: to, item }) => [form, to, item.content]),
          withdrawals,
        ];
        expect(saying(beside)).toEqual(saying(without));
      }),
    );
  });

  test('dead identifiers are never given again', () => {
    assert(
      property(markings, array(markings, { maxLength: 3 }), receivers, standings, (marking, parts, who, stand) => {
        const { forms } = plan(alertOf(marking, parts), { receivers: who, standings: stand });

        const again = stand.filter(
          ({ receiver, form, withdrawn }) =>
            withdrawn && forms.some((one) => one.form === form && one.receivers.includes(receiver)),
        );
        expect(again).toEqual([]);
      }),
    );
  });
});
