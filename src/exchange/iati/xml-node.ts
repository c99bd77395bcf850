import { languages, type Text } from '../../base/index.ts';
import { escapeXml, xmlAttribute } from '../sdmx/xml-text.ts';

/** An element, written. */
export type XmlText = string;

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with its attributes, of which null is none, and its children in order. */
export function element(name: string, attributes: Attributes, ...children: readonly (XmlText | null)[]): XmlText {
  const written = Object.entries(attributes).map(([key, value]) => xmlAttribute(key, value));
  const inside = children.filter((child) => child !== null).join('');
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

/** A text once in each language (`narrative`, `xml:lang`). */
export function narratives(text: Text): XmlText {
  return languages
    .map((language) => `<narrative xml:lang="${language}">${escapeXml(text[language])}</narrative>`)
    .join('');
}
