import { SignalQuery } from '../../api/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly state?: string;
  readonly indicator?: string;
  readonly substance?: string;
  readonly place?: string;
  readonly source?: string;
  readonly heldBack?: string;
  readonly muted?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

export const addSignals: AddCommand = (program) => {
  addStoreFlags(program.command('signals').description('departures found, strongest group first'))
    .option('--state <states>', 'new~in-review~verified~dismissed~closed (default: new and in review)')
    .option('--indicator <id>', 'only this indicator')
    .option('--substance <id>', 'only this substance')
    .option('--place <id>', 'this place and those inside it')
    .option('--source <id>', 'only this source')
    .option('--held-back <which>', 'no, only or all')
    .option('--muted <which>', 'no, only or all')
    .option('--limit <n>', 'most groups')
    .option('--cursor <next>', 'continue a listing')
    .action(async (flags: Flags) => {
      const query = parseQuery(SignalQuery, flags);
      const page = await withNode(flags, (node) => node.warn.listSignals(query));
      if (flags.json === true) return printJson(page);
      return printTable(page.groups, {
        rank: ({ rank }) => rank,
        signal: ({ lead }) => lead.id,
        kind: ({ lead }) => lead.kind,
        indicator: ({ lead }) => lead.indicator,
        substance: ({ lead }) => lead.substance,
        place: ({ lead }) => lead.place,
        period: ({ lead }) => lead.period,
        observed: ({ lead }) => round(lead.observed),
        expected: ({ lead }) => round(lead.expected),
        upper: ({ lead }) => round(lead.upper),
        score: ({ lead }) => round(lead.score),
        method: ({ lead }) => lead.method,
        signals: ({ members }) => members,
        state: ({ lead }) => lead.state,
      });
    });
};

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}
