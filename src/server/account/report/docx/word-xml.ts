import { escapeXml } from '../../../../charts/index.ts';
import type { Inline, Table } from '../../../../commitments/index.ts';

/** What a document part refers to outside itself, in the order in which it was named. */
export class References {
  readonly #targets: string[] = [];

  /** Id of the reference to an address. */
  idOf(target: string): string {
    const known = this.#targets.indexOf(target);
    return `rLink${(known === -1 ? this.#targets.push(target) - 1 : known) + 1}`;
  }

  get all(): readonly { readonly id: string; readonly target: string }[] {
    return this.#targets.map((target, index) => ({ id: `rLink${index + 1}`, target }));
  }
}

interface ParagraphOptions {
  readonly style?: string;
  /** Of the list of bullets. */
  readonly isItem?: boolean;
  readonly alignment?: 'right';
  /** Stays on the page of what follows. */
  readonly staysWithNext?: boolean;
}

/** A paragraph of WordprocessingML (ECMA-376, part 1, 17.3.1). */
export function wordParagraph(
  runs: string,
  { style, isItem, alignment, staysWithNext }: ParagraphOptions = {},
): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    staysWithNext === true ? '<w:keepNext/>' : '',
    isItem === true ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
    alignment === undefined ? '' : `<w:jc w:val="${alignment}"/>`,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** Text as runs; addresses that are no web pages stay text. */
export function wordRuns(pieces: readonly Inline[], references: References, language?: string): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'link' && /^https?:\/\//iu.test(piece.address)) {
        const run = wordRun(piece.text, '<w:rStyle w:val="Hyperlink"/>');
        return `<w:hyperlink r:id="${references.idOf(piece.address)}">${run}</w:hyperlink>`;
      }
      const strong = piece.kind === 'strong' ? '<w:b/>' : '';
      return wordRun(piece.text, `${strong}${language === undefined ? '' : `<w:lang w:val="${language}"/>`}`);
    })
    .join('');
}

export function wordRun(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** Width of the text of a page, in twentieths of a point: US Letter with margins of an inch. */
const textWidth = 9360;

/** A table with a header row that is repeated on each page. */
export function wordTable({ caption, columns, rows }: Table, references: References): string {
  const sum = columns.reduce((all, { share }) => all + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / sum) * textWidth));
  const cell = (content: string, index: number, options: ParagraphOptions): string => {
    const alignment = columns[index]?.numeric === true ? { alignment: 'right' as const } : {};
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${wordParagraph(content, { ...options, ...alignment })}</w:tc>`;
  };
  const head = columns
    .map(({ title }, index) => cell(wordRun(title, '<w:b/>'), index, { style: 'TableText' }))
    .join('');
  const body = rows.map((row) => {
    const cells = row.map((pieces, index) => cell(wordRuns(pieces, references), index, { style: 'TableText' }));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  return [
    wordParagraph(wordRun(caption, '<w:b/>'), { style: 'Caption', staysWithNext: true }),
    '<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>',
    `<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `<w:tblCaption w:val="${escapeXml(caption)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`,
    ...body,
    '</w:tbl>',
    wordParagraph(''),
  ].join('');
}

interface Picture {
  readonly number: number;
  readonly name: string;
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
}

/** English Metric Units in a pixel of CSS. */
const unitsPerPixel = 9525;

/** A picture in the line, as wide as the text at most (ECMA-376, part 1, 20.4). */
export function wordPicture({ number, name, alternative, width, height }: Picture): string {
  const scale = Math.min(1, textWidth / 15 / width);
  const [cx, cy] = [width, height].map((pixels) => Math.round(pixels * scale * unitsPerPixel));
  const properties = `id="${number}" name="${escapeXml(name)}" descr="${escapeXml(alternative)}"`;
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${properties}/>`,
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    `<pic:pic><pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="rPicture${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>',
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
}
