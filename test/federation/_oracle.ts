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

/** A note of a node on an alert, its own or another's, as strictly marked as the alert (R4, R21). */
export interface Reply {
  readonly by: string;
  readonly word: string;
}

export type HistoryEvent =
  | { readonly kind: 'agreed'; readonly from: string; readonly to: string; readonly agreement: Agreement }
  | { readonly kind: 'said'; readonly alert: string; readonly owner: string; readonly said: Said }
  | { readonly kind: 'retracted'; readonly alert: string }
  | { readonly kind: 'replied'; readonly alert: string; readonly reply: Reply }
  | { readonly kind: 'taken-back'; readonly word: string }
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
  /** Words of the notes on it that it must have heard, and must have heard were taken back. */
  readonly notes: readonly string[];
  readonly notesTakenBack: readonly string[];
}

export interface Answer {
  readonly expectations: readonly Expectation[];
  /** Of each word ever written, the nodes that could have been given it at any moment. */
  readonly everAllowed: ReadonlyMap<string, ReadonlySet<string>>;
}

interface AlertState {
  readonly owner: string;
  readonly versions: Said[];
  readonly replies: Reply[];
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
  const takenBack = new Set<string>();
  const everAllowed = new Map<string, Set<string>>();
  for (const event of history) {
    if (event.kind === 'agreed') agreements.set(`${event.from}>${event.to}`, event.agreement);
    if (event.kind === 'said') {
      const state = alerts.get(event.alert) ?? { owner: event.owner, versions: [], replies: [], retracted: false };
      state.versions.push(event.said);
      alerts.set(event.alert, state);
    }
    if (event.kind === 'taken-back') takenBack.add(event.word);
    const state = event.kind === 'retracted' || event.kind === 'replied' ? alerts.get(event.alert) : undefined;
    if (state !== undefined && event.kind === 'retracted') state.retracted = true;
    if (state !== undefined && event.kind === 'replied') state.replies.push(event.reply);
    const circle = { nodes, agreements, at: event.at };
    for (const alert of alerts.values()) widen(everAllowed, alert, circle);
  }
  const at = history.at(-1)?.at ?? 0;
  const expectations = [...alerts].flatMap(([alert, state]) =>
    nodes.map((node) => judge({ alert, state, node, takenBack, nodes, agreements, at })),
  );
  return { expectations, everAllowed };
}

interface Circle {
  readonly nodes: readonly string[];
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly at: number;
}

interface Question extends Circle {
  readonly alert: string;
  readonly state: AlertState;
  readonly node: string;
  readonly takenBack: ReadonlySet<string>;
}

function judge({ alert, state, node, takenBack, ...circle }: Question): Expectation {
  const { owner, versions, replies } = state;
  const said = versions.at(-1);
  if (said === undefined) throw new Error('an alert that never said anything');
  const { agreements, at } = circle;
  const give = (handling: Handling): boolean =>
    mayGive(handling, { owner, holder: owner, receiver: node, agreement: agreements.get(`${owner}>${node}`), at });
  const holds = (other: string): Expectation['verdict'] => verdictOf({ state, node: other, said, ...circle });
  const verdict = holds(node);
  const heard = verdict === 'must' ? replies.filter(({ by }) => mustHear(by, { state, node, holds, ...circle })) : [];
  const words = (wanted: boolean): string[] =>
    heard.filter(({ word }) => takenBack.has(word) === wanted).map(({ word }) => word);
  return {
    alert,
    owner,
    node,
    verdict,
    title: said.title,
    words: said.parts.filter(({ handling }) => node === owner || give(handling)).map(({ word }) => word),
    without: said.parts.filter(({ handling }) => node !== owner && !give(handling)).map(({ word }) => word),
    notes: words(false),
    notesTakenBack: words(true),
  };
}

function verdictOf({
  state: { owner, retracted },
  node,
  said,
  ...circle
}: Circle & Pick<Question, 'state' | 'node'> & { readonly said: Said }): Expectation['verdict'] {
  if (node === owner) return retracted ? 'may' : 'must';
  const { agreements, at } = circle;
  const agreement = agreements.get(`${owner}>${node}`);
  const isDirect = !retracted && mayGive(said.handling, { owner, holder: owner, receiver: node, agreement, at });
  const isPassedOn = !retracted && reach(said.handling, { ...circle, owner, from: new Set([owner]) }).has(node);
  if (isFrozen(agreements, owner, node)) return 'may';
  return isDirect ? 'must' : isPassedOn ? 'may' : 'not';
}

/** A thrown switch freezes: nothing is said either way, and what is held stays as it is. */
function isFrozen(agreements: Circle['agreements'], one: string, other: string): boolean {
  return [`${one}>${other}`, `${other}>${one}`].some((line) => agreements.get(line)?.suspended === true);
}

/**
 * A note comes from the hand of who wrote it, where who wrote it still holds the alert: from the owner to who holds it, and from
 * who holds it to the owner; others may know the alert by other identifiers (R8), and may hear it. It is as strict as the
 * version that was before its writer, which nobody else knows: so under the marking of each version.
 */
function mustHear(
  by: string,
  {
    state,
    node,
    holds,
    agreements,
    at,
  }: Circle & Pick<Question, 'state' | 'node'> & { readonly holds: (node: string) => Expectation['verdict'] },
): boolean {
  if (by === node) return true;
  if (by !== state.owner && node !== state.owner) return false;
  if (holds(by) !== 'must' || isFrozen(agreements, by, node)) return false;
  const line = { owner: by, holder: by, receiver: node, agreement: agreements.get(`${by}>${node}`), at };
  return state.versions.every(({ handling }) => mayGive(handling, line));
}

function widen(everAllowed: Map<string, Set<string>>, { owner, versions, replies }: AlertState, circle: Circle): void {
  const grow = (word: string, by: string, handlings: readonly Handling[]): ReadonlySet<string> => {
    const from = everAllowed.get(word) ?? new Set([by]);
    const sets = handlings.map((handling) => reach(handling, { ...circle, owner: by, from }));
    const all = new Set(circle.nodes.filter((node) => from.has(node) || sets.every((set) => set.has(node))));
    everAllowed.set(word, all);
    return all;
  };
  const knowing = new Set<string>();
  for (const { title, handling, parts } of versions) {
    for (const node of grow(title, owner, [handling])) knowing.add(node);
    for (const part of parts) grow(part.word, owner, [handling, part.handling]);
  }
  // A note speaks of its alert: it is for nobody who could not have that, and passes on as the alert does under some version.
  for (const { by, word } of replies) {
    const allowed = everAllowed.get(word) ?? new Set([by]);
    for (const { handling } of versions) {
      for (const node of reach(handling, { ...circle, owner: by, from: allowed })) {
        if (knowing.has(node)) allowed.add(node);
      }
    }
    everAllowed.set(word, allowed);
  }
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
