import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analystClearance } from '../../src/server/access/index.ts';
import { engines, openEngine, type TestDatabase } from './_engines.ts';

describe.each(engines)('%s', (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openEngine(engine);
  });
  afterAll(() => opened.close());

  /** Through a statement and back. */
  function sent(bytes: Uint8Array): Promise<Uint8Array | undefined> {
    return opened.database.read(analystClearance('CA'), async (connection) => {
      const [row] = await connection.query<{ bytes: Uint8Array }>('select $1::bytea as bytes', [bytes]);
      return row?.bytes;
    });
  }

  test('gives back every byte, of a part of a larger one too', async () => {
    const every = Uint8Array.from({ length: 256 }, (_, index) => index);
    const part = every.subarray(7, 250);

    expect(Buffer.from((await sent(every)) ?? []).equals(every)).toBe(true);
    expect(Buffer.from((await sent(part)) ?? []).equals(part)).toBe(true);
    expect(await sent(new Uint8Array())).toHaveLength(0);
  });

  test('takes and gives megabytes without an object for each byte', async () => {
    const bytes = Buffer.alloc(16 * 2 ** 20, 'Vigía');
    const before = process.resourceUsage().maxRSS;
    const back = await sent(bytes);
    const grown = (process.resourceUsage().maxRSS - before) / 1_024;

    expect(Buffer.from(back ?? []).equals(bytes)).toBe(true);
    // An object for each byte takes 1,000 MB more.
    expect(grown).toBeLessThan(300);
  });
});
