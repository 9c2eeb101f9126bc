import { CATEGORY_IDS } from '../../model/category.ts';
import type { Cut, Cuts, Measured, Quantiles } from '../../model/measured.ts';
import { type Cell, prefixed, RATIO, ratioCells, type Table, type TableOf } from './table.ts';

// What was measured beside the results: pictures are drawn of it.

/** A category's column, the same whichever categories occur: tables of several campaigns can be put together. */
const CATEGORY_COLUMNS = CATEGORY_IDS.map((id) => id.replaceAll('-', '_'));

const CUT = ['calls', ...prefixed('answered', RATIO), ...CATEGORY_COLUMNS] as const;

function cutCells({ calls, answered, categories }: Cut): Cell[] {
  const counts = new Map(categories.map((category) => [category.id, category.calls]));
  return [calls, ...ratioCells(answered), ...CATEGORY_IDS.map((id) => counts.get(id) ?? 0)];
}

function cuts(column: string, { rows }: Cuts): Table {
  return { columns: [column, ...CUT], rows: rows.map((row) => [row.name, ...cutCells(row)]) };
}

export const callers: TableOf = ({ measured }) => cuts('caller', measured.callers);
export const groups: TableOf = ({ measured }) => cuts('group', measured.groups);
export const prefixes: TableOf = ({ measured }) => cuts('prefix', measured.prefixes);

export const calendar: TableOf = ({ measured }) => ({
  columns: ['weekday', 'hour', ...CUT],
  rows: measured.calendar.map((slot) => [slot.weekday, slot.hour, ...cutCells(slot)]),
});

export const attempts: TableOf = ({ measured }) => ({
  columns: ['attempt', ...CUT],
  rows: measured.attempts.map((attempt) => [attempt.k, ...cutCells(attempt)]),
});

export const timeline: TableOf = ({ measured: { timeline: line } }) => ({
  columns: ['from', 'seconds', 'calls', ...CATEGORY_COLUMNS],
  rows: (line?.calls ?? []).map((calls, i) => [
    later(line?.from ?? '', i * (line?.seconds ?? 0)),
    line?.seconds ?? null,
    calls,
    ...CATEGORY_IDS.map((id) => line?.categories.find((one) => one.id === id)?.calls[i] ?? 0),
  ]),
});

/** A local time so many seconds later; local times know no zone, so none is reckoned with. */
function later(time: string, seconds: number): string {
  const moved = new Date(Date.parse(`${time}Z`) + seconds * 1000);
  // of a damaged report the time stays as it is
  return Number.isNaN(moved.getTime()) ? time : moved.toISOString().slice(0, 19);
}

export const listening: TableOf = ({ measured }) => ({
  columns: ['message', 'audio_seconds', 'groups', 'heard', 'hang_ups', 'second', 'still_listening'],
  rows: measured.listening.flatMap((message, i) =>
    message.survival.map((fraction, second) => [
      i + 1,
      message.audioSeconds,
      message.groups.join(' '),
      message.heard,
      message.hangUps,
      second,
      fraction,
    ]),
  ),
});

const DELAYS = ['postDial', 'ring', 'talk'] as const;

export const delays: TableOf = ({ measured: { delays: all } }) => ({
  columns: DELAY_COLUMNS,
  rows: [['all', ...delayCells(all)], ...all.byCategory.map((one) => [one.id, ...delayCells(one)])],
});

const DELAY_COLUMNS = [
  'category',
  ...['post_dial', 'ring', 'talk'].flatMap((name) => prefixed(name, ['p50', 'p90', 'calls'])),
];

function delayCells(delay: Pick<Measured['delays'], (typeof DELAYS)[number]>): Cell[] {
  return DELAYS.flatMap((name) => quantileCells(delay[name]));
}

function quantileCells(quantiles: Quantiles | null): Cell[] {
  return [quantiles?.p50 ?? null, quantiles?.p90 ?? null, quantiles?.calls ?? 0];
}

export const hungUpBy: TableOf = ({ measured }) => ({
  columns: ['who', 'calls'],
  rows: measured.hungUpBy.map(({ who, calls }) => [who, calls]),
});

/** The whole campaign first: its caller is empty. */
export const concurrency: TableOf = ({ measured: { concurrency: found } }) => ({
  columns: ['caller', 'peak', 'at', 'limit', 'seconds_above_limit'],
  rows:
    found === null
      ? []
      : [
          [null, found.peak, found.at, null, null],
          ...found.callers.map(({ caller, peak, at, limit, secondsAboveLimit }) => [
            caller,
            peak,
            at,
            limit,
            secondsAboveLimit,
          ]),
        ],
});

export const frequency: TableOf = ({ measured }) => ({
  columns: ['limit_calls', 'limit_seconds', 'numbers_beyond', 'calls_beyond'],
  rows: measured.frequency.map(({ calls, seconds, numbersBeyond, callsBeyond }) => [
    calls,
    seconds,
    numbersBeyond,
    callsBeyond,
  ]),
});
