import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { errorText, type Language, VigiaError } from '../base/index.ts';
import type { Config } from './config/index.ts';
import { describeSharing } from './diagnose-sharing.ts';
import { VigiaNode } from './node.ts';
import { findLockHolder, readStoreState } from './store/index.ts';
import { readVersion } from './version.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly subject: string;
  readonly state: 'good' | 'attention' | 'bad';
  readonly text: string;
}

/** `engines` of package.json. */
const leastNode = [20, 19] as const;
/** Below this, the next large delivery may not fit. */
const leastFreeBytes = 2 ** 31;

/** Looks at everything that a node needs, without changing anything but what opening it brings up to date. */
export async function diagnose(config: Config, language: Language): Promise<readonly Finding[]> {
  const findings = [
    { subject: 'vigia', state: 'good', text: readVersion() } as const,
    diagnoseRuntime(process.versions.node),
    await diagnoseDirectory(config.dataDirectory),
    await diagnoseSpace('data directory: free space', config.dataDirectory),
    await diagnoseSpace('temporary files: free space', tmpdir()),
  ];
  const holder = config.databaseUrl === undefined ? await findLockHolder(config.dataDirectory) : undefined;
  if (holder !== undefined) {
    const text =
      `in use by process ${holder}, which serves it: ask that node for the rest, on its pages Administration and Sharing ` +
      'or by its API with a token; or stop it and ask again';
    return [...findings, { subject: 'database', state: 'attention', text }];
  }
  return [...findings, ...(await diagnoseNode(config, language))];
}

export function diagnoseRuntime(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const text = enough ? version : `${version}: ${leastNode.join('.')} or later is needed`;
  return { subject: 'Node.js', state: enough ? 'good' : 'bad', text };
}

async function diagnoseDirectory(directory: string): Promise<Finding> {
  const subject = 'data directory';
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    return { subject, state: 'good', text: directory };
  } catch (error) {
    return { subject, state: 'bad', text: `${directory}: ${reasonOf(error)}` };
  }
}

async function diagnoseSpace(subject: string, directory: string): Promise<Finding> {
  try {
    const { bavail, bsize } = await statfs(directory);
    const free = bavail * bsize;
    return { subject, state: free < leastFreeBytes ? 'attention' : 'good', text: gigabytes(free) };
  } catch (error) {
    return { subject, state: 'bad', text: `${directory}: ${reasonOf(error)}` };
  }
}

async function diagnoseNode(config: Config, language: Language): Promise<readonly Finding[]> {
  try {
    const node = await VigiaNode.open({ config });
    try {
      return await describeNode(node, language);
    } finally {
      await node.close();
    }
  } catch (error) {
    const text = error instanceof VigiaError ? errorText(error.code, error.details, language) : reasonOf(error);
    return [{ subject: 'database', state: 'bad', text }];
  }
}

async function describeNode(node: VigiaNode, language: Language): Promise<readonly Finding[]> {
  const { engine, version, migrations, bytes } = await readStoreState(node.database);
  const { places } = await node.observe.listPlaces({ withData: 'false' });
  const { substances } = await node.observe.listSubstances({ withData: 'false' });
  const { sources } = await node.observe.listSources();
  const { lastScan } = await node.summariseToday();
  const late = sources.filter(({ freshness }) => freshness.state === 'late');
  const training = await node.observe.holdsTrainingData();
  const deliveries = await node.observe.countDeliveries();
  return [
    { subject: 'database', state: 'good', text: `${engine}, PostgreSQL ${version}, ${gigabytes(bytes)}` },
    { subject: 'migrations', state: 'good', text: migrations.join(', ') },
    { subject: 'registers', state: 'good', text: `${places.length} places, ${substances.length} substances` },
    { subject: 'deliveries', state: 'good', text: `${deliveries}${training ? ' (training data)' : ''}` },
    {
      subject: 'sources',
      state: late.length === 0 ? 'good' : 'attention',
      text: late.length === 0 ? 'none is late' : `late: ${late.map(({ title }) => title[language]).join('; ')}`,
    },
    {
      subject: 'last scan',
      state: lastScan === null && deliveries > 0 ? 'attention' : 'good',
      text: lastScan === null ? 'none yet' : `${lastScan.at}, ${lastScan.series} series`,
    },
    ...(await describeSharing(node)),
  ];
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
