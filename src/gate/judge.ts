import { binomialTail } from '../measure/stats/tails.ts';
import { wilson, Z } from '../measure/stats/wilson.ts';
import type { GateLevel, GateOperator, GatePolicy, GateStatus } from '../model/gate.ts';
import type { Limit } from './grammar.ts';

/** So many of so many; `open` ones may belong to the numerator or not, and are in neither number. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
  readonly open: number;
}

export interface Judged {
  readonly unit: 'share' | 'count';
  readonly value: number | null;
  readonly limit: number;
  readonly low: number | null;
  readonly high: number | null;
  /**
   * Where the interval lies: `beyond` the limit, where the gate fails, `within` it, or on both sides. `few` is beyond it
   * with so few calls that chance may explain it.
   */
  readonly standing: 'beyond' | 'few' | 'open' | 'within';
  readonly isValueBeyond: boolean;
  /** See `GateResult`. */
  readonly moreCalls: number | null;
}

/** A count is what it is: it has no interval. */
export function judgeCount(count: number, operator: GateOperator, { amount }: Limit): Judged {
  const isValueBeyond = holds(count, operator, amount);
  const standing = isValueBeyond ? 'beyond' : 'within';
  const same = { value: count, low: count, high: count };
  return { unit: 'count', ...same, limit: amount, standing, isValueBeyond, moreCalls: null };
}

/** A share with its Wilson interval, which spans what the open calls may have been. */
export function judgeShare(counted: Counted, operator: GateOperator, { amount }: Limit): Judged {
  const limit = amount / 100;
  const { numerator, denominator, open } = counted;
  const { value } = wilson(numerator, denominator);
  const { low } = wilson(numerator, denominator + open);
  const { high } = wilson(numerator + open, denominator + open);
  const isValueBeyond = value !== null && holds(value, operator, limit);
  const judged = { unit: 'share', value, limit, low, high, isValueBeyond } as const;
  if (value === null || low === null || high === null) {
    return { ...judged, standing: 'open', moreCalls: null };
  }
  const ends = [holds(low, operator, limit), holds(high, operator, limit)];
  if (ends[0] !== ends[1]) {
    return { ...judged, standing: 'open', moreCalls: callsToSettle(counted, operator, limit) };
  }
  if (ends[0] === false) return { ...judged, standing: 'within', moreCalls: null };
  const nearest = operator.startsWith('>') ? numerator : numerator + open;
  if (isTooFew(nearest, denominator + open, operator, limit)) {
    return { ...judged, standing: 'few', moreCalls: callsToSettle(counted, operator, limit) };
  }
  return { ...judged, standing: 'beyond', moreCalls: null };
}

/** Cochran's rule, as in `compareProportions`: where fewer are expected, no approximation is to be trusted. */
const LEAST_EXPECTED = 5;

/** What the interval leaves on one side. */
const ONE_SIDE = 0.025;

/**
 * Whether calls of which the limit is the true share would be as far beyond it more often than the interval allows: one
 * bad call of eight has a Wilson interval from 2.2 % on, but at 2 % every seventh such sample has one. Brown, L. D., Cai,
 * T. T. & DasGupta, A. (2001), Statistical Science 16, 101–133, show where Wilson's ends are too near.
 */
function isTooFew(some: number, calls: number, operator: GateOperator, limit: number): boolean {
  if (calls * Math.min(limit, 1 - limit) >= LEAST_EXPECTED) return false;
  const tail = operator.startsWith('>')
    ? binomialTail(some, calls, limit)
    : binomialTail(calls - some, calls, 1 - limit);
  return tail > ONE_SIDE;
}

/**
 * How many more calls it takes until the whole interval lies on one side of the limit, if all shares stay as they are.
 * A limit L is inside the Wilson interval of p exactly as long as |p − L| < z √(L (1 − L) / n), so n needs no search.
 */
function callsToSettle(
  { numerator, denominator, open }: Counted,
  operator: GateOperator,
  limit: number,
): number | null {
  const calls = denominator + open;
  const least = numerator / calls;
  const most = (numerator + open) / calls;
  // the interval shrinks towards what the open calls leave, and never below that
  const end = limit < least ? least : limit > most ? most : undefined;
  if (end === undefined || isSame(end, limit)) return null;
  const isBelow = end === most && limit > most;
  const isSettled = (n: number): boolean => {
    const { low, high } = wilson(end * n, n);
    const edge = (isBelow ? high : low) as number;
    const isBeyond = holds(end, operator, limit);
    if (holds(edge, operator, limit) !== isBeyond) return false;
    return !isBeyond || !isTooFew(wholeCalls(end * n, operator), n, operator, limit);
  };
  let n = Math.max(calls + 1, Math.ceil((Z ** 2 * limit * (1 - limit)) / (end - limit) ** 2));
  // one more where the limit itself must be left behind, or where rounding says so
  while (!isSettled(n)) n++;
  while (n > calls + 1 && isSettled(n - 1)) n--;
  return n - calls;
}

/** No part of a call is beyond a limit: 1.5 of 12 are one above it. */
function wholeCalls(some: number, operator: GateOperator): number {
  return operator.startsWith('>') ? Math.floor(some + 1e-9) : Math.ceil(some - 1e-9);
}

export function statusOf(
  { value, standing, isValueBeyond }: Judged,
  policy: GatePolicy,
  level: GateLevel,
): Exclude<GateStatus, 'waived'> {
  // strict asks for a value that keeps the limit; no value keeps none
  const strict = isValueBeyond || value === null ? 'failed' : 'passed';
  const certain = { beyond: 'failed', few: 'warned', open: 'warned', within: 'passed' } as const;
  const status = policy === 'strict' ? strict : certain[standing];
  const mayFail = policy !== 'lenient' && level === 'error';
  return status === 'failed' && !mayFail ? 'warned' : status;
}

function holds(value: number, operator: GateOperator, limit: number): boolean {
  // 29 of 100 are 29 %, whatever dividing leaves in the last digit
  if (isSame(value, limit)) return operator === '>=' || operator === '<=';
  return value > limit === operator.startsWith('>');
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
