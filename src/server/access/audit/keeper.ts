import { nodeReader } from '../reader.ts';
import type { RoomContext } from '../room-context.ts';
import { listEntries } from './audit-store.ts';
import { recordAudit } from './record.ts';
import type { AuditService } from './service.ts';

/** A node's options in words that may be kept: no secrets. */
export type ToldOptions = Readonly<Record<string, string | number | null>>;

export interface AuditKeeperOptions {
  readonly audit: AuditService;
  readonly context: Pick<RoomContext, 'database' | 'clearance' | 'now'>;
  readonly country: string;
  readonly onError: (error: unknown) => void;
}

const millisecondsBetweenLooks = 60_000;

/** While a node works: writes down that it started and with which options, and signs the chain from time to time. */
export class AuditKeeper {
  readonly #options: AuditKeeperOptions;

  constructor(options: AuditKeeperOptions) {
    this.#options = options;
  }

  /** Gives what is to be done at the end: the chain is signed once more. */
  async start({
    version,
    told,
  }: {
    readonly version: string;
    readonly told: ToldOptions;
  }): Promise<() => Promise<void>> {
    await this.#recordStart(version, told);
    const { audit, onError } = this.#options;
    const timer = setInterval(() => void audit.checkpointWhenDue().catch(onError), millisecondsBetweenLooks).unref();
    return async () => {
      clearInterval(timer);
      await audit.checkpoint();
    };
  }

  /** Options come from outside the node, so that a change of them shows at the start after it. */
  async #recordStart(version: string, told: ToldOptions): Promise<void> {
    const { context, country } = this.#options;
    const reader = nodeReader(country);
    const at = context.now();
    await context.database.write(context.clearance, async (connection) => {
      const [last] = await listEntries(connection, { action: 'node.start', limit: 1, before: null });
      const before = optionsIn(last?.content.detail['options']);
      const names = [...new Set([...Object.keys(told), ...Object.keys(before)])].sort();
      const changed = names.filter((name) => last !== undefined && (before[name] ?? null) !== (told[name] ?? null));
      if (changed.length > 0) {
        await recordAudit(connection, { reader, at, action: 'configuration.change', detail: { changed } });
      }
      await recordAudit(connection, { reader, at, action: 'node.start', detail: { version, options: { ...told } } });
    });
  }
}

function optionsIn(kept: unknown): Readonly<Record<string, unknown>> {
  return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {};
}
