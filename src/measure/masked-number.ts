import { calleeText } from '../scan/phone-number.ts';
import type { Dictionary } from '../scan/row-columns.ts';

/** What exports put in the place of hidden digits. */
const MASK = /[*＊•#?]|[xX]{2}/;

/** Whether a `callee` stands for many numbers at once: `138****1234` is that of ten thousand people. */
export function isMasked(callee: number, otherNumbers: Dictionary): boolean {
  return callee < 0 && MASK.test(calleeText(callee, otherNumbers));
}
