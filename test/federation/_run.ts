import { type AlertDetail, AlertReplyRequest, RetractAlertRequest } from '../../src/api/index.ts';
import { VigiaError } from '../../src/base/index.ts';
import {
  type Agreement,
  type Dated,
  type Expectation,
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
  introduce,
  introduceAll,
  isKnown,
  lineOf,
  type MarkingText,
  nodeOf,
  openWorld,
  publish,
  sectorsOf,
  settle,
  shown,
  type World,
  type WorldNode,
} from './_world.ts';

interface OwnAlert {
  readonly id: string;
  readonly owner: string;
  retracted: boolean;
}

interface OwnReply {
  /** Node that wrote it, and the identifiers by which that node knows the alert and the note. */
  readonly by: string;
  readonly alert: string;
  readonly id: string;
  readonly word: string;
  takenBack: boolean;
}

interface Run {
  readonly world: World;
  readonly history: Dated[];
  readonly alerts: OwnAlert[];
  readonly replies: OwnReply[];
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
  /** Notes that somebody must have heard. */
  readonly notes: number;
}

/** Plays a script, brings the nodes to rest, and says in which points they differ from what the oracle grants. */
export async function play(
  world: World,
  { steps }: Script,
  { tamper }: { readonly tamper?: (words: ReadonlySet<string>) => Promise<void> } = {},
): Promise<Outcome> {
  await forgetAll(world);
  const run: Run = { world, history: [], alerts: [], replies: [], words: new Set() };
  for (const step of steps) await take(run, step);
  for (const at of world.nodes.values()) at.skew = 0;
  await settle(world);
  note(run, { kind: 'time' });
  await tamper?.(run.words);
  return judge(run);
}

/** Nodes that know each other, and of which nothing else is known. */
export async function openPlayground(countries: readonly string[]): Promise<World> {
  const world = await openWorld(countries, { onDisk: true });
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
    for (const to of world.countries) {
      if (to === country) continue;
      if (!(await isKnown(world, country, to))) await introduce(world, country, to);
      await agree(world, country, to, nothingAgreed);
    }
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
      // Who is not known is agreed with when it is introduced again.
      if (await isKnown(world, step.from, step.to)) await agreeOn(run, step.from, step.to, step.agreement);
      break;
    case 'leave':
      await leave(run, step.at, step.from);
      break;
    case 'join':
      if (await isKnown(world, step.at, step.from)) break;
      await onOpenLine(world, step.at, step.from, () => introduce(world, step.at, step.from));
      await agreeOn(run, step.at, step.from, step.agreement);
      break;
    case 'restart':
      await nodeOf(world, step.at).restart();
      break;
    case 'reply':
      await reply(run, step.at, step.alert);
      break;
    case 'take-back':
      await takeBack(run, step.reply);
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

async function agreeOn(run: Run, from: string, to: string, agreement: Agreement): Promise<void> {
  note(run, { kind: 'agreed', from, to, agreement });
  await agree(run.world, from, to, agreement);
}

/** Who is struck from the peers is not asked, and not answered: as with a thrown switch, what each holds stays. */
async function leave(run: Run, at: string, from: string): Promise<void> {
  const { world } = run;
  if (!(await isKnown(world, at, from))) return;
  note(run, { kind: 'agreed', from: at, to: from, agreement: { ...nothingAgreed, suspended: true } });
  await asOperator(nodeOf(world, at), () => nodeOf(world, at).node.share.peers.remove(from));
}

/** People who compare fingerprints wait for a line. */
async function onOpenLine(world: World, from: string, to: string, work: () => Promise<void>): Promise<void> {
  const line = lineOf(world, from, to);
  const { up } = line;
  const faults = line.faults.splice(0);
  line.up = true;
  await work();
  line.up = up;
  line.faults.push(...faults);
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

/** A note on an alert of which a node has a copy that was not taken back, its own alerts included. */
async function reply(run: Run, by: string, index: number): Promise<void> {
  const alert = run.alerts[index % Math.max(1, run.alerts.length)];
  if (alert === undefined) return;
  const at = nodeOf(run.world, by);
  const copy = copiesOf(run, alert.id, await shown(at)).find(({ state }) => state !== 'retracted');
  if (copy === undefined) return;
  const said = word(run);
  const known = new Set(copy.replies.map(({ id }) => id));
  const request = AlertReplyRequest.parse({ kind: 'note', text: final(said) });
  await refusable(async () => {
    const { replies } = await asOperator(at, () => at.node.alerts.reply(copy.id, request));
    const made = replies.find(({ id }) => !known.has(id));
    if (made === undefined) throw new Error('a note that was written is not there');
    run.replies.push({ by, alert: copy.id, id: made.id, word: said, takenBack: false });
    note(run, { kind: 'replied', alert: alert.id, reply: { by, word: said } });
  });
}

async function takeBack(run: Run, index: number): Promise<void> {
  const found = run.replies[index % Math.max(1, run.replies.length)];
  if (found === undefined || found.takenBack) return;
  const at = nodeOf(run.world, found.by);
  await refusable(async () => {
    await asOperator(at, () => at.node.alerts.retractReply(found.alert, found.id));
    found.takenBack = true;
    note(run, { kind: 'taken-back', word: found.word });
  });
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
    const held = await shown(at);
    for (const expected of expectations.filter(({ node }) => node === at.country)) {
      const copies = copiesOf(run, expected.alert, held);
      if (expected.owner !== at.country) problems.push(...compareCopies(expected, copies));
      problems.push(...compareNotes(expected, copies));
    }
    for (const [table, text] of await dump(at)) {
      for (const found of new Set(text.match(/zq\d{5}x/g))) {
        if (run.words.has(found) && everAllowed.get(found)?.has(at.country) !== true)
          problems.push(`${at.country}: ${found} in ${table}`);
      }
    }
  }
  const abroad = expectations.filter(({ owner, node }) => owner !== node);
  const count = (verdict: string): number => abroad.filter((one) => one.verdict === verdict).length;
  const notes = expectations.flatMap((one) => [...one.notes, ...one.notesTakenBack]).length;
  return { problems, published: alerts.length, musts: count('must'), mays: count('may'), nots: count('not'), notes };
}

function compareCopies(expected: Expectation, copies: readonly AlertDetail[]): readonly string[] {
  const { verdict, title, words, without } = expected;
  const live = copies.filter(({ state }) => state !== 'retracted');
  const what = nameOf(expected);
  if (verdict === 'not' && live.length > 0) return [`${what}: still there`];
  if (verdict !== 'must') return [];
  const present = live.map(({ text }) => JSON.stringify(text)).filter((said) => said.includes(title));
  const [said = ''] = present;
  if (live.length !== 1 || present.length !== 1) {
    return [`${what}: ${live.length} copies, ${present.length} of the present version`];
  }
  return [
    ...words.filter((one) => !said.includes(one)).map((one) => `${what}: lacks ${one}`),
    ...without.filter((one) => said.includes(one)).map((one) => `${what}: shows ${one}`),
  ];
}

/** A copy that was taken back keeps the notes that were written on it. */
function compareNotes(expected: Expectation, copies: readonly AlertDetail[]): readonly string[] {
  const { notes, notesTakenBack } = expected;
  const live = copies.flatMap(({ replies }) => replies.filter(({ retracted }) => !retracted));
  const isThere = (word: string): boolean => live.some((reply) => JSON.stringify(reply).includes(word));
  const what = nameOf(expected);
  return [
    ...notes.filter((word) => !isThere(word)).map((word) => `${what}: lacks the note ${word}`),
    ...notesTakenBack.filter(isThere).map((word) => `${what}: still shows the note ${word}`),
  ];
}

function nameOf({ owner, title, node }: Expectation): string {
  return `${owner}'s ${title} at ${node}`;
}

/** Copies of an alert at a node, also under other identifiers, by the words that only its versions have. */
function copiesOf({ history }: Run, alert: string, held: readonly AlertDetail[]): readonly AlertDetail[] {
  const titles = titlesOf(history, alert);
  return held.filter(({ text }) => {
    const said = JSON.stringify(text);
    return titles.some((title) => said.includes(title));
  });
}

function titlesOf(history: readonly Dated[], alert: string): readonly string[] {
  return history.flatMap((event) => (event.kind === 'said' && event.alert === alert ? [event.said.title] : []));
}
