import { duties, sectors } from '../../model/index.ts';

/** Rights as they stand in a form. */
export interface Rights {
  readonly country: string;
  readonly sectors: readonly string[];
  readonly duties: readonly string[];
  /** A label; empty: nothing may be seen. */
  readonly highestTlp: string;
}

/** What somebody has until an administrator says more: they may read, and see nothing. */
export const noRights: Rights = { country: '', sectors: [], duties: ['read'], highestTlp: '' };

/** As the node takes them, in its own order. */
export function rightsRequest({ country, highestTlp, ...chosen }: Rights): object {
  return {
    country: country.trim().toUpperCase(),
    sectors: sectors.filter((sector) => chosen.sectors.includes(sector)),
    duties: duties.filter((duty) => chosen.duties.includes(duty)),
    highestTlp: highestTlp === '' ? null : highestTlp,
  };
}
