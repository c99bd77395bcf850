import { describe, expect, test } from 'vitest';
import type { SchedulingProcess } from '../../api/index.ts';
import { isDayOrEmpty } from '../parts/form-day.tsx';
import { currentStep, isLate, type ProcessStep, sortProcesses } from './describe-process.ts';
import { requestOf } from './step-dialog.tsx';

const step: ProcessStep = {
  step: 'notice',
  title: { en: 'Notice', fr: 'Avis', es: 'Aviso' },
  clock: null,
  dueOn: '2026-12-01',
  dueBasis: 'law',
  doneOn: null,
  note: 'Sent.',
  documents: [],
};

function sampleProcess(part: Partial<SchedulingProcess>): SchedulingProcess {
  const text = { en: 'Norfentanyl', fr: 'Norfentanyl', es: 'Norfentanilo' };
  return {
    id: 1,
    jurisdiction: 'MX',
    procedure: 'mx-acuerdo',
    tlp: 'AMBER+STRICT',
    procedureTitle: text,
    subject: {
      kind: 'substance',
      id: 'norfentanyl',
      name: { text, origin: { en: 'published', fr: 'published', es: 'published' } },
    },
    gap: null,
    owner: 'A. Analyst',
    state: 'open',
    nextDate: null,
    overdue: false,
    steps: [{ ...step, doneOn: '2026-01-01' }, step],
    history: [],
    ...part,
  };
}

describe('processes', () => {
  test('stand overdue first, then by the next day, closed ones last', () => {
    const ids = sortProcesses([
      sampleProcess({ id: 1, state: 'done', nextDate: '2020-01-01' }),
      sampleProcess({ id: 2 }),
      sampleProcess({ id: 3, nextDate: '2027-01-01' }),
      sampleProcess({ id: 4, nextDate: '2026-06-01', overdue: true }),
      sampleProcess({ id: 5, nextDate: '2026-12-24' }),
    ]).map(({ id }) => id);

    expect(ids).toEqual([4, 5, 3, 2, 1]);
  });

  test('are at the first step that is not done', () => {
    expect(currentStep(sampleProcess({}))).toBe(step);
    expect(currentStep(sampleProcess({ steps: [] }))).toBeNull();
  });

  test('are late the day after, and not once the step is done', () => {
    expect(isLate(step, '2026-12-01')).toBe(false);
    expect(isLate(step, '2026-12-02')).toBe(true);
    expect(isLate({ ...step, doneOn: '2026-12-03' }, '2026-12-04')).toBe(false);
  });
});

describe('what is sent of a step', () => {
  const written = { doneOn: '', dueOn: '2026-12-01', note: 'Sent.', title: '', url: '' };

  test('is only what was changed', () => {
    expect(requestOf(step, written)).toEqual({});
    expect(requestOf(step, { ...written, doneOn: '2026-11-22' })).toEqual({ doneOn: '2026-11-22' });
    expect(requestOf(step, { ...written, dueOn: '' })).toEqual({ dueOn: null });
  });

  test('holds a document only with its title', () => {
    expect(requestOf(step, { ...written, title: ' Gazette ', url: '' })).toEqual({
      document: { title: 'Gazette', url: null },
    });
    expect(requestOf(step, { ...written, url: 'https://example.org' })).toEqual({});
  });

  test('holds days only', () => {
    expect(['', '2026-11-22'].every(isDayOrEmpty)).toBe(true);
    expect(['2026-02-30', '22/11/2026'].some(isDayOrEmpty)).toBe(false);
  });
});
