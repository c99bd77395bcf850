import { numberLocale } from '../../../../base/index.ts';
import type { Block, Figure, ReportDocument, Section } from '../../../../commitments/index.ts';
import { drawFigure } from '../figure-svg.ts';
import { writeZip, type ZipEntry } from '../zip.ts';
import { figurePng } from './figure-png.ts';
import {
  contentTypes,
  coreProperties,
  linkRelation,
  namespaces,
  numbering,
  packageRelations,
  partRelations,
  pictureRelation,
  relations,
  settings,
  styles,
  xmlHead,
} from './fixed-parts.ts';
import { References, wordParagraph, wordPicture, wordRun, wordRuns, wordTable } from './word-xml.ts';

/** The report as an Office Open XML document (ECMA-376), for whoever goes on writing in it. The same document, the same bytes. */
export async function renderDocx(document: ReportDocument): Promise<Buffer> {
  const writing: Writing = { references: new References(), drawings: [] };
  const body = bodyOf(document, writing);
  const links = writing.references.all.map(({ id, target }) => linkRelation(id, target));
  const pictures = writing.drawings.map((_, index) => pictureRelation(index + 1));
  const media: ZipEntry[] = [];
  for (const svg of writing.drawings) {
    media.push({ name: `word/media/figure-${media.length + 1}.png`, content: await figurePng(svg) });
  }
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['docProps/core.xml', coreProperties(document)],
    ['word/document.xml', body],
    ['word/_rels/document.xml.rels', relations([...partRelations, ...pictures, ...links])],
    ['word/styles.xml', styles(document.locale)],
    ['word/numbering.xml', numbering],
    ['word/settings.xml', settings],
    ['word/header.xml', edge('hdr', wordParagraph(tlpRun(document), { alignment: 'right' }))],
    ['word/footer.xml', edge('ftr', footer(document))],
  ];
  return writeZip([...parts.map(([name, text]) => ({ name, content: Buffer.from(text) })), ...media]);
}

interface Writing {
  readonly references: References;
  /** As SVG, in the order of their numbers. */
  readonly drawings: string[];
}

function bodyOf(document: ReportDocument, writing: Writing): string {
  const { title, subtitle, marking, training, sections } = document;
  const face = [
    ...(training === null ? [] : [wordParagraph(wordRun(training), { style: 'Training' })]),
    wordParagraph(wordRun(title), { style: 'Title' }),
    wordParagraph(wordRun(subtitle), { style: 'Subtitle' }),
    wordParagraph(wordRun(marking), { style: 'Marking' }),
  ];
  const page = [
    '<w:sectPr><w:headerReference w:type="default" r:id="r-header"/><w:footerReference w:type="default" r:id="r-footer"/>',
    '<w:pgSz w:w="12240" w:h="15840"/>',
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1300" w:left="1440" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>',
  ];
  const text = [...face, ...sections.map((section) => sectionOf(section, 1, writing)), ...page].join('');
  return `${xmlHead}<w:document ${namespaces}><w:body>${text}</w:body></w:document>`;
}

function sectionOf({ title, blocks, sections }: Section, level: number, writing: Writing): string {
  return [
    wordParagraph(wordRun(title), { style: `Heading${Math.min(level, 3)}` }),
    ...blocks.map((block) => blockOf(block, writing)),
    ...sections.map((section) => sectionOf(section, level + 1, writing)),
  ].join('');
}

const styleOf = { plain: 'Normal', quiet: 'Quiet', lead: 'Lead' } as const;

function blockOf(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'paragraph': {
      const language = block.language === undefined ? undefined : numberLocale[block.language];
      return wordParagraph(wordRuns(block.content, writing.references, language), { style: styleOf[block.tone] });
    }
    case 'list':
      return block.items.map((item) => wordParagraph(wordRuns(item, writing.references), { isItem: true })).join('');
    case 'table':
      return wordTable(block, writing.references);
    case 'figure':
      return figureOf(block, writing);
  }
}

function figureOf(figure: Figure, { references, drawings }: Writing): string {
  const { id, caption, alternative, origin } = figure;
  const head = wordParagraph(wordRun(caption), { style: 'Caption', staysWithNext: true });
  const foot = wordParagraph(wordRuns(origin, references), { style: 'Quiet' });
  const drawn = drawFigure(figure);
  if (drawn === undefined) return `${head}${foot}`;
  const { svg, width, height } = drawn;
  const number = drawings.push(svg);
  const picture = wordPicture({ number, name: id, alternative, width, height });
  return `${head}${wordParagraph(picture, { staysWithNext: true })}${foot}`;
}

const tlpColors = {
  CLEAR: 'FFFFFF',
  GREEN: '33FF00',
  AMBER: 'FFC000',
  'AMBER+STRICT': 'FFC000',
  RED: 'FF2B2B',
} as const;

/** As FIRST has it (TLP 2.0): on black, 12 points or more, in header and footer of each page. */
function tlpRun({ tlp }: ReportDocument): string {
  const look = `<w:b/><w:color w:val="${tlpColors[tlp]}"/><w:sz w:val="24"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>`;
  return wordRun(`TLP:${tlp}`, look);
}

function footer(document: ReportDocument): string {
  const field = (name: string): string => `<w:fldSimple w:instr=" ${name} ">${wordRun('1')}</w:fldSimple>`;
  const { title, words } = document;
  const runs = [wordRun(`${title} · ${words.page} `), field('PAGE'), wordRun(' / '), field('NUMPAGES'), wordRun('   ')];
  return wordParagraph(`${runs.join('')}${tlpRun(document)}`, { style: 'Quiet', alignment: 'right' });
}

function edge(name: 'hdr' | 'ftr', content: string): string {
  return `${xmlHead}<w:${name} ${namespaces}>${content}</w:${name}>`;
}
