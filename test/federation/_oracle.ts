/**
 * Who may hold what, written from the text of the rules (TLP 2.0 as FIRST published it; releasability, caveats, embargo and
 * expiry as people set them) and from nothing else: nothing of the program is used here, so that both can disagree.
 */

export type Label = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';
const labels: readonly Label[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

export interface Handling {
  readonly tlp: Label;
  readonly releasableTo: readonly string[];
  readonly sectors: readonly string[];
  readonly caveats: readonly string[];
  /** Milliseconds. */
  readonly embargoUntil: number | null;
  readonly expires: number | null;
}

/** What one node agreed to with another. */
export interface Agreement {
  readonly partner: boolean;
  readonly highest: Label | null;
  readonly sectors: readonly string[];
  readonly suspended: boolean;
}

export interface Said {
  readonly title: string;
  readonly handling: Handling;
  /** Parts with a marking of their own: their word, and it. */
  readonly parts: readonly { readonly word: string; readonly handling: Handling }[];
}

export type HistoryEvent =
  | { readonly kind: 'agreed'; readonly from: string; readonly to: string; readonly agreement: Agreement }
  | { readonly kind: 'said'; readonly alert: string; readonly owner: string; readonly said: Said }
  | { readonly kind: 'retracted'; readonly alert: string }
  | { readonly kind: 'time' };

/** An event, and the moment of it. */
export type Dated = HistoryEvent & { readonly at: number };

export interface Expectation {
  readonly alert: string;
  readonly owner: string;
  readonly node: string;
  /** `must`: it holds the present version; `may`: a third node may give it what its owner does not, or a switch is thrown; `not`: it may not. */
  readonly verdict: 'must' | 'may' | 'not';
  readonly title: string;
  /** Words of the parts that it holds, where it must hold the alert. */
  readonly words: readonly string[];
  /** Words of the parts that it must not have with it. */
  readonly without: readonly string[];
}

export interface Answer {
  readonly expectations: readonly Expectation[];
  /** Of each word ever written, the nodes that could have been given it at any moment. */
  readonly everAllowed: ReadonlyMap<string, ReadonlySet<string>>;
}

interface AlertState {
  readonly owner: string;
  readonly versions: Said[];
  retracted: boolean;
}

const dialogue = ['CA', 'MX', 'US'];

/** Whether `holder` may give something of `owner` to `receiver`. */
export function mayGive(
  handling: Handling,
  {
    owner,
    holder,
    receiver,
    agreement,
    at,
  }: {
    readonly owner: string;
    readonly holder: string;
    readonly receiver: string;
    readonly agreement: Agreement | undefined;
    readonly at: number;
  },
): boolean {
  // R25: nothing without an agreement. R2: RED stays.
  if (agreement === undefined || agreement.suspended || agreement.highest === null) return false;
  if (handling.tlp === 'RED' || labels.indexOf(handling.tlp) > labels.indexOf(agreement.highest)) return false;
  // R7
  if (handling.expires !== null && at >= handling.expires) return false;
  if (handling.embargoUntil !== null && at < handling.embargoUntil) return false;
  if (handling.caveats.length > 0 && holder !== owner && receiver !== owner) return false;
  // R3, R6
  const isMember = dialogue.includes(receiver) && !agreement.partner;
  const isNamed = handling.releasableTo.includes(receiver);
  const isForAll = handling.releasableTo.length === 0 && handling.tlp === 'CLEAR';
  const isForMembers = handling.releasableTo.length === 0 && handling.tlp === 'GREEN' && isMember;
  if (!isNamed && !isForAll && !isForMembers) return false;
  return handling.sectors.length === 0 || handling.sectors.some((sector) => agreement.sectors.includes(sector));
}

/** What everybody should hold after all that happened, once nothing is under way any longer. */
export function expect(nodes: readonly string[], history: readonly Dated[]): Answer {
  const agreements = new Map<string, Agreement>();
  const alerts = new Map<string, AlertState>();
  const everAllowed = new Map<string, Set<string>>();
  for (const event of history) {
    if (event.kind === 'agreed') agreements.set(`${event.from}>${event.to}`, event.agreement);
    if (event.kind === 'said') {
      const state = alerts.get(event.alert) ?? { owner: event.owner, versions: [], retracted: false };
      state.versions.push(event.said);
      alerts.set(event.alert, state);
    }
    if (event.kind === 'retracted') {
      const state = alerts.get(event.alert);
      if (state !== undefined) state.retracted = true;
    }
    for (const state of alerts.values()) {
      for (const said of state.versions)
        widen(everAllowed, { nodes, agreements, owner: state.owner, said, at: event.at });
    }
  }
  const at = history.at(-1)?.at ?? 0;
  const expectations = [...alerts].flatMap(([alert, state]) =>
    nodes.filter((node) => node !== state.owner).map((node) => judge({ alert, state, node, nodes, agreements, at })),
  );
  return { expectations, everAllowed };
}

interface Circle {
  readonly nodes: readonly string[];
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly at: number;
}

function judge({
  alert,
  state: { owner, versions, retracted },
  node,
  ...circle
}: Circle & { readonly alert: string; readonly state: AlertState; readonly node: string }): Expectation {
  const said = versions.at(-1);
  if (said === undefined) throw new Error('an alert that never said anything');
  const { agreements, at } = circle;
  const give = (handling: Handling): boolean =>
    mayGive(handling, { owner, holder: owner, receiver: node, agreement: agreements.get(`${owner}>${node}`), at });
  const isDirect = !retracted && give(said.handling);
  // A thrown switch freezes: nothing is said either way, and what is held stays as it is.
  const isFrozen = [`${owner}>${node}`, `${node}>${owner}`].some((line) => agreements.get(line)?.suspended === true);
  const isPassedOn = !retracted && reach(said.handling, { ...circle, owner, from: new Set([owner]) }).has(node);
  return {
    alert,
    owner,
    node,
    verdict: isFrozen ? 'may' : isDirect ? 'must' : isPassedOn ? 'may' : 'not',
    title: said.title,
    words: said.parts.filter(({ handling }) => give(handling)).map(({ word }) => word),
    without: said.parts.filter(({ handling }) => !give(handling)).map(({ word }) => word),
  };
}

function widen(
  everAllowed: Map<string, Set<string>>,
  { owner, said, ...circle }: Circle & { readonly owner: string; readonly said: Said },
): void {
  const grow = (word: string, ...handlings: readonly Handling[]): void => {
    const from = everAllowed.get(word) ?? new Set([owner]);
    const sets = handlings.map((handling) => reach(handling, { ...circle, owner, from }));
    const all = circle.nodes.filter((node) => from.has(node) || sets.every((set) => set.has(node)));
    everAllowed.set(word, new Set(all));
  };
  grow(said.title, said.handling);
  for (const { word, handling } of said.parts) grow(word, said.handling, handling);
}

/** Everybody to whom it can come from hand to hand. */
function reach(
  handling: Handling,
  { nodes, agreements, owner, from, at }: Circle & { readonly owner: string; readonly from: ReadonlySet<string> },
): ReadonlySet<string> {
  const reached = new Set(from);
  for (let grew = true; grew; ) {
    grew = false;
    for (const holder of Array.from(reached)) {
      for (const receiver of nodes) {
        const agreement = agreements.get(`${holder}>${receiver}`);
        if (reached.has(receiver) || !mayGive(handling, { owner, holder, receiver, agreement, at })) continue;
        reached.add(receiver);
        grew = true;
      }
    }
  }
  return reached;
}
