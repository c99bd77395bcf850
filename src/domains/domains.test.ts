import { expect, test } from 'vitest';
import { frequencies, languages, type Text, units } from '../base/index.ts';
import { checkQuestion } from '../commitments/index.ts';
import { methods } from '../detect/index.ts';
import {
  bindMethod,
  type DomainIndicator,
  domainIds,
  domains,
  findIndicator,
  findWatch,
  indicators,
  type MethodChoice,
  questions,
} from './index.ts';
import { methodTexts } from './method-text/index.ts';

const watches = domains.flatMap((domain) => domain.watches);

function isComplete(text: Text): boolean {
  return languages.every((language) => text[language].trim().length > 0);
}

test('lists every priority area once, in the order of its ids', () => {
  expect(domains.map((domain) => domain.id)).toEqual(domainIds);
});

test('gives every indicator an id of its own', () => {
  const ids = indicators.map((indicator) => indicator.id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id))).toBe(true);
});

test('knows the indicators that the connectors report', () => {
  const harms = ['overdose-deaths', 'overdose-hospitalizations', 'overdose-emergency-visits', 'overdose-ems-responses'];
  const reported = [
    ...harms.flatMap((harm) => [harm, `${harm}-crude-rate`, `${harm}-age-adjusted-rate`, `${harm}-share`]),
    'drug-seizure-events',
    'drug-seizure-mass',
    'drug-seizure-kilogram-equivalents',
    'precursor-seizure-kilogram-equivalents',
    'laboratory-reports',
    'laboratory-reports-share',
    'drug-offences',
    'firearms-offences',
    'other-federal-offences',
    'overdose-deaths-predicted',
    'all-cause-deaths',
    'deaths-drugs-specified-share',
    'deaths-pending-investigation-share',
    'deaths-completeness-share',
    'overdose-emergency-visit-rate',
    'prescription-dispensing-rate',
    'wastewater-load',
    'wastewater-load-imputation-share',
    'wastewater-load-standard-error',
    'drug-checking-samples',
    'drug-checking-samples-tested',
  ];

  expect(reported.filter((id) => findIndicator(id) === undefined)).toEqual([]);
});

test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  'says in three languages what %s is',
  (_, indicator) => {
    const texts = [indicator.title, indicator.description, ...(indicator.caution === null ? [] : [indicator.caution])];

    expect(texts.every(isComplete)).toBe(true);
    expect(indicator.unit in units).toBe(true);
    expect(indicator.weight).toBeGreaterThanOrEqual(0);
    expect(indicator.weight).toBeLessThanOrEqual(1);
  },
);

test('speaks of people without stigma', () => {
  const text = JSON.stringify(domains).toLowerCase();

  for (const word of ['abuse', 'addict', 'junkie', 'toxicomane', 'usage nocif', 'drogadict', 'adicto', 'uso indebido'])
    expect(text).not.toContain(word);
});

test('lets only methods for counts watch counts, and never a rate, a load or a share', () => {
  const misfits = watches.flatMap((watch) => {
    const indicator: DomainIndicator | undefined = findIndicator(watch.indicator);
    if (indicator === undefined) return [`${watch.indicator}: no such indicator`];
    const isCount = indicator.kind === 'count';
    if (isCount !== (watch.values !== 'magnitude')) return [`${watch.indicator}: watched as ${watch.values}`];
    const choices: readonly MethodChoice[] = watch.methods;
    return choices
      .filter(({ method }) => !methods[method].kinds.includes(watch.values))
      .map(({ method }) => `${watch.indicator}: ${method} does not take ${watch.values}`);
  });

  expect(misfits).toEqual([]);
});

test('names methods that take the frequency and that give a probability', () => {
  const misfits = watches.flatMap((watch) =>
    watch.methods
      .filter(({ method }) => !methods[method].frequencies.includes(watch.frequency) || method === 'ears-c3')
      .map(({ method }) => `${watch.indicator} ${watch.frequency}: ${method}`),
  );

  expect(misfits).toEqual([]);
});

test('falls back to a method that needs less history', () => {
  const misfits = watches.flatMap((watch) => {
    const choices: readonly MethodChoice[] = watch.methods;
    const needs = choices.map((choice) => bindMethod(choice, watch.frequency).minimumHistory);
    const falling = needs.every((need, at) => at === 0 || need < (needs[at - 1] ?? 0));
    return falling ? [] : [`${watch.indicator} ${watch.frequency}: ${needs.join(', ')}`];
  });

  expect(misfits).toEqual([]);
});

test('gives a reason in three languages for every choice of method', () => {
  const choices: readonly MethodChoice[] = watches.flatMap((watch): readonly MethodChoice[] => watch.methods);

  expect(choices.length).toBeGreaterThan(20);
  expect(choices.every(({ why }) => isComplete(why))).toBe(true);
});

test('does not watch the quality of figures, predictions, mass or the background', () => {
  const quiet = indicators.filter(
    ({ id, weight }) =>
      weight === 0 ||
      ['overdose-deaths-predicted', 'drug-seizure-mass', 'other-federal-offences', 'all-cause-deaths'].includes(id),
  );

  expect(quiet.length).toBeGreaterThan(5);
  expect(quiet.filter(({ id }) => watches.some((watch) => watch.indicator === id))).toEqual([]);
});

test('keeps one watch for each indicator, frequency and kind of window', () => {
  const keys = watches.map((watch) => `${watch.indicator} ${watch.frequency} ${watch.values}`);

  expect(new Set(keys).size).toBe(keys.length);
  expect(watches.every((watch) => frequencies.includes(watch.frequency))).toBe(true);
});

test('tells windows that overlap from disjoint months', () => {
  const series = { indicator: 'overdose-deaths', frequency: 'M', dimensions: {} } as const;

  expect(findWatch({ ...series, window: 'P12M' })?.methods[0]?.method).toBe('window-ratio');
  expect(findWatch({ ...series, window: '' })?.methods[0]?.method).toBe('farrington-flexible');
  expect(findWatch({ ...series, window: 'P9M' })).toBeUndefined();
});

test('watches the total and not its breakdowns', () => {
  const series = { indicator: 'overdose-deaths', frequency: 'Q', window: '' } as const;

  expect(findWatch({ ...series, dimensions: {} })).toBeDefined();
  expect(findWatch({ ...series, dimensions: { sex: 'female' } })).toBeUndefined();
});

test.each(Object.entries(methodTexts))(
  'says in three languages what %s does, where from and where it holds',
  (_, text) => {
    expect([text.title, ...text.sentences, text.validity, ...Object.values(text.parameters)].every(isComplete)).toBe(
      true,
    );
    expect(text.sources.length).toBeGreaterThan(0);
    expect(text.formula.length).toBeGreaterThan(0);
  },
);

test.each(Object.values(methods))('explains every parameter of $id, and none that it does not have', (method) => {
  const explained = Object.keys(methodTexts[method.id]?.parameters ?? {});
  const known = new Set(method.frequencies.flatMap((frequency) => Object.keys(method.parametersFor(frequency))));

  expect(explained.toSorted()).toEqual([...known].toSorted());
});

test('writes formulas in signs that common fonts have', () => {
  const missing =
    /[^\u0020-\u02ff\u0370-\u03ff\u2010-\u2027\u2032\u2070-\u2079\u2080-\u2089\u2200-\u22ff\u230a\u230b]/u;
  const formulas = Object.entries(methodTexts).flatMap(([id, { formula }]) => formula.map((line) => `${id}: ${line}`));

  expect(formulas.filter((line) => missing.test(line))).toEqual([]);
});

test.each(questions.map((question) => [question.id, question] as const))(
  '%s is a question that has an answer',
  (_, question) => {
    const { id, title, note } = question;

    expect(questions.filter((one) => one.id === id)).toHaveLength(1);
    expect(isComplete(title) && isComplete(note)).toBe(true);
    expect(checkQuestion(question, findIndicator)).toEqual([]);
  },
);
