import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiPage } from '../../tools/docs/api-page.ts';

test('the page of the API is what `npm run docs` writes from the document that a node serves', async () => {
  const committed = readFileSync(join(import.meta.dirname, '../../docs/reference/api.md'), 'utf8');

  expect(await apiPage()).toBe(committed);
  expect(committed).toContain('### GET /api/v1/observations');
});
