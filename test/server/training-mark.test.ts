import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildConfig, VigiaNode } from '../../src/server/index.ts';
import { testDirectory, vigiaHere } from './_command-line.ts';
import { deathsFile } from './_files.ts';

const directory = testDirectory();

test('a command on training data says so on standard error, and its document stays one document', async () => {
  const dataDirectory = join(directory.path, 'training');
  const node = await VigiaNode.open({ config: buildConfig({ dataDirectory, logLevel: 'silent' }) });
  const path = directory.file('monthly-deaths_2023-05-19.csv', deathsFile([20, 21, 22]));
  await node.observe.ingest('ca-bc-deaths', { path, training: true });
  await node.close();

  const { status, stdout, stderr } = await vigiaHere(['series', '--data-dir', dataDirectory, '--json']);

  expect(status).toBe(0);
  expect(stderr).toContain('Training data');
  expect(JSON.parse(stdout)).toMatchObject({ series: [{ training: true }] });
});
