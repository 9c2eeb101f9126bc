import { isoText } from '../i18n/amounts.ts';
import { calendarRow, foldByCalendar } from '../measure/calendar.ts';
import type { DelaySummary } from '../measure/delays.ts';
import type { Measures } from '../measure/measures.ts';
import {
  callsByCategory,
  callsOf,
  type OutcomeMatrix,
  RATE_MASKS,
  ratioOf,
  rowOf,
} from '../measure/outcome-matrix.ts';
import type { Segments } from '../measure/segments.ts';
import { reportRatio } from '../measure/stats/wilson.ts';
import type { Timeline } from '../measure/timeline.ts';
import { HANG_UP_SIDES } from '../measure/who-hung-up.ts';
import { CATEGORY_IDS } from '../model/category.ts';
import type { Cut, Cuts, Measured, Quantiles } from '../model/measured.ts';

/** More points than this no picture shows. */
const BUCKETS_AT_MOST = 1000;
const VALUES_SHOWN = 100;

/** What the report says of the measures themselves, telephone numbers hidden. */
export function measuredInWords(
  measures: Measures,
  { hide, hideInName }: Record<'hide' | 'hideInName', (text: string) => string>,
): Measured {
  const { timeline, attempts, segments } = measures;
  return {
    calendar: timeline === undefined ? [] : calendarOf(timeline),
    timeline: timeline === undefined ? null : timelineOf(timeline),
    callers: largest(segments.caller, hide),
    groups: largest(segments.group, hideInName),
    prefixes: largest(segments.prefix, (name) => name),
    listening: listeningOf(measures, hideInName),
    attempts: attempts === undefined ? [] : attemptsOf(attempts.matrix),
    delays: delaysOf(measures),
    hungUpBy: HANG_UP_SIDES.map((who, row) => {
      const { numerator } = ratioOf(rowOf(measures.whoHungUp.matrix, row), RATE_MASKS.answered);
      return { who, calls: numerator };
    }),
    concurrency: concurrencyOf(measures, hide),
    frequency: (measures.dialling?.frequency ?? []).map(({ limit, numbers, beyond }) => ({
      calls: limit.calls,
      seconds: limit.seconds,
      numbersBeyond: numbers,
      callsBeyond: beyond,
    })),
  };
}

function cutOf(counts: ArrayLike<number>): Cut {
  const byCategory = callsByCategory(counts);
  return {
    calls: callsOf(counts),
    answered: reportRatio(ratioOf(counts, RATE_MASKS.answered)),
    categories: CATEGORY_IDS.map((id, index) => ({
      id,
      calls: byCategory[index] as number,
    })).filter(({ calls }) => calls > 0),
  };
}

function calendarOf(timeline: Timeline): Measured['calendar'] {
  const matrix = foldByCalendar(timeline);
  if (matrix === undefined) return [];
  const slots: Measured['calendar'] = [];
  for (let weekday = 1; weekday <= 7; weekday++) {
    for (let hour = 0; hour < 24; hour++) {
      const counts = rowOf(matrix, calendarRow(weekday, hour));
      if (callsOf(counts) > 0) slots.push({ weekday, hour, ...cutOf(counts) });
    }
  }
  return slots;
}

function timelineOf({ from, seconds, matrix, calls: ofRow }: Timeline): Measured['timeline'] {
  const each = Math.ceil(matrix.rows / BUCKETS_AT_MOST);
  const buckets = Math.ceil(matrix.rows / each);
  const calls = new Array<number>(buckets).fill(0);
  const categories = CATEGORY_IDS.map((id) => ({ id, calls: new Array<number>(buckets).fill(0) }));
  for (let row = 0; row < matrix.rows; row++) {
    if (ofRow[row] === 0) continue;
    const bucket = Math.floor(row / each);
    calls[bucket]! += ofRow[row] as number;
    callsByCategory(rowOf(matrix, row)).forEach((some, index) => {
      (categories[index] as (typeof categories)[number]).calls[bucket]! += some;
    });
  }
  return {
    from: isoText(from),
    seconds: seconds * each,
    calls,
    categories: categories.filter((category) => category.calls.some((count) => count > 0)),
  };
}

function listeningOf(
  { listening }: Measures,
  hide: (text: string) => string,
): Measured['listening'] {
  return listening.messages.map(({ audioSeconds, groups, hangUps, heard, curve }) => {
    let last = 0;
    for (let s = 0; s < hangUps.length; s++) if ((hangUps[s] ?? 0) + (heard[s] ?? 0) > 0) last = s;
    const until = Math.min(last, Math.ceil(audioSeconds ?? last));
    const sum = (counts: Uint32Array): number => counts.reduce((total, calls) => total + calls, 0);
    return {
      audioSeconds,
      groups: groups.map(hide),
      hangUps: sum(hangUps),
      heard: sum(heard),
      // the curve tells who is left after each second; all are there at the beginning
      survival: [1, ...curve.survival.subarray(0, until)],
    };
  });
}

function attemptsOf(matrix: OutcomeMatrix): Measured['attempts'] {
  return Array.from({ length: matrix.rows }, (_, row) => ({
    k: row + 1,
    ...cutOf(rowOf(matrix, row)),
  })).filter(({ calls }) => calls > 0);
}

function delaysOf({ delays: { all, byCategory } }: Measures): Measured['delays'] {
  const quantiles = ({ p50, p90, calls }: DelaySummary): Quantiles | null =>
    p50 === null || p90 === null ? null : { p50, p90, calls };
  const three = ({ postDial, ring, talk }: typeof all) => ({
    postDial: quantiles(postDial),
    ring: quantiles(ring),
    talk: quantiles(talk),
  });
  return {
    ...three(all),
    byCategory: CATEGORY_IDS.map((id) => ({ id, ...three(byCategory[id]) })).filter(
      ({ postDial, ring, talk }) => postDial !== null || ring !== null || talk !== null,
    ),
  };
}

function concurrencyOf(
  { concurrency }: Measures,
  hide: (text: string) => string,
): Measured['concurrency'] {
  if (concurrency === undefined) return null;
  const { campaign, callers } = concurrency;
  return {
    peak: campaign.peak,
    at: isoText(campaign.at),
    callers: callers.map(({ caller, peak, at, limit, secondsAboveLimit }) => ({
      caller: hide(caller),
      peak,
      at: isoText(at),
      limit,
      secondsAboveLimit,
    })),
  };
}

function largest({ names, matrix }: Segments, hide: (text: string) => string): Cuts {
  const met = names
    .map((name, row) => ({ name, row, calls: callsOf(rowOf(matrix, row)) }))
    .filter(({ calls }) => calls > 0)
    .sort((a, b) => b.calls - a.calls);
  const omitted = met.slice(VALUES_SHOWN);
  return {
    rows: met
      .slice(0, VALUES_SHOWN)
      .map(({ name, row }) => ({ name: hide(name), ...cutOf(rowOf(matrix, row)) })),
    omitted: {
      values: omitted.length,
      calls: omitted.reduce((sum, { calls }) => sum + calls, 0),
    },
  };
}
