import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameText } from '../../base/index.ts';
import { publicMarking, type SharedAlert } from '../../model/index.ts';
import { encodeAtom, encodeRss } from '../feed/feed.ts';
import { capMoment, encodeCap } from './encode-cap.ts';

/** Any text, with what hostile writers like among it. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ']]>',
    '<!--',
    '&#0;',
    '</info>',
    '"\'',
    '\u0000\u0008',
    '\ud800',
    '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  ),
);

function alertOf(text: string): SharedAlert {
  const both = { en: { text, state: 'final' as const } };
  return {
    id: '3f0d1c9a-6a58-4c6e-9f0a-0d7f7f6b1a11',
    owner: 'CA',
    version: 1,
    createdAt: '2026-06-01T00:00:00.000Z',
    publishedAt: '2026-06-01T00:00:00.000Z',
    state: 'published',
    retraction: null,
    request: null,
    content: {
      title: both,
      fields: { risk: { text: both, marking: null } },
      audiences: { community: both },
      severity: 'severe',
      reliability: 'A',
      credibility: '1',
      from: null,
      until: null,
      substances: [text],
      places: [text],
      training: false,
      signals: [],
      series: [],
      findings: [],
      marking: publicMarking,
    },
  };
}

/** What XML 1.0 can hold of a text; its parsers read line ends as the encoder wrote them. */
function holdable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

function parse(text: string): Document {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
  return document as unknown as Document;
}

const options = {
  sender: 'identity--1',
  senderName: sameText('Vigía'),
  references: [],
  isExercise: false,
  web: () => undefined,
};

test('whatever an alert says comes back from CAP as it was written, and adds no element', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(holdable(text) !== '');
      const document = parse(encodeCap(alertOf(text), options) ?? '');
      expect(document.getElementsByTagName('headline')[0]?.textContent).toBe(holdable(text));
      expect(document.getElementsByTagName('info')).toHaveLength(1);
      expect(document.getElementsByTagName('areaDesc')[0]?.textContent).toBe(holdable(text));
    }),
  );
});

test('whatever an entry says comes back from the feeds', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const moment = '2026-06-01T00:00:00.000Z';
      const entry = {
        id: 'urn:uuid:1',
        title: text,
        summary: text,
        link: 'https://node.example/?a=1&b=2',
        cap: 'https://node.example/cap',
        publishedAt: moment,
        updatedAt: moment,
        categories: [text],
      };
      const head = {
        title: text,
        description: text,
        author: text,
        self: 'https://node.example/feed',
        home: 'https://node.example',
      };
      const feed = { ...head, language: 'en' as const, updatedAt: moment, entries: [entry] };
      const atom = parse(encodeAtom(feed));
      const rss = parse(encodeRss(feed));
      expect(atom.getElementsByTagName('summary')[0]?.textContent).toBe(holdable(text));
      expect(rss.getElementsByTagName('item')[0]?.getElementsByTagName('title')[0]?.textContent).toBe(holdable(text));
      // Readers of RSS take a description for HTML: no markup is left in it.
      expect(rss.getElementsByTagName('item')[0]?.getElementsByTagName('description')[0]?.textContent).not.toMatch(
        /[<>]/u,
      );
    }),
  );
});

test('moments are written with an offset, as CAP 1.2 asks, never with Z', () => {
  expect(capMoment('2026-06-01T12:34:56.789Z')).toBe('2026-06-01T12:34:56-00:00');
});

test('what was never public is not cancelled in public, and an unfinished text is not sent', () => {
  expect(encodeCap({ ...alertOf('x'), state: 'retracted' }, options)).toBeUndefined();
  const { content } = alertOf('x');
  const unfinished = { ...content, title: { en: { text: 'x', state: 'draft' as const } } };
  expect(encodeCap({ ...alertOf('x'), content: unfinished }, options)).toBeUndefined();
});
