import writeExcelFile from 'write-excel-file/node';
import type { PlanFileQuery } from '../../../api/index.ts';
import { encodePlanCsv, type Plan, type PlanTable, planTablesOf } from '../../../exchange/index.ts';

/** A file as it leaves. */
export interface WrittenFile {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
}

type Format = PlanFileQuery['format'];

interface Writing {
  readonly type: string;
  readonly extension: string;
  readonly write: (plan: Plan, query: PlanFileQuery) => Promise<Buffer>;
}

const writers: Readonly<Record<Format, Writing>> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    extension: 'csv',
    write: async (plan, { table }) => {
      const found = planTablesOf(plan).find(({ name }) => name === table);
      return Buffer.from(found === undefined ? '' : encodePlanCsv(found), 'utf8');
    },
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    write: (plan) => writeExcelFile(planTablesOf(plan).map(sheetOf)).toBuffer(),
  },
};

/** A plan in the format that was asked for. */
export async function writePlan(plan: Plan, query: PlanFileQuery, day: string): Promise<WrittenFile> {
  const { type, extension, write } = writers[query.format];
  const what = query.format === 'csv' ? query.table : 'commitments';
  return { name: `vigia-${what}-${day}.${extension}`, type, body: await write(plan, query) };
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
