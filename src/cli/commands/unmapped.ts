import { IdentificationRequest, UnmappedQuery, type UnmappedSubstance } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface ListFlags extends StoreFlags {
  readonly which?: string;
  readonly source?: string;
  readonly q?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

interface DecideFlags extends StoreFlags {
  readonly sameAs?: string;
  readonly notASubstance?: boolean;
  readonly newSubstance?: boolean;
  readonly undecided?: boolean;
  readonly note?: string;
}

export const addUnmapped: AddCommand = (program) => {
  const unmapped = program
    .command('unmapped')
    .description('names that sources report and the register does not know, most findings first');
  addStoreFlags(unmapped.command('list', { isDefault: true }).description('names, with what they may be'))
    .option('--which <which>', 'waiting, decided or all')
    .option('--source <source>', 'names of one source')
    .option('--q <text>', 'names that hold this text')
    .option('--limit <number>', 'most rows')
    .option('--cursor <cursor>', 'where the page before ended')
    .action(async (flags: ListFlags) => {
      const { which, source, q, limit, cursor } = flags;
      const query = parseQuery(UnmappedQuery, { which, source, q, limit, cursor });
      const page = await withNode(flags, (node) => node.unmapped.list(query));
      if (flags.json === true) return printJson(page);
      printNames(page.substances);
      printLine(`${page.substances.length} of ${page.total}`);
    });
  addStoreFlags(
    unmapped.command('decide').argument('<id>', 'id of the name').description('say what a name means, once for all'),
  )
    .option('--same-as <substance>', 'id of a substance of the register')
    .option('--not-a-substance', 'it names no substance')
    .option('--new-substance', 'it names a substance that the register lacks')
    .option('--undecided', 'take the last decision back')
    .option('--note <text>', 'what others should know')
    .action(async (id: string, flags: DecideFlags) => {
      const decided = await withNode(flags, (node) => node.unmapped.decide(id, requestOf(flags)));
      return flags.json === true ? printJson(decided) : printNames([decided]);
    });
};

function requestOf({ sameAs, notASubstance, newSubstance, undecided, note }: DecideFlags): IdentificationRequest {
  const decisions = [
    ...(sameAs === undefined ? [] : ['same-as']),
    ...(notASubstance === true ? ['not-a-substance'] : []),
    ...(newSubstance === true ? ['new-substance'] : []),
    ...(undecided === true ? ['undecided'] : []),
  ];
  const [decision, ...others] = decisions;
  if (decision === undefined || others.length > 0) {
    throw new VigiaError('request.invalid', {
      problem: 'one of --same-as, --not-a-substance, --new-substance, --undecided',
    });
  }
  return parseQuery(IdentificationRequest, { decision, substance: sameAs, note });
}

function printNames(names: readonly UnmappedSubstance[]): void {
  printTable(names, {
    id: ({ id }) => id,
    name: ({ name }) => name,
    findings: ({ findings }) => findings,
    series: ({ series }) => series,
    first: ({ firstReported }) => firstReported,
    decision: ({ decision }) => (decision === null ? '' : `${decision.decision} ${decision.substance ?? ''}`.trim()),
    'may be': ({ suggestions }) =>
      suggestions
        .slice(0, 3)
        .map(({ substance, score }) => `${substance} ${score.toFixed(2)}`)
        .join(', '),
  });
}
