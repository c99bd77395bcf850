import { expect, test } from 'vitest';
import type { MeetingContent } from '../../api/index.ts';
import { dropReferences } from './drop-references.ts';

const text = { en: 'a', fr: 'b', es: 'c' };
const before: Pick<MeetingContent, 'agenda' | 'papers' | 'decisions' | 'actionItems'> = {
  agenda: {
    item: {
      order: 0,
      title: text,
      leads: [],
      minutes: null,
      commitments: [],
      papers: ['paper', 'other'],
      summary: null,
    },
  },
  papers: {},
  decisions: { decision: { order: 0, text, agendaItem: 'item', commitments: [], countries: ['CA'] } },
  actionItems: {
    action: {
      order: 0,
      title: text,
      description: null,
      owners: [],
      due: null,
      parent: null,
      decision: 'decision',
      commitment: null,
    },
  },
};

test('what refers to a part that was taken away refers to nothing; all else stays', () => {
  expect(dropReferences(before, { ...before, agenda: {} }).decisions['decision']).toMatchObject({
    agendaItem: null,
    text,
  });
  expect(dropReferences(before, { ...before, decisions: {} }).actionItems['action']?.decision).toBeNull();
  expect(dropReferences(before, before)).toEqual(before);
});

test('what was missing before is nobody’s doing, and stays to be refused', () => {
  const lost = { ...before, agenda: {} };
  expect(dropReferences(lost, lost).decisions['decision']?.agendaItem).toBe('item');
});
