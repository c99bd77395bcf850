import { isCalendarDate } from '../../base/index.ts';
import type { XmlElement } from '../control-source.ts';
import { childElements, findElements, localName, textOf } from '../element-text.ts';
import { type LawText, type ListPart, type ListPiece, listOfHeading } from './law-part.ts';

/** Not part of the text: metadata, references, notes, pictures. */
const aside = ['meta-data', 'jcis', 'jci', 'bwb-inputbestand', 'bwb-wijzigingen', 'noot', 'plaatje', 'redactie'];

/** The `toestand` of the Basiswettenbestand (schema 2016-1): lists are its `bijlage` elements. */
export function readBwb(root: XmlElement): LawText {
  const day = root.attributes['inwerkingtreding'];
  const parts = findElements(root, 'bijlage').flatMap((annex): ListPart[] => {
    const list = listOfHeading(headingOf(annex));
    return list === undefined ? [] : [{ list, pieces: piecesOf(annex) }];
  });
  return { asOf: day !== undefined && isCalendarDate(day) ? day : null, parts };
}

function headingOf(annex: XmlElement): string {
  const head = childElements(annex).find((child) => localName(child) === 'kop');
  if (head === undefined) return '';
  return childElements(head)
    .filter((child) => ['label', 'nr', 'titel'].includes(localName(child)))
    .map((child) => textOf(child, aside))
    .join(' ');
}

function piecesOf(element: XmlElement): readonly ListPiece[] {
  return childElements(element).flatMap((child): readonly ListPiece[] => {
    const name = localName(child);
    const { line } = child;
    if (name === 'kop' && localName(element) === 'bijlage') return [];
    if (aside.includes(name)) return [];
    if (name === 'divisie' && findElements(child, 'table').length === 0) {
      const text = textOf(child, aside);
      return text === '' ? [] : [{ kind: 'group', text, line }];
    }
    if (name === 'row') {
      const cells = findElements(child, 'entry').map((entry) => textOf(entry, aside));
      return [{ kind: 'row', cells, line }];
    }
    if (name === 'al' || name === 'kop' || name === 'tussenkop') {
      const text = textOf(child, aside);
      return text === '' ? [] : [{ kind: 'paragraph', text, line }];
    }
    return piecesOf(child);
  });
}
