import { type Attr, DOMParser, type Element, type Node, ParseError } from '@xmldom/xmldom';
import { VigiaError } from '../../../base/index.ts';
import type { XmlElement } from '../../../sources/index.ts';

/** Laws nest some twenty deep. */
const deepest = 200;
/** Longest tag with its attributes; the longest of a published law has some 600 characters. */
const longestTag = 20_000;

/**
 * Parses XML that nobody has vouched for. Entities of the file's own are refused before anything is expanded, and so is
 * nesting that would exhaust the stack; what is not well-formed is an error with its line, never half a document.
 */
export function parseXml(text: string, file: string): XmlElement {
  const isXhtml = refuseHostile(text, file);
  const root = readDocument(text, file, isXhtml ? 'application/xhtml+xml' : 'application/xml');
  return toElement(root);
}

function readDocument(text: string, file: string, type: 'application/xhtml+xml' | 'application/xml'): Element {
  let line = 1;
  try {
    const parser = new DOMParser({
      normalizeLineEndings: (source) => source.replace(/\r\n?/g, '\n'),
      onError: (_level, message, context: { readonly locator?: { readonly lineNumber?: number } }) => {
        line = context.locator?.lineNumber ?? line;
        throw new Error(message);
      },
    });
    const root = parser.parseFromString(text, type).documentElement;
    if (root === null) throw new Error('no element');
    return root;
  } catch (error) {
    const found = error instanceof ParseError && error.cause instanceof Error ? error.cause : error;
    const reason = found instanceof Error ? (found.message.split('\n', 1)[0] ?? '') : String(found);
    throw new VigiaError('text.malformed', { file, line, reason: reason.slice(0, 200) }, error);
  }
}

/** Nesting is bounded, so that the call stack is too. */
function toElement(node: Element): XmlElement {
  const attributes: Record<string, string> = Object.create(null);
  for (const { name, value } of listOf<Attr>(node.attributes)) attributes[name] = value;
  const children: (XmlElement | string)[] = [];
  for (const child of listOf<Node>(node.childNodes)) {
    if (isElement(child)) children.push(toElement(child));
    else if (child.nodeType === textNode || child.nodeType === cdataNode) children.push(child.nodeValue ?? '');
  }
  return { name: node.tagName, attributes, children, line: node.lineNumber ?? 1 };
}

const elementNode = 1;
const textNode = 3;
const cdataNode = 4;

function isElement(node: Node): node is Element {
  return node.nodeType === elementNode;
}

function* listOf<Item>(list: { readonly length: number; item(index: number): Item | null }): Generator<Item> {
  for (let index = 0; index < list.length; index += 1) {
    const item = list.item(index);
    if (item !== null) yield item;
  }
}

/** Walks over the tags once, without building anything; says whether the document type is that of XHTML. */
function refuseHostile(text: string, file: string): boolean {
  const lineAt = (at: number): number => countLines(text, at);
  const malformed = (at: number, reason: string): VigiaError =>
    new VigiaError('text.malformed', { file, line: lineAt(at), reason });
  let isXhtml = false;
  let depth = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    const markup = markupAt(text, at);
    if (markup === undefined) throw malformed(at, 'markup is not closed');
    if (markup.end - at > longestTag && markup.kind !== 'comment' && markup.kind !== 'cdata') {
      throw malformed(at, 'a tag is too long');
    }
    if (markup.kind === 'declaration') {
      const declaration = text.slice(at, markup.end);
      if (!/^<!doctype\s[^[]*$/i.test(declaration)) throw new VigiaError('text.entities', { file, line: lineAt(at) });
      isXhtml = /^<!doctype\s+html\b/i.test(declaration);
    }
    if (markup.kind === 'open') depth += 1;
    if (markup.kind === 'close') depth -= 1;
    if (depth > deepest) throw new VigiaError('text.too-deep', { file, line: lineAt(at), limit: deepest });
    at = text.indexOf('<', markup.end);
  }
  return isXhtml;
}

interface Markup {
  readonly kind: 'comment' | 'cdata' | 'instruction' | 'declaration' | 'open' | 'close' | 'empty';
  readonly end: number;
}

function markupAt(text: string, at: number): Markup | undefined {
  if (text.startsWith('<!--', at)) return markupUntil(text, at + 4, '-->', 'comment');
  if (text.startsWith('<![CDATA[', at)) return markupUntil(text, at + 9, ']]>', 'cdata');
  if (text.startsWith('<?', at)) return markupUntil(text, at + 2, '?>', 'instruction');
  if (text.startsWith('<!', at)) return markupUntil(text, at + 2, '>', 'declaration');
  if (text.startsWith('</', at)) return markupUntil(text, at + 2, '>', 'close');
  const end = endOfTag(text, at + 1);
  return end === undefined ? undefined : { kind: text[end - 2] === '/' ? 'empty' : 'open', end };
}

function markupUntil(text: string, from: number, closing: string, kind: Markup['kind']): Markup | undefined {
  const found = text.indexOf(closing, from);
  return found === -1 ? undefined : { kind, end: found + closing.length };
}

/** After the `>` of a tag; one inside quotes does not count. */
function endOfTag(text: string, from: number): number | undefined {
  const most = Math.min(text.length, from + longestTag + 1);
  let quote = '';
  for (let at = from; at < most; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      return at + 1;
    }
  }
  return undefined;
}

function countLines(text: string, until: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < until; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
