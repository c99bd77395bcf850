import type { Connection } from '../../store/index.ts';
import type { RoomContext } from '../room-context.ts';
import { appendAudit } from './audit-store.ts';
import { auditText, contentOf, type NewAuditEntry } from './entry.ts';

const waiting = new WeakMap<Connection, string[]>();

/**
 * Adds an entry to the audit trail in the transaction of what it records: both stay, or neither. It is chained as the last
 * step of the transaction, since whoever holds the end of the chain keeps all others from it; several entries cost one statement.
 */
export async function recordAudit(connection: Connection, entry: NewAuditEntry): Promise<void> {
  const text = auditText(contentOf(entry));
  const others = waiting.get(connection);
  if (others !== undefined) {
    others.push(text);
    return;
  }
  const texts = [text];
  waiting.set(connection, texts);
  connection.lastly(async () => {
    waiting.delete(connection);
    await appendAudit(connection, texts);
  });
}

/** The same for what whoever asks at this moment has done, or has the node do. */
export function recordDone(
  connection: Connection,
  context: Pick<RoomContext, 'reader' | 'now'>,
  entry: Pick<NewAuditEntry, 'action' | 'object' | 'detail' | 'outcome'>,
): Promise<void> {
  const { reader } = context;
  return recordAudit(connection, { ...entry, reader: reader.askedBy ?? reader, at: context.now() });
}
