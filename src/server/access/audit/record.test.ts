import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openEngine } from '../../../../test/database/_engines.ts';
import { clearanceOf, nodeReader, operatorReader } from '../reader.ts';
import { recordAudit } from './record.ts';

const node = clearanceOf(nodeReader('CA'), '2026-06-01T12:00:00Z');
const ana = operatorReader('CA', 'ana');

test('entries of a transaction are chained at its end, and none of one that fails', async () => {
  const { database, close } = await openEngine('pglite');
  try {
    await database.write(node, async (connection) => {
      await recordAudit(connection, {
        reader: ana,
        at: '2026-06-01T12:00:00Z',
        action: 'mute.add',
        object: { kind: 'mute', id: 7 },
      });
      await recordAudit(connection, {
        reader: ana,
        at: '2026-06-01T12:00:01Z',
        action: 'data.export',
        detail: { digest: 'a\0\ud800' },
      });
    });
    const broken = database.write(node, async (connection) => {
      await recordAudit(connection, { reader: ana, at: '2026-06-01T12:00:02Z', action: 'mute.end' });
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');

    const rows = await database.read(node, (connection) =>
      connection.query<{ seq: number; hash: string; action: string }>(
        'select seq, hash, action from audit_entry order by seq',
      ),
    );
    const first =
      '{"action":"mute.add","at":"2026-06-01T12:00:00.000Z","country":"CA","detail":{},"kind":"operator","name":"ana","object":{"id":"7","kind":"mute"},"outcome":"done","subject":"CA:ana","tlp":"AMBER+STRICT"}';
    expect(rows.map(({ seq, action }) => [seq, action])).toEqual([
      [1, 'mute.add'],
      [2, 'data.export'],
    ]);
    expect(rows[0]?.hash).toBe(
      createHash('sha256')
        .update(`${'0'.repeat(64)}${first}`)
        .digest('hex'),
    );
  } finally {
    await close();
  }
});
