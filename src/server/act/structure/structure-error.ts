import { VigiaError } from '../../../base/index.ts';
import { mostSmilesLength, type StructureProblem } from '../../../control/index.ts';

/** What a person is told when a text cannot be taken as a structure. */
export function structureError(problem: StructureProblem): VigiaError {
  switch (problem) {
    case 'too-long':
      return new VigiaError('structure.too-long', { limit: mostSmilesLength });
    case 'too-many-atoms':
      return new VigiaError('structure.too-many-atoms');
    case 'too-many-rings':
      return new VigiaError('structure.too-many-rings');
    case 'unreadable':
      return new VigiaError('structure.unreadable');
    case 'timed-out':
      return new VigiaError('structure.timed-out');
    case 'not-a-structure':
      return new VigiaError('structure.not-a-structure');
  }
}
