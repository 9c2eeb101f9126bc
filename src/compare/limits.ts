/** What a comparison goes by. All our own choice but the level, which is the usual one. */
export const LIMITS = {
  /** Share of the changes called real that may be chance (Benjamini–Hochberg, over all figures looked at). */
  falseDiscoveryRate: 0.05,
  /** A difference below one percentage point changes no decision … */
  leastPoints: 0.01,
  /** … unless the share, or what is left of it to 1, has grown by half or lost a third: 0.5 % of faults is not 1 %. */
  leastRatio: 1.5,
  /** Of what is that rare, two calls in a thousand change nothing either. */
  leastRarePoints: 0.002,
  /** A mix has changed if one call in twenty would have to move, … */
  mixMoved: 0.05,
  /** … and chance would do that in one of a hundred campaigns at most. */
  mixLevel: 0.01,
  /** With fewer of the calls in common, what is left is another campaign. */
  leastComparable: 0.5,
  /** Strata named of a mix. */
  strataNamed: 3,
} as const;
