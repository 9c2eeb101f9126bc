/**
 * Every threshold of the diagnosis: value, unit and where it comes from.
 */
export const THRESHOLDS = {
  /** Share of calls with an unknown result from which the first screen says so. Our own choice. */
  unknownShare: 0.01,
  /**
   * Calls below which a share says little: at 30 its interval still reaches 17 points to either side of 50 %
   * (Wilson, 95 %).
   */
  fewCalls: 30,
  /** Share of its category that a strategy must speak about to be named first. Our own choice. */
  leadingShare: 0.2,
} as const;
