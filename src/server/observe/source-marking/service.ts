import { markingEntry, type SourceMarkingAnswer, SourceMarkingRequest } from '../../../api/index.ts';
import { describeMarking, internalMarking } from '../../../model/index.ts';
import type { Source } from '../../../sources/index.ts';
import { authorise, readMarkings, recordDone, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ObserveContext } from '../context.ts';
import { requireTighter } from './require-tighter.ts';
import { insertMarkingChoice, listMarkingChoices } from './source-marking-store.ts';

/** What a source's deliveries are marked with, and who chose that. */
export class SourceMarkingService {
  readonly #context: ObserveContext;

  constructor(context: ObserveContext) {
    this.#context = context;
  }

  find(source: Source): Promise<SourceMarkingAnswer> {
    return this.#context.database.read(this.#context.clearance, (connection) => describe(connection, source));
  }

  /** For deliveries from then on. */
  choose(source: Source, request: SourceMarkingRequest): Promise<SourceMarkingAnswer> {
    const { reason, ...asked } = SourceMarkingRequest.parse(request);
    const { reader, clearance, database, now } = this.#context;
    authorise(reader, 'sharing.manage');
    const marking = requireTighter(source, { ...source.marking, ...asked }, reader.country);
    return database.write(clearance, async (connection) => {
      const deliveryMarking = await registerMarking(connection, marking);
      const markingId = await registerMarking(connection, internalMarking(reader.country));
      const at = now().toISOString();
      await insertMarkingChoice(connection, {
        sourceId: source.id,
        deliveryMarking,
        at,
        by: reader.name,
        reason,
        markingId,
      });
      await recordDone(connection, this.#context, {
        action: 'sharing.manage',
        object: { kind: 'source', id: source.id },
        detail: { tlp: marking.tlp, releasableTo: marking.releasableTo },
      });
      return describe(connection, source);
    });
  }
}

async function describe(connection: Connection, { id, marking: own }: Source): Promise<SourceMarkingAnswer> {
  const choices = await listMarkingChoices(connection, id);
  const numbers = choices.map(({ deliveryMarking }) => deliveryMarking);
  const known = new Map((await readMarkings(connection, numbers)).map(({ id: number, ...rest }) => [number, rest]));
  const [latest] = choices;
  const marking = (latest && known.get(latest.deliveryMarking)) ?? own;
  return {
    source: id,
    own: markingEntry(own),
    marking: markingEntry(marking),
    inWords: { ...describeMarking(marking) },
    history: choices.map(({ at, by, reason, deliveryMarking }) => {
      const then = known.get(deliveryMarking);
      return { at, by, reason, marking: then === undefined ? null : markingEntry(then) };
    }),
  };
}
