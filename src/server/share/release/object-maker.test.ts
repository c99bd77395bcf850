import { expect, test } from 'vitest';
import { publicMarking, type SharedAlert } from '../../../model/index.ts';
import { NodeIdentity } from '../../access/index.ts';
import { ObjectMaker } from './object-maker.ts';

const at = '2026-05-04T10:00:00.000Z';
const green = { ...publicMarking, tlp: 'GREEN' as const, originators: ['CA'] };
const text = { en: { text: 'Something', state: 'final' as const } };

const alert: SharedAlert = {
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  owner: 'CA',
  version: 1,
  createdAt: at,
  publishedAt: at,
  state: 'published',
  retraction: null,
  request: { text, due: '2026-05-20' },
  content: {
    title: text,
    fields: { risk: { text, marking: null }, 'other-measures': { text, marking: null } },
    audiences: {},
    severity: 'severe',
    reliability: 'A',
    credibility: '1',
    from: null,
    until: null,
    substances: ['fentanyl'],
    places: ['CA-AB'],
    training: false,
    signals: [],
    series: [],
    findings: [],
    marking: green,
  },
};

function identity(): NodeIdentity {
  return new NodeIdentity({ country: 'CA', directory: undefined, now: () => new Date(at) });
}

/** Identifiers of what is this alert's, without what is the same everywhere. */
function idsBy(node: NodeIdentity): ReadonlySet<string> {
  const made = new ObjectMaker(node, { modifiedAt: at }).ofAlert(alert);
  return new Set(made.filter(({ definition }) => definition === undefined).map(({ content }) => content.id));
}

test('nobody who knows an alert can name its parts before its node does, but for the indicator that replies point to', () => {
  const [own, somebody] = [idsBy(identity()), idsBy(identity())];
  const versioned = [...own].filter((id) => !/^(url|chemical-substance)--/u.test(id));

  expect(versioned.length).toBeGreaterThan(4);
  expect(versioned.filter((id) => somebody.has(id)).map((id) => id.split('--')[0])).toEqual(['indicator']);
});

test('identifiers stay when the node’s key is changed', () => {
  const node = identity();
  const before = idsBy(node);
  node.rotateKey();

  expect(idsBy(node)).toEqual(before);
});
