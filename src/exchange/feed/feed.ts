import type { Language } from '../../base/index.ts';
import { escapeXml } from '../sdmx/xml-text.ts';

/** Something that a feed tells, in the language of the feed. */
export interface FeedEntry {
  /** Universally unique. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Page for people. */
  readonly link: string;
  /** The same as CAP. */
  readonly cap: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly categories: readonly string[];
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly author: string;
  /** Its own address, which is its identifier. */
  readonly self: string;
  readonly home: string;
  /** Of the latest entry, or where there is none, a fixed moment: it does not change by itself. */
  readonly updatedAt: string;
  readonly entries: readonly FeedEntry[];
}

const feedLanguages: Readonly<Record<Language, string>> = { en: 'en-CA', fr: 'fr-CA', es: 'es-MX' };

/** RSS 2.0 (RSS Advisory Board, 2.0.11), with the address of the feed itself as its best practices ask for. */
export function encodeRss({ title, description, language, self, home, updatedAt, entries }: Feed): string {
  const head = [
    element('title', title),
    element('link', home),
    element('description', description),
    element('language', feedLanguages[language].toLowerCase()),
    element('lastBuildDate', rfc822(updatedAt)),
    element('docs', 'https://www.rssboard.org/rss-specification'),
    element('ttl', '15'),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
  ];
  const items = entries.map(
    (entry) =>
      `<item>${[
        element('title', entry.title),
        element('link', entry.link),
        element('description', escapeMarkup(entry.summary)),
        ...entry.categories.map((category) => element('category', category)),
        `<guid isPermaLink="false">${escapeXml(entry.id)}</guid>`,
        element('pubDate', rfc822(entry.updatedAt)),
      ].join('')}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${[...head, ...items].join('')}</channel></rss>\n`;
}

/** Atom 1.0 (RFC 4287). */
export function encodeAtom({ title, description, language, author, self, home, updatedAt, entries }: Feed): string {
  const head = [
    element('id', self),
    element('title', title),
    element('subtitle', description),
    element('updated', updatedAt),
    `<author>${element('name', author)}</author>`,
    link('self', self, 'application/atom+xml'),
    link('alternate', home, 'text/html'),
  ];
  const items = entries.map(
    (entry) =>
      `<entry>${[
        element('id', entry.id),
        element('title', entry.title),
        element('published', entry.publishedAt),
        element('updated', entry.updatedAt),
        link('alternate', entry.link, 'text/html'),
        link('related', entry.cap, 'application/cap+xml'),
        ...entry.categories.map((category) => `<category term="${escapeXml(category)}"/>`),
        element('summary', entry.summary),
      ].join('')}</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feedLanguages[language]}">${[...head, ...items].join('')}</feed>\n`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** RSS takes a description for HTML: what looks like markup is text there too. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Dates of RFC 822 with four digits of the year, as RSS wants them. */
function rfc822(moment: string): string {
  return new Date(moment).toUTCString();
}
