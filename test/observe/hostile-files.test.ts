import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { source as britishColumbiaDeaths } from '../../src/sources/ca-bc-deaths/index.ts';
import { sources } from '../../src/sources/index.ts';
import { gridSource } from './_grid-source.ts';
import { openTestNode, type TestNode } from './_node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await openTestNode({ mostFileBytes: 100_000_000 });
});
afterAll(() => node.close());

const header = 'cell,month,value\n';
const good = 'a,2026-01-01,1\n';

/** A ZIP archive of one or more deflated entries, written by hand so that it can lie about them. */
function zip(
  entries: readonly { readonly name: string; readonly content: Uint8Array; readonly claims?: number }[],
): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims = content.length } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const zeros = new Uint8Array(50_000_000).fill(0x30);
const overlong = Buffer.from([0x61, 0xc0, 0xaf, 0x2c]);

const refused: readonly (readonly [what: string, content: string | Uint8Array, code: string])[] = [
  ['nothing', '', 'delivery.empty'],
  ['a line end only', '\n', 'delivery.empty'],
  ['a byte order mark only', '\uFEFF', 'delivery.empty'],
  ['a header only', header, 'delivery.no-rows'],
  ['a header without line end', 'cell,month,value', 'delivery.no-rows'],
  ['another header', 'cel,month,value\na,2026-01-01,1\n', 'delivery.header-unknown'],
  ['data without a header', good, 'delivery.header-unknown'],
  ['a file cut off inside quotes', `${header}${good}a,"2026-02-01,2`, 'delivery.truncated'],
  ['a file cut off inside a row', `${header}${good}a,2026-02`, 'delivery.truncated'],
  ['an error page', '<!DOCTYPE html><html><body>503 Service Unavailable</body></html>', 'delivery.not-data'],
  ['an error page in capitals after blank lines', '\n\n <HTML><BODY>Forbidden</BODY></HTML>', 'delivery.not-data'],
  ['an error page after a byte order mark', '\uFEFF<html><body>Forbidden</body></html>', 'delivery.not-data'],
  ['an XML answer', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'delivery.not-data'],
  ['a JSON error', '{"error":"rate limit exceeded"}', 'delivery.not-data'],
  ['a JSON document cut off', '[{"cell":"a"', 'delivery.truncated'],
  ['a JSON document with NUL', '[{"cell":"a\\u0000"}]', 'delivery.not-data'],
  ['a JSON document with half a character', '[{"cell":"\\ud83d"}]', 'delivery.not-data'],
  ['a JSON document in Latin-1', Buffer.from('[{"cell":"\u00e9"}]', 'latin1'), 'delivery.encoding'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'delivery.not-data'],
  ['a gzip stream', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'delivery.not-data'],
  ['bytes with NUL', Buffer.from(`${header}a,2026-01-01,1\u0000\n`), 'delivery.not-data'],
  ['NUL bytes far down', Buffer.from(`${header}${good.repeat(1000)}a,2026-01-01,\u0000\n`), 'delivery.not-data'],
  ['invalid UTF-8', Buffer.concat([Buffer.from(header + good), overlong]), 'delivery.encoding'],
  [
    'UTF-8 cut off inside a character',
    Buffer.concat([Buffer.from(header + good), Buffer.from([0xc3])]),
    'delivery.encoding',
  ],
  ['Latin-1 where the publisher writes UTF-8', Buffer.from(`${header}é,2026-01-01,1\n`, 'latin1'), 'delivery.encoding'],
  ['a lone surrogate in UTF-16', Buffer.from(`\uFEFF${header}\uD800,1,1\n`, 'utf16le'), 'delivery.encoding'],
  [
    'UTF-16 with half a character at its end',
    Buffer.concat([Buffer.from(`\uFEFF${header}${good}`, 'utf16le'), Buffer.from([0x31])]),
    'delivery.encoding',
  ],
  ['a row of 64 MB', Buffer.concat([Buffer.from(header), Buffer.alloc(64_000_000, 0x61)]), 'delivery.line-too-long'],
  [
    'an open quote before 30 MB of short lines',
    Buffer.concat([Buffer.from(`${header}"`), Buffer.alloc(30_000_000, 'a\n')]),
    'delivery.line-too-long',
  ],
  ['30 MB of quotes', Buffer.concat([Buffer.from(header), Buffer.alloc(30_000_001, '"')]), 'delivery.line-too-long'],
  ['more bytes than allowed', Buffer.alloc(100_000_001, `${good}`), 'delivery.too-large'],
  [
    'an archive cut off',
    zip([{ name: 'a.csv', content: Buffer.from(header + good) }]).subarray(0, 60),
    'delivery.archive',
  ],
  ['an archive without data', zip([{ name: 'readme.txt', content: Buffer.from('hello') }]), 'delivery.archive'],
  ['a zip bomb', zip([{ name: 'bomb.csv', content: zeros }]), 'delivery.archive'],
  ['a zip bomb that lies about its size', zip([{ name: 'bomb.csv', content: zeros, claims: 10 }]), 'delivery.archive'],
  [
    'an archive of many small bombs',
    zip(Array.from({ length: 4 }, (_, index) => ({ name: `${index}.csv`, content: zeros }))),
    'delivery.archive',
  ],
  [
    'an archive with a path that climbs out',
    zip([{ name: '../../escape.csv', content: Buffer.from(header + good) }]),
    'delivery.archive',
  ],
  [
    'a damaged archive entry',
    damaged(zip([{ name: 'a.csv', content: Buffer.from(header + good.repeat(50)) }])),
    'delivery.archive',
  ],
  [
    'an archive of another table',
    zip([{ name: 'a.csv', content: Buffer.from('x,y\n1,2\n') }]),
    'delivery.header-unknown',
  ],
];

function damaged(archive: Buffer): Buffer {
  const copy = Buffer.from(archive);
  for (let at = 36; at < 46; at += 1) copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

const deep = 200_000;
const foreign = [
  '<html></html>',
  '[]',
  '{}',
  '[{}]',
  '[null]',
  'Ticker,Price\nABC,1\n',
  '\u0000\u0001\u0002',
  `${'['.repeat(deep)}${']'.repeat(deep)}`,
  `${'{"countries":['.repeat(deep)}${']}'.repeat(deep)}`,
];

describe('a file that cannot be read', () => {
  test.each(refused)('%s is refused with its code, quickly, and nothing is stored', async (what, content, code) => {
    const source = gridSource(`hostile-${what.replaceAll(' ', '-')}`);
    const before = await node.countRows();
    const started = process.cpuUsage();

    const outcome = await node.ingest(source, content).catch((error: unknown) => error);

    expect(outcome).toMatchObject({ name: 'VigiaError', code });
    expect(await node.countRows()).toEqual(before);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });

  test.each(sources.map((source) => [source.id, source] as const))(
    '%s refuses an error page, an empty list and a foreign table',
    async (_id, source) => {
      const before = await node.countRows();

      for (const content of foreign) {
        await expect(node.ingest(source, content)).rejects.toMatchObject({ name: 'VigiaError' });
      }
      expect(await node.countRows()).toEqual(before);
    },
  );

  test('a folder in place of a file is refused', async () => {
    const { ingestFile } = await import('../../src/server/observe/ingest/ingest-file.ts');

    await expect(ingestFile(node.context, britishColumbiaDeaths, { path: '/' })).rejects.toMatchObject({
      code: 'file.unreadable',
    });
    await expect(ingestFile(node.context, britishColumbiaDeaths, { path: '/no/such/file.csv' })).rejects.toMatchObject({
      code: 'file.unreadable',
    });
  });

  test.each(['2026-11-21', '2026-02-30', 'yesterday', ''])('the as-of date %j is refused', async (asOf) => {
    await expect(node.ingest(gridSource('dates'), header + good, { asOf })).rejects.toMatchObject({
      code: 'delivery.as-of-invalid',
    });
  });
});

const accepted: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['line feeds', `${header}a,2026-01-01,1\nb,2026-01-01,2\n`],
  ['no line end at the end', `${header}a,2026-01-01,1\nb,2026-01-01,2`],
  ['carriage return and line feed', `${header}a,2026-01-01,1\nb,2026-01-01,2\n`.replaceAll('\n', '\r\n')],
  ['both in one file', `cell,month,value\r\na,2026-01-01,1\nb,2026-01-01,2\r\n`],
  ['a byte order mark', `\uFEFF${header}a,2026-01-01,1\nb,2026-01-01,2\n`],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${header}a,2026-01-01,1\nb,2026-01-01,2\n`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${header}a,2026-01-01,1\nb,2026-01-01,2\n`, 'utf16le').swap16()],
  ['every cell in quotes', '"cell","month","value"\n"a","2026-01-01","1"\n"b","2026-01-01","2"\n'],
  ['blank lines between rows', `${header}\na,2026-01-01,1\n\n\nb,2026-01-01,2\n\n`],
  ['columns in another order', 'value,cell,month\n1,a,2026-01-01\n2,b,2026-01-01\n'],
  ['an archive', zip([{ name: 'data/a.csv', content: Buffer.from(`${header}a,2026-01-01,1\nb,2026-01-01,2\n`) }])],
];

describe('a file as publishers write them', () => {
  test.each(accepted)('%s is read', async (what, content) => {
    const [report] = await node.ingest(gridSource(`good-${what.replaceAll(' ', '-')}`), content);

    expect(report).toMatchObject({ rows: { read: 2, accepted: 2, rejected: 0 }, observations: { new: 2 } });
  });

  test('a row with too many or too few cells is rejected by itself', async () => {
    const content = `${header}a,2026-01-01,1\nb,2026-01-01\nc,2026-01-01,1,2\nd,2026-01-01,4\n`;

    const [report] = await node.ingest(gridSource('ragged'), content);

    expect(report).toMatchObject({ rows: { read: 4, accepted: 2, rejected: 2 }, observations: { new: 2 } });
  });
});
