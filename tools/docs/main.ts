import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiPage } from './api-page.ts';
import { pages } from './pages.ts';

const folder = join(import.meta.dirname, '../../docs/reference');
const all = [
  ...Object.entries(pages).map(([name, write]) => [name, write()] as const),
  ['api.md', await apiPage()] as const,
];
for (const [name, text] of all) {
  writeFileSync(join(folder, name), text);
  console.log(`docs/reference/${name}: ${text.split('\n').length} lines`);
}
