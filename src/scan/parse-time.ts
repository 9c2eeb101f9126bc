import { tzOffset } from '@date-fns/tz';

/** Seconds from 1970-01-01 00:00:00 on the campaign's own clock. 0: no time; NaN: not readable as a time. */
export type LocalSeconds = number;

/** `9:05`, `上午 9:05:00`, `9时05分`, `6:06:07 PM`: half of the day, hour, minute, second, half of the day. */
const CLOCK = String.raw`(上午|下午)?\s*(\d{1,2})[:\uff1a时](\d{1,2})(?:[:\uff1a分](\d{1,2})(?:[.,]\d{1,9}|秒)?|分)?(?:\s*([ap])\.?m\.?)?`;
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const DATE_TIME = new RegExp(
  String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:(?:日\s*|[T\s]\s*)${CLOCK}${ZONE}|日)?$`,
  'i',
);
/** Day or month first: read only where one of them cannot be the month, or where points say that the day is first. */
const YEAR_LAST = new RegExp(
  String.raw`^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?:\s+${CLOCK}${ZONE})?$`,
  'i',
);
/** Days since 1899-12-30, as spreadsheets count: 2000-01-01 is 36526, 2100-01-01 is 73051. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const SERIAL_OF_1970 = 25569;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Hours to UTC of the zones that RFC 2822 §4.3 names. In mail, CST is the one in Chicago. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};
const RFC_2822 = new RegExp(
  String.raw`^(?:[a-z]{3},\s*)?(\d{1,2})\s+(${MONTHS.join('|')})\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|${Object.keys(ZONES).join('|')})?(?:\s*\([^()]*\))?$`,
  'i',
);

/** Zeros stand for "never happened" in several exports. */
const NEVER = /^(?:0*|0000-00-00(?:[T ]00:00:00)?|-+|null)$/i;
/** Years 1971 to 2105: what fits 32 bits, on any clock. */
const EARLIEST = Date.UTC(1971, 0) / 1000;
const LATEST = Date.UTC(2106, 0) / 1000;

/**
 * Reads times as exports write them: `2026-09-01 09:00:05`, `2026/9/1 9:00`, `2026.09.01 09:00:05`, ISO 8601,
 * `2026年9月1日 9时05分`, `2026/9/1 上午 9:05`, `13.09.2026 18:06`, spreadsheet serials, RFC 2822, epoch seconds or
 * milliseconds. A time without zone is taken as it stands; one with a zone, and an epoch,
 * is moved to `zone` (an IANA name or an offset such as `+08:00`).
 */
export function timeParser(zone: string): (cell: string) => LocalSeconds {
  const offsetIn = zoneOffsets(zone);
  /** An instant on the wall clock of `zone`. */
  function onClock(epochSeconds: number): LocalSeconds {
    // a telephone number in the wrong column is no time
    if (!(epochSeconds >= EARLIEST && epochSeconds < LATEST)) return Number.NaN;
    return epochSeconds + offsetIn(Math.floor(epochSeconds / 900));
  }
  function inZone(seconds: LocalSeconds, offset: string | undefined): LocalSeconds {
    return offset === undefined ? seconds : onClock(seconds - zoneSeconds(offset));
  }
  function atClock(
    year: number,
    month: number,
    day: number,
    [chinese, hour = '0', minute = '0', second = '0', english, offset]: (string | undefined)[],
  ): LocalSeconds {
    const half =
      chinese === '下午' || /p/i.test(english ?? '') ? 'pm' : chinese || english ? 'am' : '';
    const hours = half === '' ? +hour : (+hour % 12) + (half === 'pm' ? 12 : 0);
    const isReal = half === '' || (+hour >= 1 && +hour <= 12);
    return isReal ? inZone(civil(year, month, day, hours, +minute, +second), offset) : Number.NaN;
  }
  function parse(cell: string): LocalSeconds {
    const compact = COMPACT.exec(cell);
    if (compact !== null) {
      const [, year, month, day, hour, minute, second] = compact;
      return civil(+year!, +month!, +day!, +hour!, +minute!, +second!);
    }
    const first = DATE_TIME.exec(cell);
    if (first !== null) {
      const [, year, month, day, ...clock] = first;
      return atClock(+year!, +month!, +day!, clock);
    }
    const last = YEAR_LAST.exec(cell);
    if (last !== null) {
      const [, one, separator, other, year, ...clock] = last;
      const isDayFirst = separator === '.' || +one! > 12;
      if (!isDayFirst && +other! <= 12 && one !== other) return Number.NaN;
      const [day, month] = isDayFirst ? [one, other] : [other, one];
      return atClock(+year!, +month!, +day!, clock);
    }
    const serial = SERIAL.test(cell) ? Number(cell) : 0;
    if (serial >= 36526 && serial < 73051) return Math.round((serial - SERIAL_OF_1970) * 86400);
    if (/^\d{10}(?:\.\d+)?$/.test(cell)) return onClock(Math.floor(Number(cell)));
    if (/^\d{13}$/.test(cell)) return onClock(Math.floor(Number(cell) / 1000));
    // not Date.parse: it would put a time without zone on the clock of this machine
    const mail = RFC_2822.exec(cell);
    if (mail === null) return Number.NaN;
    const [, day, name = '', year, hour, minute, second = 0, offset] = mail;
    const month = MONTHS.indexOf(name.toLowerCase()) + 1;
    return inZone(civil(+year!, month, +day!, +hour!, +minute!, +second), offset);
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

/**
 * Seconds that the clock of a zone is ahead of UTC, by quarters of an hour from 1970: it never changes within one.
 */
export function zoneOffsets(zone: string): (quarter: number) => number {
  const offsets = new Map<number, number>();
  return (quarter) => {
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      offset = tzOffset(zone, new Date(quarter * 900_000)) * 60;
      offsets.set(quarter, offset);
    }
    return offset;
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
  const hours = ZONES[zone.toLowerCase()];
  if (hours !== undefined) return hours * 3600;
  const digits = zone.replace(':', '');
  const seconds = Number(digits.slice(1, 3)) * 3600 + Number(digits.slice(3, 5)) * 60;
  return digits.startsWith('-') ? -seconds : seconds;
}
