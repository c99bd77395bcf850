import { type RegisterEntry, RegisterQuery } from '../../api/index.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly withData?: boolean;
  readonly kind?: string;
  readonly limit?: string;
}

export const addSubstances: AddCommand = (program) => {
  addStoreFlags(
    program
      .command('substances')
      .argument('[name]', 'name in any language, also with typing errors; CAS number; InChIKey')
      .description('register of substances, classes, equipment and reagents'),
  )
    .option('--with-data', 'only those that some series is about')
    .option('--kind <kind>', 'substance, class, equipment, reagent or reported')
    .option('--limit <number>', 'most rows')
    .action(async (name: string | undefined, flags: Flags) => {
      const { kind, limit = name === undefined ? '1000' : '20' } = flags;
      const seen = flags.withData === true ? 'true' : undefined;
      const query = parseQuery(RegisterQuery, { q: name, kind, seen, limit });
      const page = await withNode(flags, (node) => node.register.list(query));
      if (flags.json === true) return printJson(page);
      printTable(page.substances, {
        id: ({ id }) => id,
        kind: ({ kind: of }) => of,
        name: ({ name: { text } }) => text[readLanguage()],
        'found by': ({ matchedName }) => matchedName,
        cas: ({ cas }) => cas,
        'listed by': listedBy,
        series: ({ series }) => series,
      });
      if (page.total > page.substances.length) printLine(`${page.substances.length} of ${page.total}`);
    });
};

function listedBy({ verdicts }: RegisterEntry): string {
  return verdicts
    .filter(({ verdict }) => verdict === 'listed' || verdict === 'listed-as-class' || verdict === 'temporary')
    .map(({ jurisdiction }) => jurisdiction)
    .join(' ');
}
