import { zoneOffset } from './javascript';
import { DAYS, ZONES } from './memory';
import { isDigit, isNone, smallNumber } from './text';

// Times and durations as exports write them nearly always. Whatever else parse-time.ts and parse-duration.ts can read
// is left to them: the row is IRREGULAR then.

export const IRREGULAR: u32 = 0xffffffff;

/** Years 1971 to 2105, as in parse-time.ts. */
const EARLIEST: i64 = 31536000;
const LATEST: i64 = 4291747200;

/** Days from 1970-01-01 in the Gregorian calendar; -1 for what is no date. */
function daysOf(year: i32, month: i32, day: i32): i32 {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return -1;
  // counted from 1 March of year 0, so that the leap day is the last one of its year
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468;
}

function daysIn(year: i32, month: i32): i32 {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Local seconds of a time cell without quotes and spaces; 0 for none. */
export function parseTime(start: usize, end: usize): u32 {
  if (start === end) return 0;
  if (end - start === 19) {
    const seconds = parsePlain(start);
    if (seconds !== IRREGULAR) return seconds;
  }
  return parseOther(start, end);
}

/** `2026-09-01 09:00:05`: 19 bytes. The date is mostly the one of the row before. */
export function parsePlain(start: usize): u32 {
  // HH:MM:SS: with these bits taken out, digits are 0 to 9 and the colons 0
  const clock = load<u64>(start, 11) ^ 0x30303a30303a3030;
  if (((clock | (clock + 0x76767f76767f7676)) & 0x8080808080808080) !== 0) return IRREGULAR;
  // the first, fourth and seventh byte: hour, minute and second
  const parts = clock * 10 + (clock >>> 8);
  const hour = u32(parts & 0xff);
  const minute = u32(parts >>> 24) & 0xff;
  const second = u32(parts >>> 48) & 0xff;
  if (hour > 23 || minute > 59 || second > 59) return IRREGULAR;
  let midnight: u32;
  if (load<u64>(start) === load<u64>(DAYS) && load<u64>(start, 3) === load<u64>(DAYS, 3)) {
    midnight = load<u32>(DAYS, 12);
  } else {
    midnight = parseDate(start);
    if (midnight === IRREGULAR) return IRREGULAR;
    store<u64>(DAYS, load<u64>(start));
    store<u64>(DAYS, load<u64>(start, 3), 3);
    store<u32>(DAYS, midnight, 12);
  }
  return midnight + hour * 3600 + minute * 60 + second;
}

/** `2026-09-01` and what separates it from the time, as seconds; IRREGULAR if it is not written so. */
function parseDate(start: usize): u32 {
  const separator = load<u8>(start, 10);
  if (separator !== 0x20 && separator !== 0x54) return IRREGULAR;
  if (!isDateSeparator(load<u8>(start, 4)) || !isDateSeparator(load<u8>(start, 7)))
    return IRREGULAR;
  const year = smallNumber(start, start + 4);
  const month = smallNumber(start + 5, start + 7);
  const day = smallNumber(start + 8, start + 10);
  if (year < 0 || month < 0 || day < 0) return IRREGULAR;
  const days = daysOf(year, month, day);
  return days < 0 ? IRREGULAR : bounded(i64(days) * 86400);
}

function isDateSeparator(byte: u32): bool {
  return byte - 0x2d < 3; // - . /
}

function bounded(seconds: i64): u32 {
  return seconds >= EARLIEST && seconds < LATEST ? u32(seconds) : IRREGULAR;
}

let at: usize = 0;

/** The one or two digits at `at`; -1 if there are none. */
function oneOrTwo(end: usize): i32 {
  if (at === end || !isDigit(load<u8>(at))) return -1;
  let n = i32(load<u8>(at++)) - 0x30;
  if (at < end && isDigit(load<u8>(at))) n = n * 10 + i32(load<u8>(at++)) - 0x30;
  return n;
}

/**
 * `2026/9/1 9:05`, `2026-09-01T09:00:05.123+08:00`, `2026-09-01`, `20260901090005`, `1790000000`, `1790000000123`,
 * and nothing (`0`, `-`, `null`).
 */
function parseOther(start: usize, end: usize): u32 {
  const length = end - start;
  if (isNone(start, end) || isZeroDate(start, length)) return 0;
  if (length < 8) return IRREGULAR;
  if (!isDateSeparator(load<u8>(start, 4))) return parseDigits(start, end);
  const year = smallNumber(start, start + 4);
  at = start + 5;
  const month = oneOrTwo(end);
  if (year < 0 || month < 0 || at === end || !isDateSeparator(load<u8>(at++))) return IRREGULAR;
  const day = oneOrTwo(end);
  const days = daysOf(year, month, day);
  if (day < 0 || days < 0) return IRREGULAR;
  let seconds = i64(days) * 86400;
  if (at === end) return bounded(seconds);
  const separator = load<u8>(at++);
  if (separator !== 0x20 && separator !== 0x54) return IRREGULAR;
  const hour = oneOrTwo(end);
  if (hour < 0 || hour > 23 || at === end || load<u8>(at++) !== 0x3a) return IRREGULAR;
  const minute = oneOrTwo(end);
  if (minute < 0 || minute > 59) return IRREGULAR;
  seconds += hour * 3600 + minute * 60;
  if (at < end && load<u8>(at) === 0x3a) {
    at++;
    const second = oneOrTwo(end);
    if (second < 0 || second > 59) return IRREGULAR;
    seconds += second;
    if (at < end && load<u8>(at) === 0x2e) {
      const point = at++;
      while (at < end && isDigit(load<u8>(at))) at++;
      if (at === point + 1 || at > point + 10) return IRREGULAR;
    }
  }
  if (at === end) return bounded(seconds);
  return inZone(bounded(seconds), end);
}

/** `0000-00-00 00:00:00` and `0000-00-00`, which databases write for "never". */
function isZeroDate(start: usize, length: usize): bool {
  if (length !== 10 && length !== 19) return false;
  if (load<u64>(start) !== 0x2d30302d30303030 || load<u16>(start, 8) !== 0x3030) return false;
  if (length === 10) return true;
  const separator = load<u8>(start, 10);
  return (separator === 0x20 || separator === 0x54) && load<u64>(start, 11) === 0x30303a30303a3030;
}

/** `Z`, `+08:00`, `+0800`, `+08` after a time. */
function inZone(seconds: u32, end: usize): u32 {
  if (seconds === IRREGULAR) return IRREGULAR;
  const sign = load<u8>(at++);
  if (sign === 0x5a) return at === end ? onClock(i64(seconds)) : IRREGULAR;
  if ((sign !== 0x2b && sign !== 0x2d) || end - at < 2) return IRREGULAR;
  const hours = smallNumber(at, at + 2);
  at += 2;
  if (hours < 0) return IRREGULAR;
  let minutes = 0;
  if (at < end) {
    if (load<u8>(at) === 0x3a) at++;
    if (end - at !== 2) return IRREGULAR;
    minutes = smallNumber(at, end);
    if (minutes < 0) return IRREGULAR;
  }
  const offset = i64(hours * 3600 + minutes * 60);
  return onClock(i64(seconds) - (sign === 0x2d ? -offset : offset));
}

/** A day and its time without anything between, or seconds or milliseconds since 1970. */
function parseDigits(start: usize, end: usize): u32 {
  const length = end - start;
  if (length === 14) {
    const year = smallNumber(start, start + 4);
    const month = smallNumber(start + 4, start + 6);
    const day = smallNumber(start + 6, start + 8);
    const hour = smallNumber(start + 8, start + 10);
    const minute = smallNumber(start + 10, start + 12);
    const second = smallNumber(start + 12, end);
    if ((year | month | day | hour | minute | second) < 0) return IRREGULAR;
    const days = daysOf(year, month, day);
    if (days < 0 || hour > 23 || minute > 59 || second > 59) return IRREGULAR;
    return bounded(i64(days) * 86400 + hour * 3600 + minute * 60 + second);
  }
  if (length !== 10 && length !== 13) return IRREGULAR;
  const high = smallNumber(start, start + 5);
  const low = smallNumber(start + 5, start + 10);
  if ((high | low) < 0) return IRREGULAR;
  if (length === 13 && smallNumber(start + 10, end) < 0) return IRREGULAR;
  return onClock(i64(high) * 100000 + low);
}

/** An instant on the campaign's clock. JavaScript knows its offset; it changes on a quarter of an hour at most. */
function onClock(epoch: i64): u32 {
  if (bounded(epoch) === IRREGULAR) return IRREGULAR;
  const quarter = i32(epoch / 900);
  const slot = ZONES + ((usize(quarter) & 0xff) << 3);
  if (load<i32>(slot) !== quarter) {
    store<i32>(slot, quarter);
    store<i32>(slot, zoneOffset(quarter), 4);
  }
  const seconds = epoch + load<i32>(slot, 4);
  return seconds > 0 && seconds < i64(IRREGULAR) ? u32(seconds) : IRREGULAR;
}

/** Seconds of a duration cell are put here. */
export let duration: f64 = 0;

/** `15`, `1:05` or `0:01:05`; NaN for an empty cell, `-` and `null`. False: JavaScript must read it. */
export function parseDuration(start: usize, end: usize, unit: f64): bool {
  if (start === end) {
    duration = NaN;
    return true;
  }
  const whole = smallNumber(start, end);
  if (whole >= 0) {
    duration = f64(whole) * unit;
    return true;
  }
  if (load<u8>(start) !== 0x30 && isNone(start, end)) {
    duration = NaN;
    return true;
  }
  let colons = 0;
  let total = 0;
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && load<u8>(i) !== 0x3a) continue;
    const part = smallNumber(from, i);
    // the last two parts have at most two digits, and the minutes of an hour are below 60
    if (part < 0 || (colons > 0 && (i - from > 2 || part > 59))) return false;
    if (colons === 0 && (part > 999 || i - from > 3)) return false;
    total = total * 60 + part;
    from = i + 1;
    if (i < end) colons++;
  }
  duration = f64(total);
  return colons === 1 || colons === 2;
}
