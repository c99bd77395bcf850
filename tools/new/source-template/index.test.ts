import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsvText } from '../../../src/sources/_read-fixture.ts';
import { summariseReading } from '../../../src/sources/_summarise-reading.ts';
import expected from './fixture/expected.json' with { type: 'json' };
import { source } from './index.ts';

test.each(Object.entries(expected))('reads the fixture %s as a person does', (fileName, reading) => {
  const text = readFileSync(new URL(`./fixture/${fileName}`, import.meta.url), 'utf8');

  expect(summariseReading(readCsvText(source, text, { fileName }))).toEqual(reading);
});
