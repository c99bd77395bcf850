import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';
import { array, assert, asyncProperty, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeriesPoint } from '../../../charts/index.ts';
import type { Figure, ReportDocument } from '../../../commitments/index.ts';
import { renderDocx } from './docx/render-docx.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { renderHtml } from './render-html.ts';
import { writeZip } from './zip.ts';

/** Letters that Typst, HTML and XML each read as something else than themselves, among ordinary ones. */
const markup = string({
  unit: constantFrom(...Array.from('#$*_`@<>[](){}\\/"\'=-+~&;:.,|^%! aéñœÀ1\u00a0–’«»')),
  minLength: 1,
  maxLength: 60,
});

function figureOf(words: string): Figure {
  const point = (date: string, value: number): SeriesPoint => ({
    date,
    value,
    low: null,
    high: null,
    label: words,
    mark: null,
    interval: false,
  });
  const points = [point('2024-01-01', 5), point('2024-02-01', 7)];
  return {
    kind: 'figure',
    id: 'figure-test',
    caption: words,
    alternative: words,
    origin: [{ kind: 'link', text: words, address: 'https://example.org/?a=1&b=2' }],
    table: { kind: 'table', caption: words, columns: [{ title: words, numeric: false, share: 1 }], rows: [] },
    drawing: {
      kind: 'time-series',
      spec: {
        title: words,
        unit: 'kg',
        locale: 'en-CA',
        lines: [{ key: 'a', label: words, points }],
        band: [],
        provisionalFrom: null,
        annotations: [],
        words: {
          observed: words,
          expected: words,
          band: words,
          alarm: words,
          warning: words,
          provisional: words,
          suppressed: words,
          interval: words,
          reference: words,
        },
      },
    },
  };
}

function documentOf(words: string, more: Partial<ReportDocument> = {}): ReportDocument {
  const column = { title: words, numeric: true, share: 1 };
  return {
    language: 'fr',
    locale: 'fr-CA',
    title: words,
    subtitle: words,
    description: words,
    issuer: words,
    tlp: 'AMBER+STRICT',
    marking: words,
    training: words,
    day: '2026-05-01',
    words: { page: 'page', contents: 'Table', data: 'Chiffres' },
    sections: [
      {
        id: 'short',
        title: words,
        blocks: [
          { kind: 'paragraph', tone: 'lead', content: [{ kind: 'strong', text: words }] },
          { kind: 'paragraph', tone: 'plain', content: [{ kind: 'text', text: words }], language: 'es' },
          { kind: 'list', items: [[{ kind: 'text', text: words }]] },
          { kind: 'table', caption: words, columns: [column, column], rows: [[[{ kind: 'text', text: words }], []]] },
        ],
        sections: [],
      },
      {
        id: 'areas',
        title: words,
        blocks: [],
        sections: [{ id: 'one', title: words, blocks: [figureOf(words)], sections: [] }],
      },
    ],
    ...more,
  };
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Everything that a PDF says outside its drawings: its compressed streams laid open, others as they are. */
function openPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/\/FlateDecode[\s\S]*?stream\r?\n/gu)].flatMap((match) => {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    return [inflateSync(pdf.subarray(start, end)).toString('latin1')];
  });
  return [raw, ...streams].join('\n');
}

/** Alternative texts of its structure tree (ISO 32000-1, 7.9.2: text strings, literal or in hexadecimal digits). */
function alternativesOf(pdf: string): readonly string[] {
  return [...pdf.matchAll(/\/Alt\s*(?:\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9a-f]*)>)/giu)].map(([, literal, digits]) => {
    const bytes =
      literal === undefined
        ? Buffer.from(digits ?? '', 'hex')
        : Buffer.from(
            literal.replaceAll(/\\(?:([0-7]{1,3})|([\s\S]))/gu, (_whole, octal?: string, letter = '') =>
              octal === undefined ? letter : String.fromCharCode(Number.parseInt(octal, 8)),
            ),
            'latin1',
          );
    const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
    return isUtf16 ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
  });
}

/** The title in the PDF's own description of itself (XMP), read by an XML parser. */
function titleOf(pdf: Buffer): string {
  const raw = pdf.toString('utf8');
  const description = raw.slice(raw.indexOf('<x:xmpmeta'), raw.indexOf('</x:xmpmeta>') + '</x:xmpmeta>'.length);
  const parsed = new DOMParser().parseFromString(description, 'text/xml');
  return parsed.getElementsByTagName('dc:title')[0]?.textContent?.trim() ?? '';
}

function parseXml(xml: string): ReturnType<DOMParser['parseFromString']> {
  return new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml');
}

/** Files of a ZIP that packs nothing, found by their local headers. */
function filesOf(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name] = [zip.readUInt32LE(at + 22), zip.readUInt16LE(at + 26)];
    const start = at + 30 + name;
    files.set(zip.toString('utf8', at + 30, start), zip.subarray(start, start + size));
    at = start + size;
  }
  return files;
}

describe('the PDF', () => {
  const pdf = renderPdf(documentOf('Décès'));
  const said = openPdf(pdf);

  test('is tagged and claims PDF/UA-1, which the compiler checked', () => {
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(said).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(said).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/u);
    expect(said).toMatch(/\/Lang\s*\(fr-CA\)/u);
    expect(said).toMatch(/\/StructTreeRoot/u);
    for (const role of ['H1', 'H2', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link', 'TOC']) {
      expect(said, role).toMatch(new RegExp(`/S\\s*/${role}\\b`, 'u'));
    }
  });

  test('says in words what its drawing shows', () => {
    // Of the drawing, and of the link below it.
    expect(alternativesOf(said)).toEqual(['Décès', 'Décès']);
  });

  test('carries its marking and fonts with it', () => {
    expect(said).toMatch(/\/FontFile[23]/u);
    expect(said).not.toMatch(/BaseFont\s*\/[A-Z]{6}\+(?!NotoSans)/u);
  });

  test('is the same bytes for the same document, and other bytes for another', () => {
    expect(digest(renderPdf(documentOf('Décès')))).toBe(digest(pdf));
    expect(digest(renderPdf(documentOf('Deces')))).not.toBe(digest(pdf));
  });

  test('takes any text as text: nothing in it is read as markup', () => {
    assert(
      property(markup, (words) => {
        expect(titleOf(renderPdf(documentOf(words)))).toBe(words.trim());
      }),
      { numRuns: 20 },
    );
  });

  test('a letter that it has no font for is an error that says which', () => {
    expect(() => renderPdf(documentOf('漢'))).toThrow(
      expect.objectContaining({
        code: 'report.cannot-be-set',
        details: { problem: expect.stringContaining('漢') },
      }),
    );
  });
});

describe('the HTML', () => {
  test('takes any text as text, and holds nothing that loads or runs', () => {
    assert(
      property(string({ unit: 'binary', minLength: 1 }), (words) => {
        const html = renderHtml(documentOf(words)).toString();
        const plain = renderHtml(documentOf('x')).toString();
        const tags = (text: string): readonly string[] =>
          [...text.matchAll(/<\/?[a-z][a-z0-9]*/giu)].map(([tag]) => tag);

        expect(tags(html)).toEqual(tags(plain));
        expect(html).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:/iu);
      }),
    );
  });

  test('has its language, its marking twice, and an address only where it is a web page', () => {
    const link = (address: string): string =>
      renderHtml(
        documentOf('x', {
          sections: [
            {
              id: 'a',
              title: 'a',
              blocks: [{ kind: 'paragraph', tone: 'plain', content: [{ kind: 'link', text: 'here', address }] }],
              sections: [],
            },
          ],
        }),
      ).toString();

    expect(link('https://example.org/?a=1&b="')).toContain('<a href="https://example.org/?a=1&amp;b=&quot;">here</a>');
    expect(link('javascript:alert(1)')).toContain('<p class="plain">here</p>');
    expect(link('https://example.org')).toContain('<html lang="fr-CA">');
    expect(link('https://example.org').match(/TLP:AMBER\+STRICT/gu)).toHaveLength(2);
  });
});

describe('the DOCX', () => {
  test('is well-formed in all its parts, and refers to nothing that is not there', async () => {
    const files = filesOf(await renderDocx(documentOf('Décès & <saisies>')));
    const relations = files.get('word/_rels/document.xml.rels')?.toString() ?? '';
    const targets = [...relations.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"( TargetMode="External")?/gu)];
    const document = files.get('word/document.xml')?.toString() ?? '';

    for (const [name, content] of files) if (/\.(xml|rels)$/u.test(name)) parseXml(content.toString());
    for (const [, , target = '', outside] of targets)
      if (outside === undefined) expect(files.has(`word/${target}`)).toBe(true);
    for (const [, id = ''] of document.matchAll(/r:(?:id|embed)="([^"]+)"/gu)) {
      expect(targets.map(([, known]) => known)).toContain(id);
    }
    expect(parseXml(document).documentElement?.textContent).toContain('Décès & <saisies>');
    expect(document).toContain('descr="Décès &amp; &lt;saisies&gt;"');
    expect(files.get('word/media/figure-1.png')?.subarray(1, 4).toString()).toBe('PNG');
    expect(files.get('word/header.xml')?.toString()).toContain('TLP:AMBER+STRICT');
  });

  test('takes any text as text', async () => {
    await assert(
      asyncProperty(array(markup, { minLength: 1, maxLength: 2 }), async (words) => {
        const file =
          filesOf(await renderDocx(documentOf(words.join(' '))))
            .get('word/document.xml')
            ?.toString() ?? '';
        expect(parseXml(file).documentElement?.textContent).toContain(words.join(' '));
      }),
      { numRuns: 10 },
    );
  });

  test('is the same bytes for the same document', async () => {
    expect(digest(await renderDocx(documentOf('Décès')))).toBe(digest(await renderDocx(documentOf('Décès'))));
  });
});

test('a ZIP file holds what went in, under its names', () => {
  const entries = [
    { name: 'é.csv', content: Buffer.from('a,b\r\n') },
    { name: 'empty.txt', content: Buffer.alloc(0) },
  ];

  expect([...filesOf(writeZip(entries))]).toEqual(entries.map(({ name, content }) => [name, content]));
});
