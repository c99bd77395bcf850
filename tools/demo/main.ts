import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { connect } from './ask.ts';
import { type NodeProcess, startNode, stopNode } from './node-process.ts';
import { photograph } from './pictures.ts';
import { agreementWith, type StoryPage, tellStory } from './story.ts';

/**
 * Four nodes on one machine, and a story to follow in four browser windows: `npm run demo:federation`. Options: `--auto` goes on
 * without waiting for Enter and ends; `--directory` keeps the data there; `--port` is the first of four ports; `--light` loads
 * the training data into the first node only; `--pictures <folder>` photographs
 * what matters in each chapter; `--from-sources` needs no build.
 */
const { values } = parseArgs({
  options: {
    auto: { type: 'boolean', default: false },
    directory: { type: 'string' },
    port: { type: 'string', default: '0' },
    light: { type: 'boolean', default: false },
    pictures: { type: 'string' },
    'from-sources': { type: 'boolean', default: false },
  },
});

/** The United States first: a laboratory there finds what the story is about. */
const countries = ['US', 'CA', 'MX', 'NL'] as const;
const directory = values.directory ?? mkdtempSync(join(tmpdir(), 'vigia-demo-'));
const nodes: NodeProcess[] = [];

async function run(): Promise<void> {
  console.log(`Four nodes, each with its own data under ${directory}.`);
  for (const [index, country] of countries.entries()) {
    const training = index === 0 || !values.light;
    console.log(`  ${country} starts${training ? ' and loads its training data, which takes a while' : ''} …`);
    const port = Number(values.port) === 0 ? 0 : Number(values.port) + index;
    const fromSources = values['from-sources'];
    const node = await startNode(country, { directory: join(directory, country), port, training, fromSources });
    nodes.push(node);
    console.log(`  ${country}: ${node.address}/en/today`);
  }
  for (const [index, one] of nodes.entries()) {
    for (const other of nodes.slice(index + 1)) await connect(one, other, agreementWith);
  }
  console.log(
    'Every node has compared the fingerprint of every other. The Netherlands is a partner: only what names it.\n',
  );
  await tellStory(nodes, { onChapter });
  console.log('\nThe end.');
  if (!values.auto) await pause('Press Enter to stop the nodes. ');
}

async function onChapter(chapter: number, pages: readonly StoryPage[]): Promise<void> {
  for (const { node, path } of pages) console.log(`   look: ${node.address}/en/${path}`);
  if (values.pictures !== undefined) await photograph(values.pictures, chapter, pages);
  if (!values.auto) await pause('   Press Enter to go on. ');
}

async function pause(question: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  await terminal.question(question);
  terminal.close();
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await Promise.all(nodes.map((node) => stopNode(node)));
  if (values.directory === undefined) rmSync(directory, { recursive: true, force: true });
}
