import type { z } from 'zod';
import type { MarkingEntry, MarkingRequest } from '../../api/index.ts';
import { caveats } from '../../model/index.ts';

/** A marking as somebody asks for it: without its originator, which is the node. */
export function markingRequestOf(marking: MarkingEntry): z.output<typeof MarkingRequest> {
  const { tlp, releasableTo, sectors, legalBasis, recipients, embargoUntil, expires } = marking;
  return {
    tlp,
    releasableTo: [...releasableTo],
    sectors: [...sectors],
    caveats: caveats.filter((caveat) => marking.caveats.includes(caveat)),
    legalBasis,
    recipients: [...recipients],
    embargoUntil,
    expires,
  };
}
