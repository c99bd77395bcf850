import { describe, expect, test } from 'vitest';
import { identifyByName } from '../../../control/index.ts';
import { spellingsOf } from './dutch-spelling.ts';

// Names of the Opiumwet and the international names that the WHO lists for them.
test.each([
  ['morfine', 'morphine'],
  ['clonitazeen', 'clonitazene'],
  ['hydrocodon', 'hydrocodone'],
  ['dextropropoxyfeen', 'dextropropoxyphene'],
  ['difenoxylaat', 'diphenoxylate'],
  ['levorfanol', 'levorphanol'],
  ['metamfetamine', 'methamphetamine'],
  ['para-fluorfentanyl', 'para-fluorofentanyl'],
  ['alfa-methylfentanyl', 'alpha-methylfentanyl'],
  ['psilocine', 'psilocin'],
  ['methaqualon', 'methaqualone'],
  ['meprobamaat', 'meprobamate'],
  ['fenobarbital', 'phenobarbital'],
  ['mefedron', 'mephedrone'],
  ['hennep', 'cannabis'],
])('%s is %s', (dutch, international) => {
  expect(spellingsOf(dutch)).toContain(international);
});

describe('no spelling leads to a substance that is not meant', () => {
  test.each(['fentanyl', 'amfetamine', 'ketamine', 'codeïne', 'flunitrazepam', 'fencyclidine', 'buprenorfine'])(
    '%s means one',
    (dutch) => {
      const found = spellingsOf(dutch).map((spelling) => identifyByName(spelling));
      const named = found
        .filter(({ outcome }) => outcome === 'identified')
        .map(({ candidates }) => candidates[0]?.substance);
      expect(new Set(named).size).toBe(1);
    },
  );
});
