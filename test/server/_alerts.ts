import type { AlertDetail, AlertTextRequest } from '../../src/api/index.ts';
import { ComposeRequest, SaveDraftRequest } from '../../src/api/index.ts';
import { sectors } from '../../src/model/index.ts';
import { actAs, type Reader } from '../../src/server/access/index.ts';
import type { Entrance } from './_api.ts';

export function person(name: string, change: Partial<Reader> = {}): Reader {
  const subject = `CA:${name}`;
  const duties = ['read', 'analyse'] as const;
  return { kind: 'person', subject, name, country: 'CA', sectors, duties, highestTlp: 'RED', ...change };
}

export const ana = person('ana');
export const bo = person('bo', { duties: ['read', 'analyse', 'approve'] });
/** Reads for health only, up to AMBER+STRICT. */
export const hal = person('hal', { sectors: ['health'], highestTlp: 'AMBER+STRICT' });

/** Code of the error that something throws; `done` where it throws none. */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
}

interface FinalText {
  readonly text: string;
  readonly state: 'final';
}

/** A text in the languages that a node of Canada requires. */
export function final(en: string, fr: string): { en: FinalText; fr: FinalText } {
  return { en: { text: en, state: 'final' }, fr: { text: fr, state: 'final' } };
}

/** A text that lacks nothing. */
export const complete: AlertTextRequest = {
  title: final('Fentanyl in Alberta', 'Fentanyl en Alberta'),
  fields: {
    risk: { text: final('Type of the risk', 'Type du risque') },
    event: { text: final('What happened', 'Ce qui s’est passé') },
  },
  substances: ['fentanyl'],
  places: ['CA-AB'],
  marking: { tlp: 'GREEN' },
};

type Alerts = Entrance['node']['alerts'];

export interface AlertDesk {
  readonly alerts: () => Alerts;
  readonly compose: (request?: object) => Promise<AlertDetail>;
  readonly save: (id: string, expectedRevision: number, text: AlertTextRequest) => Promise<AlertDetail>;
  /** Composed and saved by Ana: revision 2. */
  readonly composeComplete: (change?: Partial<AlertTextRequest>) => Promise<AlertDetail>;
  /** Submitted by Ana, published by Bo. */
  readonly publish: (id: string, expectedRevision: number) => Promise<AlertDetail>;
  readonly publishComplete: (change?: Partial<AlertTextRequest>) => Promise<AlertDetail>;
}

/** What people do with alerts of a node. */
export function openDesk(entrance: () => Entrance): AlertDesk {
  const alerts = (): Alerts => entrance().node.alerts;
  const compose: AlertDesk['compose'] = (request = {}) => alerts().compose(ComposeRequest.parse(request));
  const save: AlertDesk['save'] = (id, expectedRevision, text) =>
    alerts().save(id, SaveDraftRequest.parse({ expectedRevision, text }));
  const composeComplete: AlertDesk['composeComplete'] = (change = {}) =>
    actAs(ana, async () => save((await compose()).id, 1, { ...complete, ...change }));
  const publish: AlertDesk['publish'] = async (id, expectedRevision) => {
    await actAs(ana, () => alerts().submit(id, { expectedRevision }));
    return actAs(bo, () => alerts().publish(id, { expectedRevision }));
  };
  return {
    alerts,
    compose,
    save,
    composeComplete,
    publish,
    publishComplete: async (change = {}) => publish((await composeComplete(change)).id, 2),
  };
}
