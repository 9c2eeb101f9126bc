import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { timeParser } from '../../src/scan/parse-time.ts';

const parse = timeParser('Asia/Shanghai');
/** A wall clock, as seconds. */
const at = (iso: string): number => Date.parse(`${iso}Z`) / 1000;
const NINE = at('2026-09-01T09:00:05');

describe('a time', () => {
  it.each([
    '2026-09-01 09:00:05',
    '2026-9-1 9:00:05',
    '2026/09/01 09:00:05',
    '2026/9/1 9:00:05',
    '2026.09.01 09:00:05',
    '2026年9月1日 09:00:05',
    '2026年9月1日 9时00分05秒',
    '2026-09-01T09:00:05',
    '2026-09-01 09:00:05.123',
    '2026-09-01 09:00:05,123',
    '20260901090005',
    '="2026-09-01 09:00:05"',
    "'2026-09-01 09:00:05",
    '２０２６-０９-０１ ０９：００：０５',
  ])('without a zone is taken as it stands: %s', (cell) => {
    expect(parse(cell)).toBe(NINE);
  });

  it.each([
    ['2026-09-01 09:00', at('2026-09-01T09:00:00')],
    ['2026/9/1 9:00', at('2026-09-01T09:00:00')],
    ['2026-09-01', at('2026-09-01T00:00:00')],
    ['2026年9月1日 9时05分', at('2026-09-01T09:05:00')],
    ['2026年9月3日18:06:07', at('2026-09-03T18:06:07')],
    ['2026/9/1 上午 9:05:00', at('2026-09-01T09:05:00')],
    ['2026/9/1 下午 12:05', at('2026-09-01T12:05:00')],
    ['2026/9/1 6:06:07 PM', at('2026-09-01T18:06:07')],
    ['2026/9/1 12:06:07 AM', at('2026-09-01T00:06:07')],
    ['9/13/2026 6:06:07 PM', at('2026-09-13T18:06:07')],
    ['13/09/2026 18:06', at('2026-09-13T18:06:00')],
    ['01.09.2026 18:06', at('2026-09-01T18:06:00')],
    // spreadsheets count days: 46266 is 1 September 2026
    ['46266', at('2026-09-01T00:00:00')],
    ['46266.375', at('2026-09-01T09:00:00')],
    ['2024-02-29 23:59:59', at('2024-02-29T23:59:59')],
  ])('may leave out seconds or the hour: %s', (cell, seconds) => {
    expect(parse(cell)).toBe(seconds);
  });

  it.each([
    '2026-09-01T01:00:05Z',
    '2026-09-01T01:00:05.999Z',
    '2026-09-01 01:00:05 UTC',
    '2026-09-01T09:00:05+08:00',
    '2026-09-01 09:00:05+0800',
    '2026-09-01 09:00:05+08',
    '2026-08-31 21:00:05 -0400',
    'Tue, 01 Sep 2026 01:00:05 +0000',
    '1788224405',
    '1788224405.75',
    '1788224405999',
  ])('with a zone, or since the epoch, is moved to the campaign: %s', (cell) => {
    expect(at('2026-09-01T01:00:05')).toBe(1_788_224_405);
    expect(parse(cell)).toBe(NINE);
  });

  it.each([
    ['Tue, 1 Sep 2026 09:00:05', NINE],
    ['1 Sep 2026 09:00', NINE - 5],
    ['TUE, 01 SEP 2026 09:00:05', NINE],
    ['Tue, 01 Sep 2026 01:00:05 +0000', NINE],
    ['Tue, 01 Sep 2026 01:00:05 -0000', NINE],
    ['Tue, 01 Sep 2026 01:00:05 GMT', NINE],
    ['Tue, 01 Sep 2026 01:00:05 UTC', NINE],
    ['Tue, 01 Sep 2026 01:00:05 UT', NINE],
    ['Tue, 01 Sep 2026 01:00:05 Z', NINE],
    ['Tue, 01 Sep 2026 09:00:05 +0800 (CST)', NINE],
    ['Tue, 01 Sep 2026 06:30:05 +0530', NINE],
    ['Mon, 31 Aug 2026 20:00:05 EST', NINE],
    ['Mon, 31 Aug 2026 21:00:05 EDT', NINE],
    ['Mon, 31 Aug 2026 19:00:05 CST', NINE],
    ['Mon, 31 Aug 2026 20:00:05 CDT', NINE],
    ['Mon, 31 Aug 2026 18:00:05 MST', NINE],
    ['Mon, 31 Aug 2026 19:00:05 MDT', NINE],
    ['Mon, 31 Aug 2026 17:00:05 PST', NINE],
    ['Mon, 31 Aug 2026 18:00:05 pdt', NINE],
  ])('may be written as in mail, on whatever clock this machine runs: %s', (cell, seconds) => {
    const before = process.env['TZ'];
    onTestFinished(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });
    const hours = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Chatham'].map((zone) => {
      process.env['TZ'] = zone;
      expect(parse(cell)).toBe(seconds);
      return new Date(NINE * 1000).getHours();
    });
    // the machine's clock did change
    expect(hours).toEqual([9, 17, 5, 21]);
  });

  it.each([
    ['+05:30', '2026-09-01T06:30:05'],
    ['UTC', '2026-09-01T01:00:05'],
    ['America/New_York', '2026-08-31T21:00:05'],
  ])('moves to the clock of %s', (zone, clock) => {
    expect(timeParser(zone)('2026-09-01T01:00:05Z')).toBe(at(clock));
  });

  it('moves with the summer time of its day', () => {
    const newYork = timeParser('America/New_York');
    expect(newYork('2026-03-08T06:59:59Z')).toBe(at('2026-03-08T01:59:59'));
    expect(newYork('2026-03-08T07:00:00Z')).toBe(at('2026-03-08T03:00:00'));
    expect(newYork('2026-01-01T12:00:00Z')).toBe(at('2026-01-01T07:00:00'));
  });

  it.each([
    '',
    '0',
    '0000000000',
    '0000000000000',
    '0000-00-00 00:00:00',
    '-',
    '--',
    'null',
    'NULL',
    '=""',
  ])('may be none: %j', (cell) => {
    expect(parse(cell)).toBe(0);
  });

  it.each([
    '2026-02-30 09:00:00',
    '2026-13-01 09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-09-01 24:00:00',
    '2026-09-01 09:60:00',
    'Tue, 31 Feb 2026 01:00:05 +0000',
    'Tue, 01 Sep 2026 01:00:05 XXXX',
    'Tue, 01 Sep 2026 24:00:05 GMT',
    'Tue, 01 Sep 2026',
    'Tue, 01 Sux 2026 01:00:05 GMT',
    '1969-12-31 09:00:00',
    '2200-01-01 09:00:00',
    '09:00:05',
    '9/1/2026 9:00',
    '9/1/2026 9:00',
    '2026/9/1 下午 18:06',
    '12345',
    '用户占线',
    '13800000001',
    '9999999999',
    '9999999999999',
  ])('may be unreadable: %s', (cell) => {
    expect(parse(cell)).toBeNaN();
  });

  it('is read back as it was written, and always fits 32 bits', () => {
    const seconds = fc.integer({
      min: Date.UTC(1971, 0, 2) / 1000,
      max: 0xffff_0000 - 400 * 86_400,
    });
    fc.assert(
      fc.property(seconds, (time) => {
        const iso = new Date(time * 1000).toISOString().slice(0, 19);
        expect(parse(iso)).toBe(time);
        expect(parse(iso.replace('T', ' '))).toBe(time);
        expect(timeParser('UTC')(`${iso}Z`)).toBe(time);
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789-/: TZ+.年'), maxLength: 25 }),
        (cell) => {
          const time = parse(cell);
          expect(
            Number.isNaN(time) || (Number.isInteger(time) && time >= 0 && time < 2 ** 32),
          ).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
