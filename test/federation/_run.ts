import { RetractAlertRequest } from '../../src/api/index.ts';
import { VigiaError } from '../../src/base/index.ts';
import {
  type Agreement,
  type Dated,
  expect as expectHoldings,
  type Handling,
  type HistoryEvent,
  type Said,
} from './_oracle.ts';
import type { MarkingPlan, Script, Step } from './_script.ts';
import {
  agree,
  asOperator,
  dump,
  final,
  introduceAll,
  lineOf,
  type MarkingText,
  nodeOf,
  openWorld,
  publish,
  received,
  sectorsOf,
  settle,
  type World,
  type WorldNode,
} from './_world.ts';

interface OwnAlert {
  readonly id: string;
  readonly owner: string;
  retracted: boolean;
}

interface Run {
  readonly world: World;
  readonly history: Dated[];
  readonly alerts: OwnAlert[];
  readonly words: Set<string>;
}

const hour = 3_600_000;
/** What people are refused, rightly, in the middle of a script. */
const refusals = ['alert.not-publishable', 'peer.not-found'];

export interface Outcome {
  readonly problems: readonly string[];
  readonly published: number;
  readonly musts: number;
  readonly mays: number;
  readonly nots: number;
}

/** Plays a script, brings the nodes to rest, and says in which points they differ from what the oracle grants. */
export async function play(
  world: World,
  { steps }: Script,
  { tamper }: { readonly tamper?: (words: ReadonlySet<string>) => Promise<void> } = {},
): Promise<Outcome> {
  await forgetAll(world);
  const run: Run = { world, history: [], alerts: [], words: new Set() };
  for (const step of steps) await take(run, step);
  for (const at of world.nodes.values()) at.skew = 0;
  await settle(world);
  note(run, { kind: 'time' });
  await tamper?.(run.words);
  return judge(run);
}

/** Nodes that know each other, and of which nothing else is known. */
export async function openPlayground(countries: readonly string[]): Promise<World> {
  const world = await openWorld(countries);
  await introduceAll(world);
  return world;
}

const shared = `alert, alert_draft, alert_text, alert_part, alert_version, alert_event, alert_reply, alert_reading, alert_outbox,
  shared_object, sync_cursor, quarantine, waiting_object, receipt_outbox, release_form, disclosure`;

const nothingAgreed: Agreement = { partner: false, highest: null, sectors: [], suspended: false };

/** To make new nodes for each script would take longer than to play it. */
async function forgetAll(world: World): Promise<void> {
  for (const line of world.lines.values()) {
    line.up = true;
    line.faults.length = 0;
  }
  for (const { country, node } of world.nodes.values()) {
    await node.database.own((connection) => connection.execute(`truncate ${shared} cascade`));
    for (const to of world.countries) if (to !== country) await agree(world, country, to, nothingAgreed);
  }
}

function note({ world, history }: Run, event: HistoryEvent): void {
  history.push({ ...event, at: world.clock.time });
}

async function take(run: Run, step: Step): Promise<void> {
  const { world } = run;
  switch (step.kind) {
    case 'publish':
      await say(run, undefined, step.at, step);
      break;
    case 'update': {
      const alert = run.alerts[step.alert % Math.max(1, run.alerts.length)];
      if (alert !== undefined && !alert.retracted) await say(run, alert, alert.owner, step);
      break;
    }
    case 'retract':
      await retract(run, step.alert);
      break;
    case 'agree':
      note(run, { kind: 'agreed', from: step.from, to: step.to, agreement: step.agreement });
      await agree(world, step.from, step.to, step.agreement);
      break;
    case 'sync':
      await refusable(() => syncFrom(nodeOf(world, step.at), step.from));
      break;
    case 'line':
      lineOf(world, step.from, step.to).up = step.up;
      break;
    case 'fault':
      lineOf(world, step.from, step.to).faults.push(...step.faults);
      break;
    case 'hours':
      world.clock.advance(step.hours * hour);
      note(run, { kind: 'time' });
      break;
    case 'skew':
      nodeOf(world, step.at).skew = step.seconds * 1000;
      break;
    case 'release':
      await nodeOf(world, step.at).node.share.release.release();
      break;
  }
}

async function syncFrom(at: WorldNode, from: string): Promise<void> {
  await asOperator(at, () => at.node.share.sync.syncNow(from));
}

async function refusable(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof VigiaError && refusals.includes(error.code)) return false;
    throw error;
  }
}

async function say(
  run: Run,
  alert: OwnAlert | undefined,
  owner: string,
  plan: { readonly marking: MarkingPlan; readonly parts: readonly MarkingPlan[] },
): Promise<void> {
  const { world } = run;
  const now = Math.floor(world.clock.time / hour) * hour;
  const withOwner = (marking: MarkingPlan): MarkingPlan => ({
    ...marking,
    releasableTo: marking.releasableTo.length === 0 ? [] : [...new Set([...marking.releasableTo, owner])].toSorted(),
  });
  const handling = (marking: MarkingPlan): Handling => handlingOf(withOwner(marking), now);
  const said: Said = {
    title: word(run),
    handling: handling(plan.marking),
    parts: plan.parts.map((part) => ({ word: word(run), handling: handling(part) })),
  };
  const marking = markingText(said.handling);
  const parts = said.parts.map((part) => ({ word: part.word, marking: markingText(part.handling) }));
  await refusable(async () => {
    const { id } = await publish(nodeOf(world, owner), { title: said.title, marking, parts }, alert?.id);
    if (alert === undefined) run.alerts.push({ id, owner, retracted: false });
    note(run, { kind: 'said', alert: id, owner, said });
  });
}

async function retract(run: Run, index: number): Promise<void> {
  const alert = run.alerts[index % Math.max(1, run.alerts.length)];
  if (alert === undefined || alert.retracted) return;
  const at = nodeOf(run.world, alert.owner);
  const reason = RetractAlertRequest.parse({ reason: final('It was a mistake') });
  await asOperator(at, () => at.node.alerts.retract(alert.id, reason));
  alert.retracted = true;
  note(run, { kind: 'retracted', alert: alert.id });
}

/** A word that stands nowhere else, so that where it is found it came from there. */
function word(run: Run): string {
  const made = run.world.nextWord();
  run.words.add(made);
  return made;
}

function handlingOf({ embargoHours, expiryHours, ...rest }: MarkingPlan, now: number): Handling {
  const after = (hours: number | null): number | null => (hours === null ? null : now + hours * hour);
  return { ...rest, embargoUntil: after(embargoHours), expires: after(expiryHours) };
}

function markingText({ tlp, releasableTo, sectors, caveats, embargoUntil, expires }: Handling): MarkingText {
  return {
    tlp,
    releasableTo: [...releasableTo],
    sectors: sectorsOf(sectors),
    caveats: (['ORCON', 'NO-ONWARD'] as const).filter((caveat) => caveats.includes(caveat)),
    embargoUntil: momentOf(embargoUntil),
    expires: momentOf(expires),
  };
}

function momentOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

async function judge(run: Run): Promise<Outcome> {
  const { world, history, alerts } = run;
  const { expectations, everAllowed } = expectHoldings(world.countries, history);
  const problems: string[] = [...world.errors];
  world.errors.clear();
  for (const at of world.nodes.values()) {
    const held = (await received(at)).map((alert) => ({ ...alert, said: JSON.stringify(alert.text) }));
    const live = held.filter(({ state }) => state !== 'retracted');
    for (const expected of expectations.filter(({ node }) => node === at.country)) {
      const allTitles = titlesOf(history, expected.alert);
      const copies = live.filter(({ said }) => allTitles.some((title) => said.includes(title)));
      const what = `${expected.owner}'s ${expected.title} at ${at.country}`;
      if (expected.verdict === 'not' && copies.length > 0) problems.push(`${what}: still there`);
      if (expected.verdict !== 'must') continue;
      const present = copies.filter(({ said }) => said.includes(expected.title));
      if (copies.length !== 1 || present.length !== 1) {
        problems.push(`${what}: ${copies.length} copies, ${present.length} of the present version`);
        continue;
      }
      const said = present[0]?.said ?? '';
      for (const one of expected.words) if (!said.includes(one)) problems.push(`${what}: lacks ${one}`);
      for (const one of expected.without) if (said.includes(one)) problems.push(`${what}: shows ${one}`);
    }
    for (const [table, text] of await dump(at)) {
      for (const found of new Set(text.match(/zq\d{5}x/g))) {
        if (run.words.has(found) && everAllowed.get(found)?.has(at.country) !== true)
          problems.push(`${at.country}: ${found} in ${table}`);
      }
    }
  }
  const count = (verdict: string): number => expectations.filter((one) => one.verdict === verdict).length;
  return { problems, published: alerts.length, musts: count('must'), mays: count('may'), nots: count('not') };
}

function titlesOf(history: readonly Dated[], alert: string): readonly string[] {
  return history.flatMap((event) => (event.kind === 'said' && event.alert === alert ? [event.said.title] : []));
}
