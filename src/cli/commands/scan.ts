import { printJson, printLine } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

export const addScan: AddCommand = (program) => {
  addStoreFlags(program.command('scan').description('look at what changed since the last scan')).action(
    async (flags: StoreFlags) => {
      const report = await withNode(flags, (node) => node.scan());
      if (flags.json === true) return printJson(report);
      const { series, signals } = report;
      printLine(`series: ${series.due} due, ${series.scanned} scanned, ${series.notAssessable} not assessable yet`);
      return printLine(
        `signals: ${signals.new} new, ${signals.updated} updated, ${signals.closed} closed, ${signals.unchanged} unchanged, ${signals.heldBack} held back`,
      );
    },
  );
};
