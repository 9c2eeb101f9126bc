export interface FrequencyBreachEvidence {
  limit: {
    platform: string;
    kind: 'frequency' | 'hours';
    /** At most `calls` in `seconds`; null for hours. */
    calls: number | null;
    seconds: number | null;
    /** Whether only answered calls count. */
    answeredOnly: boolean;
    /** Permitted, on the local clock `HH:MM`; empty for a frequency. */
    hours: { from: string; to: string }[];
    source: string;
    /** When that was read. */
    date: string;
  };
  /** How many numbers, and calls beyond the limit. */
  numbers: number;
  calls: number;
  /** Of these calls, those that the platform refused for it, and of the calls within the limit. */
  refused: number;
  refusedWithin: number;
  /** The numbers with the most calls in one window; `at` is the first of them beyond the limit. Empty for hours. */
  worst: { number: string; calls: number; inSeconds: number; at: string }[];
  /** Calls outside of the hours, by hour of the day. Empty for a frequency. */
  byHour: { hour: number; calls: number }[];
}
