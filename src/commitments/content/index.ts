import type { Commitment } from '../../model/index.ts';
import { areas2025 } from './areas-2025.ts';
import { meeting7 } from './meeting-7.ts';
import { meeting9 } from './meeting-9.ts';
import { precursorExports } from './precursor-exports.ts';

/** What was promised before this node was set up, as the statements have it; oldest first. */
export const shippedCommitments: readonly Commitment[] = [...meeting7, ...areas2025, ...precursorExports, ...meeting9];
