import { tzOffset } from '@date-fns/tz';

/** Seconds from 1970-01-01 00:00:00 on the campaign's own clock. 0: no time; NaN: not readable as a time. */
export type LocalSeconds = number;

const DATE_TIME =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]\s*(\d{1,2})[:\uff1a时](\d{1,2})(?:[:\uff1a分](\d{1,2})(?:[.,]\d{1,9}|秒)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;
const RFC_2822 = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} /;

/** Zeros stand for "never happened" in several exports. */
const NEVER = /^(?:0*|0000-00-00(?:[T ]00:00:00)?|-+|null)$/i;
/** Years 1971 to 2105: what fits 32 bits, on any clock. */
const EARLIEST = Date.UTC(1971, 0) / 1000;
const LATEST = Date.UTC(2106, 0) / 1000;

/**
 * Reads times as exports write them: `2026-09-01 09:00:05`, `2026/9/1 9:00`, `2026.09.01 09:00:05`, ISO 8601,
 * RFC 2822, epoch seconds or milliseconds. A time without zone is taken as it stands; one with a zone, and an epoch,
 * is moved to `zone` (an IANA name or an offset such as `+08:00`).
 */
export function timeParser(zone: string): (cell: string) => LocalSeconds {
  const offsets = new Map<number, number>();
  /** An instant on the wall clock of `zone`; offsets only ever change on a quarter of an hour. */
  function onClock(epochSeconds: number): LocalSeconds {
    // a telephone number in the wrong column is no time
    if (!(epochSeconds >= EARLIEST && epochSeconds < LATEST)) return Number.NaN;
    const quarter = Math.floor(epochSeconds / 900);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      offset = tzOffset(zone, new Date(quarter * 900_000)) * 60;
      offsets.set(quarter, offset);
    }
    return epochSeconds + offset;
  }
  function parse(cell: string): LocalSeconds {
    const parts = DATE_TIME.exec(cell) ?? COMPACT.exec(cell);
    if (parts !== null) {
      const [, year, month, day, hour = 0, minute = 0, second = 0, offset] = parts;
      const seconds = civil(+year!, +month!, +day!, +hour, +minute, +second);
      return offset === undefined ? seconds : onClock(seconds - zoneSeconds(offset));
    }
    if (/^\d{10}(?:\.\d+)?$/.test(cell)) return onClock(Math.floor(Number(cell)));
    if (/^\d{13}$/.test(cell)) return onClock(Math.floor(Number(cell) / 1000));
    if (RFC_2822.test(cell)) return onClock(Math.floor(Date.parse(cell) / 1000));
    return Number.NaN;
  }
  return (cell) => {
    if (cell === '') return 0;
    const seconds = parse(cell);
    if (!Number.isNaN(seconds)) return seconds;
    // what spreadsheets put around a cell that is to stay text
    const plain = cell
      .normalize('NFKC')
      .replace(/^=?"(.*)"$/, '$1')
      .replace(/^'/, '')
      .trim();
    if (NEVER.test(plain)) return 0;
    return plain === cell ? seconds : parse(plain);
  };
}

/** NaN for what is no date, such as 30 February. */
function civil(y: number, mo: number, d: number, h: number, mi: number, s: number): LocalSeconds {
  const date = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  const isReal =
    date.getUTCMonth() === mo - 1 && date.getUTCDate() === d && h < 24 && mi < 60 && s <= 60;
  const seconds = date.getTime() / 1000;
  return isReal && seconds >= EARLIEST && seconds < LATEST ? seconds : Number.NaN;
}

function zoneSeconds(zone: string): number {
  if (/^[a-z]/i.test(zone)) return 0;
  const digits = zone.replace(':', '');
  const seconds = Number(digits.slice(1, 3)) * 3600 + Number(digits.slice(3, 5)) * 60;
  return digits.startsWith('-') ? -seconds : seconds;
}
