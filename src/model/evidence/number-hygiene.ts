export interface NumberHygieneEvidence {
  numbers: {
    /** All that were called, masked ones aside. */
    called: number;
    /** Never to be called again: nonexistent, deregistered, invalid. */
    dead: number;
    /** To be tested again later: suspended. */
    suspended: number;
    /** No number that a network could have. */
    malformed: number;
    /** Called again after a result that said dead, in vain. */
    redialled: number;
    /** Called dead, and alive in a later call after all. */
    revived: number;
  };
  /** Calls to numbers after they were known to be dead, or that were malformed before dialling. */
  wastedCalls: number;
  wasted: { dead: number; malformed: number };
  /** Of all calls. */
  wastedShare: number;
  worst: { number: string; calls: number; why: 'dead' | 'malformed' }[];
}
