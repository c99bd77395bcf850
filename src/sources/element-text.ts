import type { XmlElement } from './control-source.ts';

/** Name without its prefix, in lower case. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Child elements in order. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** Elements below it with one of these local names, in document order; those inside a found one are not looked for. */
export function findElements(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return childElements(element).flatMap((child) =>
    names.includes(localName(child)) ? [child] : findElements(child, ...names),
  );
}

/** Its text, with runs of white space as one space; elements that `skip` names are left out. */
export function textOf(element: XmlElement, skip: readonly string[] = []): string {
  return rawText(element, skip).replace(/\s+/gu, ' ').trim();
}

const breaks: ReadonlySet<string> = new Set([
  'p',
  'br',
  'al',
  'div',
  'td',
  'li',
  'entry',
  'nr',
  'label',
  'titel',
  'kop',
]);

function rawText(element: XmlElement, skip: readonly string[]): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      const name = localName(child);
      if (skip.includes(name)) return '';
      const text = rawText(child, skip);
      return breaks.has(name) ? ` ${text} ` : text;
    })
    .join('');
}
