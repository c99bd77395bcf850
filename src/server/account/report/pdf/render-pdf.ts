import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type CalendarDate, VigiaError } from '../../../../base/index.ts';
import type { Block, Inline, ReportDocument, Section } from '../../../../commitments/index.ts';
import { drawFigure } from '../figure-svg.ts';
import { fontFiles } from '../font-files.ts';
import { template } from './template.ts';

/**
 * The report as tagged PDF that keeps PDF/UA-1 (ISO 14289-1): the compiler refuses what does not. The same document gives the
 * same bytes: its fonts come with it, its date is the day of the report.
 */
export function renderPdf(document: ReportDocument): Buffer {
  // A compiler for each report: nothing of one is kept for the next.
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
  });
  compiler.mapShadow(`${workspace}/report.json`, Buffer.from(JSON.stringify(setOf(document))));
  compiler.addSource(`${workspace}/report.typ`, template);
  const compiled = compiler.compile({ mainFilePath: `${workspace}/report.typ` });
  if (compiled.result === null) throw new Error(problemsOf(compiled.takeError()));
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: secondsAt(document.day) });
  } catch (error) {
    throw new VigiaError('report.cannot-be-set', { problem: firstProblem(error) }, error);
  } finally {
    compiler.evictCache(0);
  }
}

/** Where the compiler finds its two files: in memory, under a folder that no machine needs to have. */
const workspace = '/vigia-report';

function setOf(document: ReportDocument): unknown {
  const { locale, sections } = document;
  return { ...document, region: locale.split('-').at(-1), sections: sections.map(sectionOf) };
}

function sectionOf(section: Section): unknown {
  return { ...section, blocks: section.blocks.map(blockOf), sections: section.sections.map(sectionOf) };
}

/** Cells are objects, so that rows can be laid end to end and cells stay whole. */
function blockOf(block: Block): unknown {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map((pieces) => ({ pieces }))) };
  if (block.kind !== 'figure') return block;
  const { id, kind, caption, alternative, origin } = block;
  return {
    id,
    kind,
    caption,
    alternative,
    origin: origin satisfies readonly Inline[],
    svg: drawFigure(block)?.svg ?? null,
  };
}

function secondsAt(day: CalendarDate): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

interface Diagnosed {
  readonly shortDiagnostics: readonly unknown[];
}

function problemsOf(error: Diagnosed | null): string {
  return `the report cannot be set: ${JSON.stringify(error?.shortDiagnostics ?? [])}`;
}

/** What the compiler says of the first thing that does not keep the standard. */
function firstProblem(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return /message: "((?:[^"\\]|\\.)*)"/u.exec(said)?.[1]?.replaceAll(/\\+"/gu, '"') ?? said.slice(0, 300);
}
