import type { CallTable } from '../table/call-table.ts';
import { HALF_ENTRY, spansOf } from './call-spans.ts';
import { countAtOnce } from './calls-at-once.ts';
import { countBySecond, isDense } from './calls-by-second.ts';

/** Calls of one caller at the same time, by the kind of its number. */
export interface ConcurrencyLimits {
  readonly mobile: number;
  readonly fixed: number;
}

/** The most calls at once, and the first second (local) in which there were so many. */
interface Peak {
  readonly peak: number;
  readonly at: number;
}

export interface CallerConcurrency extends Peak {
  readonly caller: string;
  readonly kind: keyof ConcurrencyLimits;
  readonly limit: number;
  readonly calls: number;
  /** Seconds in which more calls than the limit ran. */
  readonly secondsAboveLimit: number;
}

/**
 * How many calls ran at once. Refused calls count as well, with the second or so that they took: it is what the sender
 * asked for that is held against the limit.
 */
export interface Concurrency {
  /** Of all calls that count, with a caller or without. */
  readonly campaign: Peak;
  /** The callers furthest above their limit, or closest to it, that one first; ten at most. */
  readonly callers: readonly CallerConcurrency[];
  readonly callersAboveLimit: number;
  /** Calls that count. */
  readonly calls: number;
  readonly leftOut: {
    /** Calls that count nowhere: without a start, or longer than 18 hours. */
    readonly timeless: number;
    readonly tooLong: number;
    /**
     * Calls that count for the campaign alone: without a caller, of one beyond the first 65,535, or of one that is no
     * Chinese number, for which no limit is known.
     */
    readonly callerless: number;
    readonly beyondCallers: number;
    readonly withoutLimit: number;
  };
}

const CALLERS_SHOWN = 10;

/**
 * Undefined where no call has a start, or where times are told to the minute: then nothing tells which calls of a minute
 * overlapped.
 */
export function measureConcurrency(
  table: CallTable,
  limits: ConcurrencyLimits,
): Concurrency | undefined {
  const spans = spansOf(table);
  const { length: calls, isToTheMinute, timeless, tooLong, beyondCallers } = spans;
  if (calls === 0 || isToTheMinute) return undefined;
  const { callers: dictionary } = table.dictionaries;
  const names = Array.from({ length: Math.min(dictionary.size, HALF_ENTRY) }, (_, id) =>
    dictionary.at(id),
  );
  const kinds = names.map(kindOf);
  // the largest number there is: no limit
  const limitOf = Uint32Array.from(kinds, (kind) => (kind === undefined ? -1 : limits[kind]));
  const count = isDense(spans, limitOf.length) ? countBySecond : countAtOnce;
  const counts = count(spans, limitOf);
  const callers: CallerConcurrency[] = [];
  let withoutLimit = 0;
  // number 0 stands for no caller
  for (let id = 1; id < names.length; id++) {
    const kind = kinds[id];
    const own = counts.calls[id] as number;
    if (kind === undefined) withoutLimit += own;
    else if (own > 0) {
      callers.push({
        caller: names[id] as string,
        kind,
        limit: limits[kind],
        calls: own,
        peak: counts.peak[id] as number,
        at: counts.peakAt[id] as number,
        secondsAboveLimit: counts.secondsAbove[id] as number,
      });
    }
  }
  const callerless = (counts.calls[0] as number) - beyondCallers;
  return {
    campaign: counts.campaign,
    callers: callers.sort(byLoad).slice(0, CALLERS_SHOWN),
    callersAboveLimit: callers.filter(({ peak, limit }) => peak > limit).length,
    calls,
    leftOut: { timeless, tooLong, callerless, beyondCallers, withoutLimit },
  };
}

const MOBILE = /^(?:86)?1[3-9][\d*]{9}$/;
/** With an area code and its 0, or 95…, 400…, 1010…; also as written abroad. */
const FIXED = /^(?:(?:\+|00)86)?0?[1-9][\d*]{2,11}$/;

/** By the digits of the number; undefined for numbers of other countries, and names. */
function kindOf(caller: string): keyof ConcurrencyLimits | undefined {
  if (MOBILE.test(caller)) return 'mobile';
  return FIXED.test(caller) ? 'fixed' : undefined;
}

function byLoad(a: CallerConcurrency, b: CallerConcurrency): number {
  return (
    b.peak / b.limit - a.peak / a.limit ||
    b.secondsAboveLimit - a.secondsAboveLimit ||
    b.calls - a.calls
  );
}
