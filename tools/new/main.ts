import { join } from 'node:path';
import { scaffoldSource } from './scaffold-source.ts';

const [kind, id, ...others] = process.argv.slice(2);
if (kind !== 'source' || id === undefined || others.length > 0) {
  console.error('usage: npm run new source <country>-<publisher>-<dataset>');
  process.exitCode = 2;
} else {
  try {
    for (const file of scaffoldSource({ root: join(import.meta.dirname, '../..'), id }))
      console.log(`written  ${file}`);
    console.log(`
Now fill in:
  1. src/sources/${id}/index.ts    title, publisher, description, licence, cadence in three languages
  2. src/sources/${id}/layout.ts   the publisher's columns, codes and traps
  3. src/sources/${id}/fixture/    a small file of your own in the publisher's format; expected.json by hand
  4. src/sources/${id}/README.md   what, licence, cadence, revisions, traps, known holes
  5. src/sources/index.ts          the import and the entry, in folder order
Then: npm run docs && npx vitest run test/sources.contract.test.ts src/sources/${id}
More: docs/guides/add-a-source.md`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
