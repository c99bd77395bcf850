import { sectors, tlpLabels } from '../../model/index.ts';
import type { Clearance } from '../store/index.ts';

/**
 * The single local analyst: all sectors of the node's own country, up to TLP:RED. Roles and sign-in will decide this;
 * whoever decides, row-level security enforces it below.
 */
export function analystClearance(country: string): Clearance {
  return { tlpRank: tlpLabels.indexOf('RED'), country, sectors, home: country, mayAudit: true };
}

/** The public: what is TLP:CLEAR and released to everybody. */
export function publicClearance(): Clearance {
  return { tlpRank: tlpLabels.indexOf('CLEAR'), country: '', sectors: [] };
}
