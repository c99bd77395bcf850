import { expect, test } from 'vitest';
import type { SignalState, Verdict } from '../../model/index.ts';
import { findNextState, type PastEvent, requireReason } from './verdict.ts';

test.each<readonly [SignalState, Verdict, SignalState | undefined]>([
  ['new', 'review', 'in-review'],
  ['new', 'verify', 'verified'],
  ['in-review', 'dismiss', 'dismissed'],
  ['verified', 'dismiss', undefined],
  ['dismissed', 'verify', undefined],
  ['in-review', 'review', undefined],
  ['closed', 'verify', undefined],
  ['closed', 'reopen', undefined],
  ['new', 'reopen', undefined],
])('leads from %s by %s to %s', (state, verdict, expected) => {
  expect(findNextState(state, verdict, [])).toBe(expected);
});

const dismissedInReview: readonly PastEvent[] = [
  { event: 'found', stateBefore: null },
  { event: 'review', stateBefore: 'new' },
  { event: 'note', stateBefore: 'in-review' },
  { event: 'dismiss', stateBefore: 'in-review' },
];

test('takes decisions back one by one', () => {
  const once: PastEvent = { event: 'reopen', stateBefore: 'dismissed' };
  const twice: PastEvent = { event: 'reopen', stateBefore: 'in-review' };

  expect(findNextState('dismissed', 'reopen', dismissedInReview)).toBe('in-review');
  expect(findNextState('in-review', 'reopen', [...dismissedInReview, once])).toBe('new');
  expect(findNextState('new', 'reopen', [...dismissedInReview, once, twice])).toBeUndefined();
});

test('starts afresh when new figures brought a signal back', () => {
  const back: PastEvent = { event: 'reopened', stateBefore: 'dismissed' };

  expect(findNextState('new', 'reopen', [...dismissedInReview, back])).toBeUndefined();
});

test('asks for a reason only to dismiss', () => {
  expect(requireReason('verify', undefined)).toBeNull();
  expect(requireReason('dismiss', 'data-error')).toBe('data-error');
  expect(() => requireReason('dismiss', undefined)).toThrow('signal.reason-required');
});
