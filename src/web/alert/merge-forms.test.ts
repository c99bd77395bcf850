import { describe, expect, test } from 'vitest';
import type { DraftForm } from './draft-form.ts';
import { findConflicts, mergeForms } from './merge-forms.ts';

const base: DraftForm = {
  title: { en: { text: 'Deaths rise', state: 'draft' } },
  fields: { risk: { text: { en: { text: 'Fentanyl', state: 'draft' } }, marking: null } },
  audiences: {},
  severity: 'unknown',
  reliability: 'F',
  credibility: '6',
  from: null,
  until: null,
  substances: ['fentanyl'],
  places: ['CA-ON'],
  signals: [],
  series: [],
  findings: [],
  request: null,
  marking: {
    tlp: 'AMBER',
    releasableTo: ['CA'],
    sectors: [],
    caveats: [],
    legalBasis: null,
    recipients: [],
    embargoUntil: null,
    expires: null,
  },
  wordingKept: [],
};

describe('two people who wrote at once', () => {
  test('keep what only one of them changed, without a question', () => {
    const mine: DraftForm = { ...base, severity: 'severe', places: ['CA-ON', 'CA-QC'] };
    const theirs: DraftForm = {
      ...base,
      title: { ...base.title, fr: { text: 'Les décès augmentent', state: 'draft' } },
    };

    expect(findConflicts({ base, mine, theirs })).toEqual([]);
    expect(mergeForms({ base, mine, theirs }, new Set())).toEqual({
      ...base,
      severity: 'severe',
      places: ['CA-ON', 'CA-QC'],
      title: { en: { text: 'Deaths rise', state: 'draft' }, fr: { text: 'Les décès augmentent', state: 'draft' } },
    });
  });

  test('choose where both changed the same words', () => {
    const mine: DraftForm = { ...base, title: { en: { text: 'Deaths climb', state: 'draft' } } };
    const theirs: DraftForm = { ...base, title: { en: { text: 'Deaths double', state: 'final' } } };

    expect(findConflicts({ base, mine, theirs })).toEqual([
      {
        path: 'title.en',
        mine: { text: 'Deaths climb', state: 'draft' },
        theirs: { text: 'Deaths double', state: 'final' },
      },
    ]);
    expect(mergeForms({ base, mine, theirs }, new Set()).title).toEqual(mine.title);
    expect(mergeForms({ base, mine, theirs }, new Set(['title.en'])).title).toEqual(theirs.title);
  });

  test('agree on a text that one of them took away', () => {
    const mine: DraftForm = { ...base, fields: {} };

    expect(mergeForms({ base, mine, theirs: base }, new Set()).fields).toEqual({});
    expect(mergeForms({ base, mine: base, theirs: mine }, new Set()).fields).toEqual({});
  });
});
