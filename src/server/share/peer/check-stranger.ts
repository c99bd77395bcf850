import type { NodeDocument } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { protocolVersions } from '../../../model/index.ts';
import { type NodeIdentity, readFingerprint, spokenFingerprint } from '../../access/index.ts';

/** Throws where a node is not the one whose fingerprint somebody was told, is this one, or speaks nothing that we do. */
export function checkStranger(
  document: NodeDocument,
  { told, own }: { readonly told: string; readonly own: Pick<NodeIdentity, 'country' | 'node'> },
): void {
  const found = document.keys[0]?.fingerprint ?? '';
  const expected = readFingerprint(told);
  if (expected !== found) {
    throw new VigiaError('peer.fingerprint-differs', { country: document.country, found: spokenFingerprint(found) });
  }
  if (document.country === own.country || document.node === own.node) {
    throw new VigiaError('peer.is-self', { country: own.country });
  }
  if (!document.protocolVersions.some((version) => protocolVersions.includes(version))) {
    throw new VigiaError('peer.protocol-unknown', { country: document.country });
  }
}
