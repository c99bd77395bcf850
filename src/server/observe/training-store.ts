import type { Connection } from '../store/index.ts';

/** Whether what the node shows is training data. */
export async function holdsTrainingData(connection: Connection): Promise<boolean> {
  const [row] = await connection.query<{ training: boolean }>(
    'select exists (select from delivery where training) as training',
  );
  return row?.training ?? false;
}

/**
 * Real data never stand beside training data: the first real delivery takes the place of all of it, and of what scans found
 * in it, in its own transaction.
 */
export async function replaceTrainingData(connection: Connection): Promise<void> {
  if (!(await holdsTrainingData(connection))) return;
  await connection.query('select forget_training_data()');
}
