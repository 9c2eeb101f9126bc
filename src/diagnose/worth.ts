interface Promised {
  readonly gain?: {
    readonly low: number;
    readonly high: number;
    readonly kind: 'reached' | 'saved';
  } | null;
}

/** A call that need not be made costs a fee and a little of the line's good name; one that is reached is the aim. */
const SAVED_FOR_REACHED = 0.1;

/** The middle of what a finding promises, in calls reached. */
export function worth({ gain }: Promised): number {
  if (gain === undefined || gain === null) return 0;
  return ((gain.low + gain.high) / 2) * (gain.kind === 'reached' ? 1 : SAVED_FOR_REACHED);
}
