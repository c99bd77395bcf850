import writeExcelFile from 'write-excel-file/node';
import type { PlanFileQuery } from '../../../api/index.ts';
import {
  encodeIati,
  encodeOpenSdg,
  encodePlanCsv,
  type IatiReporter,
  type Plan,
  type PlanTable,
  planTablesOf,
} from '../../../exchange/index.ts';
import { writeZip } from '../report/zip.ts';

/** A file as it leaves. */
export interface WrittenFile {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
}

type Format = PlanFileQuery['format'];

interface Asked {
  readonly query: PlanFileQuery;
  readonly reporter: IatiReporter;
}

interface Writing {
  readonly type: string;
  readonly extension: string;
  readonly write: (plan: Plan, asked: Asked) => Promise<Buffer>;
}

const writers: Readonly<Record<Format, Writing>> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    extension: 'csv',
    write: async (plan, { query: { table } }) => {
      const found = planTablesOf(plan).find(({ name }) => name === table);
      return Buffer.from(found === undefined ? '' : encodePlanCsv(found), 'utf8');
    },
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    write: (plan) => writeExcelFile(planTablesOf(plan).map(sheetOf)).toBuffer(),
  },
  iati: {
    type: 'application/xml; charset=utf-8',
    extension: 'iati.xml',
    write: async (plan, { reporter }) => Buffer.from(encodeIati(plan, reporter), 'utf8'),
  },
  'open-sdg': {
    type: 'application/zip',
    extension: 'open-sdg.zip',
    write: async (plan) =>
      writeZip(encodeOpenSdg(plan).map(({ name, text }) => ({ name, content: Buffer.from(text, 'utf8') }))),
  },
};

/** A plan in the format that was asked for. */
export async function writePlan(plan: Plan, asked: Asked): Promise<WrittenFile> {
  const { query } = asked;
  const { type, extension, write } = writers[query.format];
  const what = query.format === 'csv' ? query.table : 'commitments';
  return { name: `vigia-${what}-${plan.day}.${extension}`, type, body: await write(plan, asked) };
}

/** Cells are texts and numbers, never formulas. */
function sheetOf({ name, header, records }: PlanTable): {
  readonly sheet: string;
  readonly data: ({ value: string | number | boolean; fontWeight?: 'bold' } | null)[][];
  readonly stickyRowsCount: number;
} {
  const first = header.map((value) => ({ value, fontWeight: 'bold' as const }));
  const rows = records.map((record) => record.map((value) => (value === null || value === '' ? null : { value })));
  return { sheet: name, data: [first, ...rows], stickyRowsCount: 1 };
}
