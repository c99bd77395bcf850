import { identifyByName, registerItems } from '../../src/control/index.ts';

export interface NameBench {
  readonly names: string;
  readonly perCpuSecond: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** How many names one processor looks up in a second: right ones, salts, one letter wrong, and of things that are not there. */
export function benchNames({ seconds }: { readonly seconds: number }): readonly NameBench[] {
  const right = registerItems().flatMap(({ name }) => [name.text.en, name.text.fr, name.text.es]);
  const sets: readonly (readonly [string, readonly string[]])[] = [
    ['right', right],
    ['as a salt', right.map((name, at) => (at % 2 === 0 ? `${name} hydrochloride` : `clorhidrato de ${name}`))],
    [
      'one letter wrong',
      right.map((name, at) => `${name.slice(0, at % name.length)}q${name.slice((at % name.length) + 1)}`),
    ],
    ['unknown', right.map((name) => Array.from(name).toReversed().join(''))],
  ];
  return [...sets, ['all together', sets.flatMap(([, names]) => names)] as const].map(([names, list]) => ({
    names,
    perCpuSecond: rate(list, seconds),
    outcomes: count(list),
  }));
}

function rate(names: readonly string[], seconds: number): number {
  for (const name of names) identifyByName(name);
  const start = process.cpuUsage();
  let looked = 0;
  let spent = 0;
  while (spent < seconds) {
    for (const name of names) identifyByName(name);
    looked += names.length;
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1e6;
  }
  return looked / spent;
}

function count(names: readonly string[]): Record<string, number> {
  const outcomes: Record<string, number> = {};
  for (const name of names) {
    const { outcome } = identifyByName(name);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}

export function describeNames(found: readonly NameBench[]): readonly string[] {
  return [
    '| names | looked up per CPU second | outcomes |',
    '|---|--:|---|',
    ...found.map(
      ({ names, perCpuSecond, outcomes }) =>
        `| ${names} | ${Math.round(perCpuSecond).toLocaleString('en')} | ${Object.entries(outcomes)
          .map(([outcome, number]) => `${outcome} ${number}`)
          .join(', ')} |`,
    ),
  ];
}
