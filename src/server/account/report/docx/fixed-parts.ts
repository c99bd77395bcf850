import { escapeXml } from '../../../../charts/index.ts';
import type { ReportDocument } from '../../../../commitments/index.ts';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const package2006 = 'http://schemas.openxmlformats.org/package/2006';
const office2006 = 'http://schemas.openxmlformats.org/officeDocument/2006';
const main2006 = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const typeOf = (name: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;

/** Namespaces of a part that holds text. */
export const namespaces = [
  `xmlns:w="${main2006}"`,
  `xmlns:r="${office2006}/relationships"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

const parts = ['document.main', 'styles', 'numbering', 'settings', 'header', 'footer'] as const;

export const contentTypes = [
  xmlHead,
  `<Types xmlns="${package2006}/content-types">`,
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>',
  ...parts.map((part) => `<Override PartName="/word/${part.split('.')[0]}.xml" ContentType="${typeOf(part)}"/>`),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('');

export const packageRelations = relations([
  { id: 'rDocument', type: `${office2006}/relationships/officeDocument`, target: 'word/document.xml' },
  { id: 'rCore', type: `${package2006}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
]);

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside?: boolean;
}

export function relations(all: readonly Relation[]): string {
  const written = all.map(
    ({ id, type, target, isOutside }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${isOutside === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `${xmlHead}<Relationships xmlns="${package2006}/relationships">${written.join('')}</Relationships>`;
}

/** Relations of the document to its own parts. */
export const partRelations: readonly Relation[] = (
  ['styles', 'numbering', 'settings', 'header', 'footer'] as const
).map((name) => ({ id: `r-${name}`, type: `${office2006}/relationships/${name}`, target: `${name}.xml` }));

export function pictureRelation(number: number): Relation {
  return { id: `rPicture${number}`, type: `${office2006}/relationships/image`, target: `media/figure-${number}.png` };
}

export function linkRelation(id: string, target: string): Relation {
  return { id, type: `${office2006}/relationships/hyperlink`, target, isOutside: true };
}

/** Title, author and language of the file; its moment is the day of the report. */
export function coreProperties({ title, issuer, description, locale, marking, day }: ReportDocument): string {
  const moment = `${day}T00:00:00Z`;
  return [
    xmlHead,
    `<cp:coreProperties xmlns:cp="${package2006}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(issuer)}</dc:creator>`,
    `<cp:keywords>${escapeXml(marking)}</cp:keywords><dc:description>${escapeXml(description)}</dc:description>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    `<dc:language>${locale}</dc:language></cp:coreProperties>`,
  ].join('');
}

export const settings = `${xmlHead}<w:settings xmlns:w="${main2006}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

export const numbering = [
  `${xmlHead}<w:numbering xmlns:w="${main2006}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>`,
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>',
  '<w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
].join('');

/** Styles by the names that word processors build a table of contents from. */
export function styles(locale: string): string {
  const font = '<w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:cs="Noto Sans" w:eastAsia="Noto Sans"/>';
  return [
    `${xmlHead}<w:styles xmlns:w="${main2006}"><w:docDefaults><w:rPrDefault><w:rPr>${font}`,
    `<w:color w:val="16202B"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${locale}"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    paragraphStyle('Title', 'Title', { size: 44, color: '0B3D73', bold: true, before: 120 }),
    paragraphStyle('Subtitle', 'Subtitle', { size: 22, color: '4A5765' }),
    paragraphStyle('Heading1', 'heading 1', { size: 32, color: '0B3D73', bold: true, before: 480, level: 0 }),
    paragraphStyle('Heading2', 'heading 2', { size: 25, color: '0B3D73', bold: true, before: 360, level: 1 }),
    paragraphStyle('Heading3', 'heading 3', { size: 21, color: '16202B', bold: true, before: 300, level: 2 }),
    paragraphStyle('Lead', 'Lead', { size: 24, color: '16202B' }),
    paragraphStyle('Quiet', 'Quiet', { size: 17, color: '4A5765' }),
    paragraphStyle('Marking', 'Marking', { size: 18, color: '16202B', bold: true }),
    paragraphStyle('Training', 'Training', { size: 20, color: 'FFFFFF', bold: true, fill: 'B35900' }),
    paragraphStyle('Caption', 'caption', { size: 18, color: '16202B', bold: true, before: 160 }),
    paragraphStyle('TableText', 'Table Text', { size: 17, color: '16202B', after: 30 }),
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>',
    '<w:rPr><w:color w:val="0B3D73"/><w:u w:val="single"/></w:rPr></w:style>',
    '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:tblPr><w:tblBorders>',
    '<w:bottom w:val="single" w:sz="4" w:color="C9D0D8"/><w:insideH w:val="single" w:sz="4" w:color="C9D0D8"/>',
    '</w:tblBorders></w:tblPr></w:style></w:styles>',
  ].join('');
}

interface Look {
  /** Half points. */
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly fill?: string;
  /** Of the outline. */
  readonly level?: number;
}

function paragraphStyle(id: string, name: string, { size, color, bold, before = 0, after, fill, level }: Look): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>`,
    level === undefined ? '' : '<w:keepNext/>',
    fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    `<w:spacing w:before="${before}"${after === undefined ? '' : ` w:after="${after}"`}/>`,
    level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`,
    `</w:pPr><w:rPr>${bold === true ? '<w:b/>' : ''}<w:color w:val="${color}"/><w:sz w:val="${size}"/></w:rPr></w:style>`,
  ].join('');
}
