import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { VigiaError } from '../../../base/index.ts';
import { columnKindOf } from './column-kind.ts';
import { mostQueryLetters, readList } from './read-list.ts';

const queriesOf = async (text: string, name = 'list.txt'): Promise<string[]> =>
  (await readList(name, Buffer.from(text))).map(({ query }) => query);

const codeOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  const failure = await readList('list.csv', bytes).catch((error: unknown) => error);
  return failure instanceof VigiaError ? failure.code : undefined;
};

describe('a list', () => {
  test('without a header is one substance a line, commas and all', async () => {
    expect(await queriesOf('1,4-butanediol\r\n\r\n  fentanyl \nN,N-dimethyltryptamine')).toEqual([
      '1,4-butanediol',
      'fentanyl',
      'N,N-dimethyltryptamine',
    ]);
  });

  test.each([
    ['English', 'Sample,Substance name,CAS No.,SMILES\n1,one,,\n2,,64-17-5,\n3,three,64-17-5,CCO\n'],
    ['French', 'Échantillon;Nom de la substance;N° CAS;SMILES\n1;one;;\n2;;64-17-5;\n3;three;64-17-5;CCO\n'],
    ['Spanish', 'Muestra\tSustancia\tNúmero de CAS\tSMILES\n1\tone\t\t\n2\t\t64-17-5\t\n3\tthree\t64-17-5\tCCO\n'],
  ])('with a header in %s takes the structure first, then the number, then the name', async (_language, text) => {
    expect(await queriesOf(text, 'list.csv')).toEqual(['one', '64-17-5', 'CCO']);
  });

  test('keeps quoted names whole', async () => {
    expect(await queriesOf('name,note\n"1,4-butanediol","a ""b"" c"\n')).toEqual(['1,4-butanediol']);
  });

  test('without a header, in columns, is read by what its cells look like', async () => {
    const text = 'A-17\tethanol\tOCC\nA-18\tsomething new\t\nA-19\tU-47700\t\nA-20\t\t437-38-7\n';

    expect(await queriesOf(text)).toEqual(['OCC', 'something new', 'U-47700', '437-38-7']);
  });

  test('of a workbook is the first sheet', async () => {
    const sheet = await writeExcelFile([
      [{ value: 'Nombre' }, { value: 'CAS' }],
      [{ value: 'etanol' }, null],
      [null, { value: '67-56-1' }],
    ]).toBuffer();

    expect((await readList('lista.xlsx', sheet)).map(({ query }) => query)).toEqual(['etanol', '67-56-1']);
  });

  test('comes in the encodings in which spreadsheets save', async () => {
    const text = 'Nom\nméthanol\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(text, 'latin1'), utf16]) {
      expect((await readList('list.csv', bytes)).map(({ query }) => query)).toEqual(['méthanol']);
    }
  });

  test('that is empty, too long, too large or no list is refused, and says why', async () => {
    const many = 'x\n'.repeat(10_001);
    const refused = await readList('many.csv', Buffer.from(many)).catch((error: unknown) => error);

    expect(await codeOf(Buffer.from('\n \n'))).toBe('screening.empty');
    expect(await codeOf(Buffer.from('name,cas\n'))).toBe('screening.empty');
    expect(refused).toMatchObject({ code: 'screening.too-many-rows', details: { rows: 10_001, most: 10_000 } });
    expect(await readList('most.csv', Buffer.from('x\n'.repeat(10_000)))).toHaveLength(10_000);
    expect(await codeOf(Buffer.alloc(10_000_001, 'a'))).toBe('screening.too-large');
    expect(await codeOf(Buffer.from('name\na\0b\n'))).toBe('screening.unreadable');
    expect(await codeOf(Buffer.from('name,cas\n"never closed,1\n'))).toBe('screening.unreadable');
    expect(await codeOf(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)]))).toBe('screening.unreadable');
  });

  test('cuts a cell that names nothing any more, and says so', async () => {
    const [row] = await readList('list.txt', Buffer.from('C'.repeat(100_000)));

    expect(row?.query).toHaveLength(mostQueryLetters);
    expect(row?.tooLong).toBe(true);
  });

  test('of any bytes is read or refused with a code, never otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const result = await readList('list.csv', bytes).catch((error: unknown) => error);
        if (Array.isArray(result)) expect(result.every(({ query }) => query !== '')).toBe(true);
        else expect(result).toBeInstanceOf(VigiaError);
      }),
    );
  });
});

test('headers are known with and without accents, points and spaces', () => {
  expect(['CAS RN', 'cas_no.', 'Numéro CAS', 'Canonical SMILES', 'InChIKey', 'Nombre'].map(columnKindOf)).toEqual([
    'cas',
    'cas',
    'cas',
    'smiles',
    'inchikey',
    'name',
  ]);
  expect(['fentanyl', 'name 1', 'Drug 17'].map(columnKindOf)).toEqual([null, null, null]);
});
