import type { Fault } from './_line.ts';
import type { Agreement, Label } from './_oracle.ts';

/** A marking before it is known when it is used: hours are counted from then. */
export interface MarkingPlan {
  readonly tlp: Label;
  readonly releasableTo: readonly string[];
  readonly sectors: readonly string[];
  readonly caveats: readonly ('ORCON' | 'NO-ONWARD')[];
  readonly embargoHours: number | null;
  readonly expiryHours: number | null;
}

/** Alerts are counted modulo those that there are, so that a script without some of its steps still means something. */
export type Step =
  | {
      readonly kind: 'publish';
      readonly at: string;
      readonly marking: MarkingPlan;
      readonly parts: readonly MarkingPlan[];
    }
  | {
      readonly kind: 'update';
      readonly alert: number;
      readonly marking: MarkingPlan;
      readonly parts: readonly MarkingPlan[];
    }
  | { readonly kind: 'retract'; readonly alert: number }
  | { readonly kind: 'agree'; readonly from: string; readonly to: string; readonly agreement: Agreement }
  | { readonly kind: 'sync'; readonly at: string; readonly from: string }
  | { readonly kind: 'line'; readonly from: string; readonly to: string; readonly up: boolean }
  | { readonly kind: 'fault'; readonly from: string; readonly to: string; readonly faults: readonly Fault[] }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'skew'; readonly at: string; readonly seconds: number }
  | { readonly kind: 'release'; readonly at: string }
  | { readonly kind: 'reply'; readonly at: string; readonly alert: number }
  | { readonly kind: 'take-back'; readonly reply: number }
  /** One node strikes another from its peers, and later compares its fingerprint again. */
  | { readonly kind: 'leave'; readonly at: string; readonly from: string }
  | { readonly kind: 'join'; readonly at: string; readonly from: string; readonly agreement: Agreement }
  | { readonly kind: 'restart'; readonly at: string };

export interface Script {
  readonly seed: number;
  readonly countries: readonly string[];
  readonly steps: readonly Step[];
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and the same on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(part: number): boolean {
    return this.next() < part;
  }

  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  pick<Entry>(list: readonly Entry[]): Entry {
    const found = list[this.whole(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  some<Entry>(list: readonly Entry[], part = 0.5): Entry[] {
    return list.filter(() => this.chance(part));
  }
}

const everySector = ['health', 'laboratory', 'police', 'finance'] as const;

export function writeScript(
  seed: number,
  { steps, countries }: { steps: number; countries: readonly string[] },
): Script {
  const dice = new Dice(seed);
  const first = countries.flatMap((from) =>
    countries
      .filter((to) => to !== from)
      .map((to): Step => ({ kind: 'agree', from, to, agreement: agreementOf(dice, to, { generous: true }) })),
  );
  const rest = Array.from({ length: steps }, () => stepOf(dice, countries));
  return { seed, countries, steps: [...first, ...weave(rest, new Dice(seed + secondDice), countries)] };
}

/** What came later into scripts has dice of its own, so that a seed keeps the steps that it had before. */
const secondDice = 0x5eed;
const stepsToJoin = 8;

function weave(steps: readonly Step[], dice: Dice, countries: readonly string[]): readonly Step[] {
  const due = new Map<number, Step[]>();
  const put = (place: number, step: Step): void => {
    due.set(place, [...(due.get(place) ?? []), step]);
  };
  for (const place of steps.keys()) {
    const at = dice.pick(countries);
    const from = dice.pick(countries.filter((country) => country !== at));
    const turn = dice.next();
    if (turn < 0.16) put(place, { kind: 'reply', at, alert: dice.whole(100) });
    else if (turn < 0.19) put(place, { kind: 'take-back', reply: dice.whole(100) });
    else if (turn < 0.22) put(place, { kind: 'restart', at });
    else if (turn < 0.26) {
      put(place, { kind: 'leave', at, from });
      const back = place + 1 + dice.whole(stepsToJoin);
      const agreement = agreementOf(dice, from, { generous: true });
      if (back < steps.length) put(back, { kind: 'join', at, from, agreement });
    }
  }
  return steps.flatMap((step, place) => [step, ...(due.get(place) ?? [])]);
}

function stepOf(dice: Dice, countries: readonly string[]): Step {
  const at = dice.pick(countries);
  const to = dice.pick(countries.filter((country) => country !== at));
  const turn = dice.next();
  if (turn < 0.2) return { kind: 'publish', at, ...sayingOf(dice, at, countries) };
  if (turn < 0.36) return { kind: 'update', alert: dice.whole(100), ...sayingOf(dice, at, countries) };
  if (turn < 0.4) return { kind: 'retract', alert: dice.whole(100) };
  if (turn < 0.5) return { kind: 'agree', from: at, to, agreement: agreementOf(dice, to, { generous: false }) };
  if (turn < 0.72) return { kind: 'sync', at, from: to };
  if (turn < 0.8) return { kind: 'line', from: at, to, up: dice.chance(0.6) };
  if (turn < 0.88) return { kind: 'fault', from: at, to, faults: faultsOf(dice) };
  if (turn < 0.93) return { kind: 'hours', hours: dice.pick([1, 2, 5, 26]) };
  if (turn < 0.96) return { kind: 'skew', at, seconds: dice.whole(480) - 240 };
  return { kind: 'release', at };
}

function faultsOf(dice: Dice): Fault[] {
  const one = (): Fault => dice.pick(['cut', 'answer-lost', 'twice', 'broken'] as const);
  return Array.from({ length: 1 + dice.whole(3) }, one);
}

function agreementOf(dice: Dice, to: string, { generous }: { readonly generous: boolean }): Agreement {
  const highest: Label | null = generous
    ? dice.pick(['AMBER', 'AMBER+STRICT', 'AMBER+STRICT'] as const)
    : dice.pick([null, 'CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'AMBER+STRICT'] as const);
  return {
    partner: to === 'NL',
    highest,
    sectors: generous ? [...everySector] : dice.some(everySector, 0.7),
    suspended: !generous && dice.chance(0.15),
  };
}

function sayingOf(
  dice: Dice,
  at: string,
  countries: readonly string[],
): { readonly marking: MarkingPlan; readonly parts: readonly MarkingPlan[] } {
  const marking = markingOf(dice, at, countries);
  const parts = Array.from({ length: dice.pick([0, 0, 1, 2]) }, () => markingOf(dice, at, countries));
  // Parts for different sectors have no reader in common and do not leave together: that is a case of its own.
  const sector = [dice.pick(everySector)];
  const sectors = (own: readonly string[]): readonly string[] => (own.length === 0 ? [] : sector);
  return {
    marking: { ...marking, sectors: sectors(marking.sectors) },
    parts: parts.map((part) => ({ ...part, sectors: sectors(part.sectors), embargoHours: null, expiryHours: null })),
  };
}

function markingOf(dice: Dice, at: string, countries: readonly string[]): MarkingPlan {
  const tlp = dice.pick(['CLEAR', 'GREEN', 'GREEN', 'AMBER', 'AMBER', 'AMBER+STRICT', 'RED'] as const);
  const others = dice.some(
    countries.filter((country) => country !== at),
    0.6,
  );
  const named = tlp === 'CLEAR' || (tlp === 'GREEN' && dice.chance(0.6)) ? [] : [at, ...others].toSorted();
  return {
    tlp,
    releasableTo: named,
    sectors: dice.chance(0.25) ? [dice.pick(everySector)] : [],
    caveats: dice.chance(0.2) ? [dice.pick(['ORCON', 'NO-ONWARD'] as const)] : [],
    embargoHours: dice.chance(0.1) ? dice.pick([1.5, 4.5]) : null,
    expiryHours: dice.chance(0.1) ? dice.pick([25.5, 49.5]) : null,
  };
}
