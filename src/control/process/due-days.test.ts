import { describe, expect, test } from 'vitest';
import { jurisdictions } from '../../model/index.ts';
import { dueDays, nextDay, type StepRecord } from './due-days.ts';
import type { Procedure } from './procedure.ts';
import { findProcedure, procedures } from './procedures.ts';

function procedure(id: string): Procedure {
  const found = findProcedure(id);
  if (found === undefined) throw new Error(`no procedure ${id}`);
  return found;
}

function done(step: string, doneOn: string): StepRecord {
  return { step, doneOn, dueOn: null };
}

describe('the law’s clocks', () => {
  // INCB, precursors report 2017: NPP and ANPP took effect on 18 October 2017; 27 May 2022 led to 23 November 2022.
  test.each([
    ['2017-04-21', '2017-10-18'],
    ['2022-05-27', '2022-11-23'],
  ])('a decision communicated on %s takes effect on %s by itself', (communicated, effective) => {
    const records = [done('communication', communicated)];

    const before = dueDays(procedure('un-1988-precursor'), records, addOne(communicated)).at(-1);
    const after = dueDays(procedure('un-1988-precursor'), records, effective).at(-1);

    expect(before).toEqual({ step: 'in-force', doneOn: null, dueOn: effective, dueBasis: 'law', overdue: false });
    expect(after).toMatchObject({ doneOn: effective, dueOn: effective });
  });

  // CDSA Schedule V: SOR/2026-71 is in force from 2026-06-05 to 2027-06-04.
  test('a Canadian order for a time needs its successor within a year', () => {
    const steps = dueDays(procedure('ca-temporary-order'), [done('in-force', '2026-06-05')], '2027-06-06');

    expect(steps.at(-1)).toEqual({
      step: 'permanent-or-extended',
      doneOn: null,
      dueOn: '2027-06-05',
      dueBasis: 'law',
      overdue: true,
    });
  });

  // 84 FR 58045: the order of 2017-11-03 was in effect until 2019-11-03, and extended by one year.
  test('an American order for a time ends after two years', () => {
    const steps = dueDays(procedure('us-temporary-scheduling'), [done('order', '2017-11-03')], '2018-01-01');

    expect(steps.at(-1)).toMatchObject({ dueOn: '2019-11-03', overdue: false });
  });

  test('a first possible day makes nothing late', () => {
    const steps = dueDays(procedure('us-temporary-scheduling'), [done('notice', '2025-12-15')], '2026-06-01');

    expect(steps[1]).toMatchObject({ dueOn: '2026-01-14', overdue: false });
    expect(nextDay(steps)).toBe('2026-01-14');
  });

  test('a day that a person set goes before the law’s, and may be late', () => {
    const records = [done('notice', '2025-12-15'), { step: 'order', doneOn: null, dueOn: '2026-02-01' }];

    expect(dueDays(procedure('us-temporary-scheduling'), records, '2026-02-02')[1]).toMatchObject({
      dueOn: '2026-02-01',
      dueBasis: 'person',
      overdue: true,
    });
  });

  test('without the day of the step before there is none', () => {
    expect(dueDays(procedure('un-1971-psychotropic'), [], '2026-01-01').map(({ dueBasis }) => dueBasis)).toEqual(
      Array(6).fill('none'),
    );
  });
});

function addOne(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

describe('the procedures', () => {
  test('every jurisdiction has some, each with an id of its own', () => {
    expect(new Set(procedures.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(jurisdictions));
    expect(new Set(procedures.map(({ id }) => id)).size).toBe(procedures.length);
  });

  test.each(procedures.map((one) => [one.id, one] as const))(
    '%s: steps, clocks and sources hold together',
    (id, one) => {
      expect(id.startsWith(one.jurisdiction.toLowerCase())).toBe(true);
      expect(new Set(one.steps.map((step) => step.id)).size).toBe(one.steps.length);
      one.steps.forEach(({ clock, title, source }, at) => {
        const before = one.steps.slice(0, at).map((step) => step.id);
        if (clock !== null) expect(before).toContain(clock.after);
        expect(source.length).toBeGreaterThan(5);
        for (const text of [title, ...(clock === null ? [] : [clock.text])]) {
          expect(Object.values(text).filter((words) => words.trim() === '')).toEqual([]);
          // A narrow or no-break space, never a plain one.
          expect(text.fr).not.toMatch(/ [:!?»]/u);
        }
      });
    },
  );
});
