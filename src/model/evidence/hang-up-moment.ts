import type { ReportedRatio } from './ratio.ts';

export interface HangUpMomentEvidence {
  /** `moment`: people hang up in these seconds beyond chance. `listening`: no moment stands out; the first five seconds. */
  kind: 'moment' | 'listening';
  /** Whole seconds of talk, both included: 3 to 5 is from 3.0 to 5.9. */
  fromSecond: number;
  toSecond: number;
  /** Of all hang-ups, those in these seconds. */
  share: number;
  hangUps: number;
  /** What the seconds around let expect; null for `listening`. */
  expected: number | null;
  /** Heard in full, of those heard in full and those hung up early, as far as they have a talk time. */
  listenThrough: ReportedRatio;
  /**
   * Calls that count as hung up early, but that the sender's side ended: nobody knows how long they would have listened.
   * They count until then, and are no hang-ups.
   * @asType integer
   * @minimum 0
   */
  endedBySender?: number;
  /** Half of those who hang up do so within so many seconds. */
  medianSeconds: number | null;
  /** Of all who picked up, those still listening after so many seconds (Kaplan–Meier), with 95 % interval. */
  survival: { second: number; value: number; low: number; high: number }[];
  /** Where in the message the moment lies; null for `listening`. */
  fault: 'opening' | 'length' | 'middle' | null;
  audioSeconds: number | null;
  whyAudio: 'given' | 'heard-in-full' | 'none';
}
