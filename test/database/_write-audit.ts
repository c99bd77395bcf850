import { clearanceOf, nodeReader, recordAudit } from '../../src/server/access/index.ts';
import { openDatabase } from '../../src/server/store/index.ts';

/** Adds entries to the audit trail of a data directory until the process is killed; a line for each that is stored. */
const [dataDirectory] = process.argv.slice(2);
const database = await openDatabase({ dataDirectory });
const reader = nodeReader('CA');
for (let number = 1; ; number += 1) {
  const at = new Date();
  await database.write(clearanceOf(reader, at.toISOString()), async (connection) => {
    for (let part = 0; part < 3; part += 1) {
      await recordAudit(connection, {
        reader,
        at,
        action: 'mute.add',
        object: { kind: 'mute', id: number },
        detail: { part },
      });
    }
  });
  process.stdout.write(`${number}\n`);
}
