import type { z } from 'zod';
import {
  AlertDetail,
  AlertPage,
  type AlertTextRequest,
  GapPage,
  HolderList,
  type PeerAllowRequest,
  ReleasePreview,
  SignalDetail,
  SignalPage,
} from '../../src/api/index.ts';
import { ask, until } from './ask.ts';
import type { NodeProcess } from './node-process.ts';

export interface StoryPage {
  readonly node: NodeProcess;
  /** Behind the language. */
  readonly path: string;
  /** Words on the page that its picture is to show; without them it needs no picture. */
  readonly shows?: string;
}

export interface StoryOptions {
  readonly onChapter: (chapter: number, pages: readonly StoryPage[]) => Promise<void>;
}

/** Of the training data: a sedative of veterinary medicine that a laboratory reports for the first time. */
const substance = 'medetomidine';
const lastDay = '2030-12-31';

/** Members up to AMBER+STRICT; the partner up to AMBER, and only what names it. */
export function agreementWith(country: string): z.input<typeof PeerAllowRequest> {
  const isPartner = country === 'NL';
  return {
    profile: isPartner ? 'partner' : 'member',
    highestTlp: isPartner ? 'AMBER' : 'AMBER+STRICT',
    sectors: ['health', 'laboratory', 'police', 'customs-and-post'],
    agreementUntil: lastDay,
  };
}

/** First appearance in a laboratory → signal → alert → partner's sighting → gap → retraction. */
export async function tellStory(nodes: readonly NodeProcess[], { onChapter }: StoryOptions): Promise<void> {
  const states = nodeOf(nodes, 'US');
  const canada = nodeOf(nodes, 'CA');
  const mexico = nodeOf(nodes, 'MX');
  const others = [canada, mexico];

  const { groups } = await ask(states, SignalPage, `/signals?kind=first-appearance&substance=${substance}&limit=1`);
  const signal = groups[0]?.lead;
  if (signal === undefined) throw new Error(`no first appearance of ${substance} among the training data`);
  say(1, `A laboratory in the United States reports ${substance} for the first time: signal ${signal.id}.`);
  await onChapter(1, [{ node: states, path: `signals/${signal.id}`, shows: 'Seen here for the first time' }]);

  const verdict = { verdict: 'verify', note: 'Confirmed by a second laboratory.' };
  await ask(states, SignalDetail, `/signals/${signal.id}/verdict`, { method: 'POST', body: verdict });
  say(2, 'An analyst verifies it; the node remembers who, when and why.');
  await onChapter(2, [{ node: states, path: `signals/${signal.id}` }]);

  const { id } = await compose(states, signal.id);
  const { receivers } = await ask(states, ReleasePreview, `/alerts/${id}/preview`);
  say(3, 'An alert is written. Before it is published, the node shows what would leave, and to whom:');
  for (const { receiver, form, refused, objects } of receivers) {
    console.log(`   ${receiver}: ${refused ?? `${objects.length} objects (${form ?? ''})`}`);
  }
  await onChapter(3, [{ node: states, path: `alerts/${id}/preview`, shows: 'What leaves, and to whom' }]);

  const begun = performance.now();
  await publishDraft(states, id);
  await Promise.all(others.map((node) => until(`the alert at ${node.country}`, () => stateAt(node, id, 'published'))));
  say(
    4,
    `Published. Canada and Mexico have it ${Math.round(performance.now() - begun)} ms later; the Netherlands has not.`,
  );
  const path = `alerts/${id}`;
  await onChapter(4, [
    { node: states, path },
    { node: canada, path, shows: 'Medetomidine found' },
    { node: mexico, path },
  ]);

  await ask(canada, AlertDetail, `/alerts/${id}/replies`, { method: 'POST', body: sighting });
  await until('Canada’s sighting at the owner', async () => {
    const { replies } = await ask(states, AlertDetail, `/alerts/${id}`);
    return replies.some(({ owner, kind }) => owner === 'CA' && kind === 'sighting') ? true : undefined;
  });
  say(
    5,
    'Canada has seen it too, and says so with a sighting of its own; the alert itself stays as its owner wrote it.',
  );
  await onChapter(5, [
    { node: canada, path },
    { node: states, path, shows: 'Replies and sightings' },
  ]);

  const { gaps } = await ask(states, GapPage, `/gaps?substance=${substance}&limit=10`);
  const open = gaps[0];
  say(6, open === undefined ? `Nobody lists ${substance}: there is no gap yet.` : `The gap: ${open.title.en}.`);
  const page = open === undefined ? `substances/${substance}` : `gaps/${encodeURIComponent(open.key)}`;
  await onChapter(6, [{ node: states, path: page, shows: 'Medetomidine' }]);

  const reason = texts(
    'The sample was mislabelled.',
    'L’échantillon était mal étiqueté.',
    'La muestra estaba mal etiquetada.',
  );
  await ask(states, AlertDetail, `/alerts/${id}/retract`, { method: 'POST', body: { reason } });
  await Promise.all(
    others.map((node) => until(`the retraction at ${node.country}`, () => stateAt(node, id, 'retracted'))),
  );
  await until('all acknowledgements', async () => {
    const { holders } = await ask(states, HolderList, `/alerts/${id}/holders`);
    return holders.length > 0 && holders.every(({ state }) => state === 'withdrawal-acknowledged') ? true : undefined;
  });
  say(7, 'It was a mistake. The owner retracts it; Canada and Mexico follow, and the ledger has their word for it.');
  await onChapter(7, [
    { node: states, path, shows: 'Who holds it' },
    { node: canada, path, shows: 'This alert was retracted.' },
    { node: mexico, path },
  ]);
}

function nodeOf(nodes: readonly NodeProcess[], country: string): NodeProcess {
  const found = nodes.find((node) => node.country === country);
  if (found === undefined) throw new Error(`there is no node of ${country}`);
  return found;
}

function say(chapter: number, text: string): void {
  console.log(`${chapter}. ${text}`);
}

type Texts = AlertTextRequest['title'];

function texts(en: string, fr: string, es: string): Texts {
  return { en: { text: en, state: 'final' }, fr: { text: fr, state: 'final' }, es: { text: es, state: 'final' } };
}

const sighting = {
  kind: 'sighting',
  text: texts('Seen in two samples.', 'Vue dans deux échantillons.', 'Vista en dos muestras.'),
  count: 2,
  firstSeen: '2024-05-27',
  lastSeen: '2024-06-03',
  places: ['CA-BC'],
};

async function compose(states: NodeProcess, signal: number): Promise<AlertDetail> {
  const { id, draft } = await ask(states, AlertDetail, '/alerts', { method: 'POST', body: { signals: [signal] } });
  if (draft === null) throw new Error('a new alert without a draft');
  const text: AlertTextRequest = {
    title: texts('Medetomidine found', 'Médétomidine détectée', 'Medetomidina detectada'),
    fields: {
      risk: {
        text: texts(
          'A veterinary sedative appears in samples sold as opioids.',
          'Un sédatif vétérinaire apparaît dans des échantillons vendus comme opioïdes.',
          'Un sedante veterinario aparece en muestras vendidas como opioides.',
        ),
      },
      event: {
        text: texts(
          'First report of a laboratory.',
          'Premier rapport d’un laboratoire.',
          'Primer informe de un laboratorio.',
        ),
      },
    },
    severity: 'severe',
    reliability: 'B',
    credibility: '2',
    substances: [substance],
    places: ['US'],
    signals: [{ id: signal }],
    marking: { tlp: 'GREEN' },
  };
  const body = { expectedRevision: draft.revision, text };
  return ask(states, AlertDetail, `/alerts/${id}/draft`, { method: 'PUT', body });
}

async function publishDraft(states: NodeProcess, id: string): Promise<void> {
  const { draft } = await ask(states, AlertDetail, `/alerts/${id}`);
  const body = { expectedRevision: draft?.revision ?? 0 };
  await ask(states, AlertDetail, `/alerts/${id}/submit`, { method: 'POST', body });
  await ask(states, AlertDetail, `/alerts/${id}/publish`, { method: 'POST', body });
}

async function stateAt(node: NodeProcess, id: string, state: string): Promise<true | undefined> {
  const { alerts } = await ask(node, AlertPage, '/alerts');
  return alerts.some((alert) => alert.id === id && alert.state === state) ? true : undefined;
}
