import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { VigiaError } from '../../../base/index.ts';
import { mostTableRows, mostTextBytes, openControlFile } from './open-control-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await openControlFile(name, bytes)).file.format;
  } catch (error) {
    if (!(error instanceof VigiaError)) throw error;
    return error.code;
  }
}

/** An archive of parts that are stored as they are (APPNOTE.TXT, 4.3). */
function archiveOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [nameBytes, body] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, body]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, nameBytes]));
    bodies.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(bodies.length, 4);
  end.writeUInt16LE(bodies.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet of these rows (ECMA-376, part 1, 18.3). */
function workbookOf(rows: string): Uint8Array {
  return archiveOf({
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

const cellRow = (row: number, column: string, text: string): string =>
  `<row r="${row}"><c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c></row>`;

describe('openControlFile', () => {
  test('says what the bytes are: SHA-256 of "abc" is in FIPS 180-2', async () => {
    expect(await openControlFile('law.md', utf8('abc'))).toEqual({
      file: { format: 'text', name: 'law.md', text: 'abc' },
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
    });
  });

  test.each([
    ['by its mark', utf8('\ufeff<?xml version="1.0" encoding="utf-8"?><a>é</a>')],
    ['by its declaration', latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>')],
    ['as UTF-8 where nothing is said', utf8('<a>é</a>')],
    ['as UTF-16 by its mark', new Uint8Array(Buffer.from('\ufeff<a>é</a>', 'utf16le'))],
  ])('decodes XML %s', async (_title, bytes) => {
    expect((await openControlFile('law.xml', bytes)).file).toMatchObject({ format: 'xml', root: { children: ['é'] } });
  });

  test.each([
    ['nothing', 'law.xml', utf8(''), 'text.empty'],
    ['white space', 'law.xml', utf8(' \n '), 'text.empty'],
    ['too much', 'law.xml', new Uint8Array(mostTextBytes + 1), 'text.too-large'],
    ['a PDF', 'law.xml', utf8('%PDF-1.7'), 'text.not-a-text'],
    ['an old spreadsheet', 'list.csv', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'text.not-a-text'],
    ['bytes', 'law.xml', Uint8Array.of(60, 97, 0, 62), 'text.not-a-text'],
    ['an archive of something else', 'law.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'text.not-a-text'],
    [
      'another encoding than said',
      'law.xml',
      latin1('<?xml version="1.0" encoding="utf-8"?><a>é</a>'),
      'text.encoding',
    ],
    [
      'an encoding that nobody knows',
      'law.xml',
      utf8('<?xml version="1.0" encoding="EBCDIC-1"?><a/>'),
      'text.encoding',
    ],
    ['text in another encoding', 'law.md', latin1('é'), 'text.encoding'],
    ['a line without end', 'law.md', utf8(`# Law\n${'['.repeat(100_001)}`), 'text.malformed'],
    ['more rows than any list has', 'list.csv', utf8('a,b\n'.repeat(mostTableRows + 1)), 'text.malformed'],
    ['an unclosed quote', 'list.csv', utf8('a,b\n"c,d\n'), 'text.malformed'],
    ['a page that is no XML', 'law.xml', utf8('<!doctype html><p>Service unavailable<br></body>'), 'text.malformed'],
  ])('refuses %s', async (_title, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });

  test.each([
    ['commas', utf8('\ufefflist,name\r\nA,"x, ""y"""\r\n')],
    ['semicolons', utf8('list;name\nA;x, "y"\n'.replace('x, "y"', '"x, ""y"""'))],
    ['tabs', utf8('list\tname\n\nA\t"x, ""y"""\n')],
  ])('reads a table separated by %s', async (_title, bytes) => {
    expect((await openControlFile('list.csv', bytes)).file).toMatchObject({
      rows: [
        ['list', 'name'],
        ['A', 'x, "y"'],
      ],
    });
  });

  test('reads a table that a spreadsheet saved in the encoding of the West', async () => {
    expect((await openControlFile('list.csv', latin1('nom\nm\u00e9thamph\u00e9tamine\n'))).file).toMatchObject({
      rows: [['nom'], ['méthamphétamine']],
    });
  });

  test('reads the first sheet of a workbook, dates as calendar days', async () => {
    const book = await writeXlsxFile([
      [{ value: 'name' }, { value: 'since' }, { value: 'n' }],
      [{ value: 'acétone' }, { value: new Date('2026-04-12'), type: Date, format: 'yyyy-mm-dd' }, { value: 7 }],
    ]).toBuffer();

    expect((await openControlFile('list.xlsx', new Uint8Array(book))).file).toMatchObject({
      format: 'table',
      rows: [
        ['name', 'since', 'n'],
        ['acétone', '2026-04-12', '7'],
      ],
    });
  });

  test('reads cells that lie somewhat apart', async () => {
    const { file } = await openControlFile(
      'list.xlsx',
      workbookOf(cellRow(1, 'A', 'name') + cellRow(3, 'C', 'r="XFD"')),
    );

    expect(file).toMatchObject({
      rows: [
        ['name', '', ''],
        ['', '', ''],
        ['', '', 'r="XFD"'],
      ],
    });
  });

  test.each([
    ['in the last corner of the sheet', cellRow(1_048_576, 'XFD', 'x'), 'text.malformed'],
    ['below every sheet', cellRow(4_000_000_000, 'A', 'x'), 'text.malformed'],
    ['far down and far right, in two rows', cellRow(2, 'GR', 'x') + cellRow(150_000, 'A', 'y'), 'text.malformed'],
    ['in single quotes', `<row r = '900000'><c r='A900000'/></row>`, 'text.malformed'],
    ['behind a character reference', '<row r="1"><c r="&#88;FD1"/></row>', 'text.not-a-text'],
  ])('refuses a workbook with a stray cell %s, at once', async (_title, stray, code) => {
    const started = performance.now();

    expect(await codeOf('list.xlsx', workbookOf(cellRow(1, 'A', 'name') + stray))).toBe(code);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
