import { escapeXml } from '../../../charts/index.ts';
import type { Block, Figure, Inline, ReportDocument, Section, Table } from '../../../commitments/index.ts';
import { drawFigure, figureSize } from './figure-svg.ts';
import { styleSheet } from './style-sheet.ts';

/** The report as one HTML file: nothing is loaded from elsewhere, and nothing in it runs. */
export function renderHtml(document: ReportDocument): Buffer {
  const { locale, title, subtitle, description, issuer, marking, training, sections, words } = document;
  const [short, ...others] = sections;
  const html = [
    '<!doctype html>',
    `<html lang="${escapeXml(locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="description" content="${escapeXml(description)}">`,
    `<meta name="author" content="${escapeXml(issuer)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${styleSheet}</style>`,
    '</head>',
    '<body>',
    `<header>${tlpMark(document)}<p class="issuer">${escapeXml(issuer)}</p></header>`,
    '<main>',
    training === null ? '' : `<p class="training"><strong>${escapeXml(training)}</strong></p>`,
    `<h1>${escapeXml(title)}</h1>`,
    `<p class="subtitle">${escapeXml(subtitle)}</p>`,
    `<p class="marking">${escapeXml(marking)}</p>`,
    short === undefined ? '' : sectionOf(short, 2, document),
    `<nav aria-label="${escapeXml(words.contents)}"><h2>${escapeXml(words.contents)}</h2>${contents(others)}</nav>`,
    ...others.map((section) => sectionOf(section, 2, document)),
    '</main>',
    `<footer>${tlpMark(document)}</footer>`,
    '</body>',
    '</html>',
  ];
  return Buffer.from(`${html.filter((line) => line !== '').join('\n')}\n`);
}

function tlpMark({ tlp }: ReportDocument): string {
  const name = tlp.split('+')[0]?.toLowerCase() ?? '';
  return `<p class="tlp ${name}" translate="no">TLP:${tlp}</p>`;
}

function contents(sections: readonly Section[]): string {
  const items = sections.map(({ id, title, sections: below }) => {
    const further = below.length === 0 ? '' : contents(below);
    return `<li><a href="#${escapeXml(id)}">${escapeXml(title)}</a>${further}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function sectionOf({ id, title, blocks, sections }: Section, level: number, document: ReportDocument): string {
  const heading = `h${Math.min(level, 6)}`;
  return [
    `<section id="${escapeXml(id)}">`,
    `<${heading}>${escapeXml(title)}</${heading}>`,
    ...blocks.map((block) => blockOf(block, document)),
    ...sections.map((section) => sectionOf(section, level + 1, document)),
    '</section>',
  ].join('\n');
}

function blockOf(block: Block, document: ReportDocument): string {
  switch (block.kind) {
    case 'paragraph': {
      const language = block.language === undefined ? '' : ` lang="${block.language}"`;
      return `<p class="${block.tone}"${language}>${inlines(block.content)}</p>`;
    }
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlines(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableOf(block);
    case 'figure':
      return figureOf(block, document);
  }
}

function tableOf({ caption, columns, rows }: Table): string {
  const heads = columns.map(({ title, numeric }) => `<th scope="col"${numericClass(numeric)}>${escapeXml(title)}</th>`);
  const lines = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0
        ? `<th scope="row">${inlines(cell)}</th>`
        : `<td${numericClass(columns[index]?.numeric === true)}>${inlines(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeXml(caption)}"><table><caption>${escapeXml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div>`;
}

function numericClass(numeric: boolean): string {
  return numeric ? ' class="numeric"' : '';
}

function figureOf(figure: Figure, { words }: ReportDocument): string {
  const drawing = drawFigure(figure)?.svg ?? '';
  const labelled = drawing.replace('<svg ', `<svg role="img" aria-label="${escapeXml(figure.alternative)}" `);
  return [
    `<figure id="${escapeXml(figure.id)}">`,
    `<figcaption>${escapeXml(figure.caption)}</figcaption>`,
    `<div class="drawing" style="max-width:${figureSize.width}px">${labelled}</div>`,
    `<p class="quiet">${inlines(figure.origin)}</p>`,
    `<details><summary>${escapeXml(words.data)}</summary>${tableOf(figure.table)}</details>`,
    '</figure>',
  ].join('\n');
}

function inlines(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      const said = escapeXml(piece.text);
      if (piece.kind === 'strong') return `<strong>${said}</strong>`;
      if (piece.kind === 'code') return `<code>${said}</code>`;
      return piece.kind === 'link' && isWeb(piece.address) ? `<a href="${escapeXml(piece.address)}">${said}</a>` : said;
    })
    .join('');
}

/** An address that a browser opens as a page, and nothing that it would run. */
function isWeb(address: string): boolean {
  return /^https?:\/\//iu.test(address);
}
