import { expect, test } from 'vitest';
import type { ActionItemState } from '../../model/index.ts';
import { actionItem, meeting } from './_meeting.ts';
import { type CommitmentFacts, stateOfActionItem } from './action-item-state.ts';
import { commitmentOfItem } from './commitment-of-item.ts';

const today = '2027-03-01';
const yesterday = '2027-02-28';

test.each<readonly [ActionItemState, CommitmentFacts | 'gone' | null, string | null]>([
  ['to-enter', null, null],
  ['to-enter', null, today],
  ['overdue', null, yesterday],
  ['gone', 'gone', yesterday],
  ['open', { goals: [], completions: [] }, today],
  ['overdue', { goals: [], completions: [] }, yesterday],
  ['overdue', { goals: ['achieved', 'on-track'], completions: ['substantial'] }, yesterday],
  ['done', { goals: ['achieved', 'achieved'], completions: [] }, yesterday],
  ['done', { goals: [], completions: ['complete'] }, null],
  ['open', { goals: [], completions: ['complete', 'limited'] }, null],
])('%s: %j, due %s', (state, commitment, due) => {
  expect(stateOfActionItem({ commitment, due }, today)).toBe(state);
});

test('an action item becomes an action from the last day of the meeting to the day that it is due', () => {
  const item = actionItem();

  expect(commitmentOfItem(item, meeting())).toMatchObject({
    level: 'action',
    origin: 'dialogue',
    parent: 'nadd-2026',
    title: item.title,
    owners: item.owners,
    horizon: { from: '2027-01-27', until: '2027-06-30' },
  });
  expect(commitmentOfItem(actionItem({ due: '2027-01-26' }), meeting()).horizon).toEqual({
    from: '2027-01-26',
    until: '2027-01-26',
  });
  expect(commitmentOfItem(actionItem({ due: null }), meeting()).horizon).toBeNull();
});
