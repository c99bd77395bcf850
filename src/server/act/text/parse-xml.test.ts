import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VigiaError } from '../../../base/index.ts';
import type { XmlElement } from '../../../sources/index.ts';
import { parseXml } from './parse-xml.ts';

function codeOf(text: string): string {
  try {
    parseXml(text, 'law.xml');
    return 'parsed';
  } catch (error) {
    if (!(error instanceof VigiaError)) throw error;
    return `${error.code}:${JSON.stringify(error.details['line'])}`;
  }
}

describe('parseXml', () => {
  test('keeps prefixes, order of text and elements, and the line on which an element begins', () => {
    const root = parseXml(
      '<?xml version="1.0"?>\r\n<a lims:id="1" xmlns:lims="x">one<b/>\r\n<c>two &amp; <![CDATA[<3]]></c></a>',
      'f',
    );

    expect(root).toEqual({
      name: 'a',
      attributes: { 'lims:id': '1', 'xmlns:lims': 'x' },
      line: 2,
      children: [
        'one',
        { name: 'b', attributes: {}, children: [], line: 2 },
        '\n',
        { name: 'c', attributes: {}, children: ['two & ', '<3'], line: 3 },
      ],
    });
  });

  test.each([
    ['crossing elements', '<a><b></a>', 'text.malformed:1'],
    ['an attribute given twice', '<a>\n<b c="1" c="2"/></a>', 'text.malformed:2'],
    ['an element left open', '<a>', 'text.malformed:1'],
    ['an entity that XML does not know', '<a>&eacute;</a>', 'text.malformed:1'],
    ['a cut tag', '<a>\n<b', 'text.malformed:2'],
    ['two roots', '<a/>\n<b/>', 'text.malformed:2'],
    ['an attribute without quotes', '<a b=c/>', 'text.malformed:1'],
    ['a cut comment', '<!-- <a/>', 'text.malformed:1'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'text.entities:1'],
    ['an external entity', '\n<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'text.entities:2'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://localhost/">%b;]><a/>', 'text.entities:1'],
    ['a declaration in the middle', '<a><!ENTITY b "c"></a>', 'text.entities:1'],
    ['201 levels', `${'<a>\n'.repeat(201)}${'</a>'.repeat(201)}`, 'text.too-deep:201'],
    ['200 levels', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`, 'parsed'],
    ['a tag without end', `<a ${'b'.repeat(30_000)}="1"/>`, 'text.malformed:1'],
    [
      'an entity of XHTML in XHTML',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml">&nbsp;</html>',
      'parsed',
    ],
  ])('%s', (_title, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('a comment may say anything, and a quoted sign closes no tag', () => {
    expect(parseXml('<a><!-- <!ENTITY b> <x> --><b c="1 > 0"/></a>', 'f').children).toEqual([
      { name: 'b', attributes: { c: '1 > 0' }, children: [], line: 1 },
    ]);
  });

  test('ten million bytes of opened tags, or of one tag, are refused within a second', () => {
    const start = performance.now();
    const codes = [codeOf('<a>'.repeat(3_300_000)), codeOf(`<a ${'b="1" '.repeat(1_600_000)}/>`)];

    expect(codes).toEqual(['text.too-deep:1', 'text.malformed:1']);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('an attribute may be called like what every object has', () => {
    expect(parseXml('<a __proto__="x" constructor="y"/>', 'f').attributes['constructor']).toBe('y');
  });

  test('whatever is damaged is parsed or refused by a code, never otherwise', () => {
    const whole =
      '<Schedule id="I"><Item lims:d="2020-01-01"><Label>1</Label><Text>a &lt; b <I>c</I></Text></Item></Schedule>';
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '</Item>',
      '<!--',
      ']]>',
      '<!DOCTYPE x [',
      '\u0000',
      '\ud800',
      '&#x110000;',
      '&#0;',
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), piece, (from, to, inserted) => {
        expect(codeOf(whole.slice(0, from) + inserted + whole.slice(to))).toMatch(
          /^(parsed|text\.(malformed|entities):\d+)$/,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('writing out what was read gives the same again', () => {
    const attributes = fc.dictionary(fc.constantFrom('d', 'e'), fc.string({ unit: 'grapheme-ascii' }), {
      noNullPrototype: true,
    });
    const leaf = fc.record({
      name: fc.constantFrom('a', 'lims:b', 'C'),
      attributes,
      children: fc.constant<readonly XmlElement[]>([]),
      line: fc.constant(1),
    });
    const branch = fc.record({ name: fc.constant('d'), attributes, children: fc.array(leaf), line: fc.constant(1) });
    const tree = fc.record({ name: fc.constant('e'), attributes, children: fc.array(branch), line: fc.constant(1) });
    fc.assert(
      fc.property(tree, (element) => {
        expect(parseXml(`<r xmlns:lims="x">${write(element)}</r>`, 'f').children).toEqual([element]);
      }),
    );
  });
});

function write({ name, attributes, children }: XmlElement): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
  );
  return `<${name}${written.join('')}>${children.map((child) => (typeof child === 'string' ? child : write(child))).join('')}</${name}>`;
}
