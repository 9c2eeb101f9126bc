import { calleeText } from '../scan/phone-number.ts';
import type { Dictionary } from '../scan/row-columns.ts';
import { isMobile, isPlainMobile } from './mobile-ranges.ts';

type Validate = (text: string) => boolean;

/** Short numbers of services, which a numbering plan does not list: 110, 10086, 12345, 95588, 96110. */
const SERVICE = /^(?:1[0-2]\d{1,4}|9[56]\d{3,6})$/;
/**
 * Begins as a mobile number does: then its length and first three digits decide whether it is valid, or five in ranges
 * that are shared. Not so behind 179, where a carrier is chosen and the number follows.
 */
const MOBILE = /^(?!179)1[3-9]\d{3}/;
const SHARED_RANGES = [161, 174];
const LENGTHS = 16;
/** First digits, five at most. */
const BEGINNINGS = 100_000;
/** Each takes 12 to 25 µs: so a quarter of a second at most. */
const CHECKS_AT_MOST = 10_000;

const VALID = 1;
const MALFORMED = 2;

/** Tells numbers that no network can have from those that may have died. */
export class NumberPlan {
  readonly #isValid: Validate;
  /** By length and first digits of what begins as a mobile number: 0 where nobody has asked yet. */
  readonly #mobile = new Uint8Array(LENGTHS * BEGINNINGS);
  #checks = 0;
  #unchecked = 0;

  private constructor(isValid: Validate) {
    this.#isValid = isValid;
  }

  /** For these numbers alone: plain mobile ones need no library. */
  static async for(callees: Float64Array): Promise<NumberPlan> {
    return callees.every(isPlainMobile) ? new NumberPlan(() => true) : await NumberPlan.load();
  }

  /**
   * With libphonenumber's full metadata: the smaller set that the package gives by default knows no more of a Chinese
   * number than a rough range of lengths. It takes longer to load than a small campaign to analyse.
   */
  static async load(): Promise<NumberPlan> {
    const { isValidPhoneNumber } = await import('libphonenumber-js/max');
    const isValid: Validate = (text) => isValidPhoneNumber(text, 'CN');
    // platforms take numbers abroad as country code and number, without a plus: 85221234567
    return new NumberPlan((text) => isValid(text) || (/^[2-9]/.test(text) && isValid(`+${text}`)));
  }

  /** Numbers that were not checked, for there were too many. */
  get unchecked(): number {
    return this.#unchecked;
  }

  /**
   * False also where it cannot be told: for a pseudonym such as a hash, and once there were too many to check.
   * @param callee see `phone-number`
   */
  isMalformed(callee: number, otherNumbers: Dictionary): boolean {
    // nearly all numbers are such, and their texts take longer than all else
    if (isPlainMobile(callee)) return !isMobile(callee);
    const text = calleeText(callee, otherNumbers);
    if (callee > 0 && MOBILE.test(text)) {
      const key = text.length * BEGINNINGS + decidingDigits(text);
      if (this.#mobile[key] === 0) this.#mobile[key] = this.#check(text);
      return this.#mobile[key] === MALFORMED;
    }
    if (SERVICE.test(text) || /\p{L}/u.test(text)) return false;
    return this.#check(text) === MALFORMED;
  }

  #check(text: string): 0 | typeof VALID | typeof MALFORMED {
    if (this.#checks === CHECKS_AT_MOST) {
      this.#unchecked++;
      return 0;
    }
    this.#checks++;
    return this.#isValid(text) ? VALID : MALFORMED;
  }
}

function decidingDigits(text: string): number {
  const range = Number(text.slice(0, 3));
  return SHARED_RANGES.includes(range) ? Number(text.slice(0, 5)) : range;
}
