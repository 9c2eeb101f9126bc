import { describe, expect, it } from 'vitest';
import { measurePeriod } from '../../src/measure/period.ts';
import { tableOf } from '../helpers/calls.ts';

const at = (time: string): number => Date.parse(`${time}Z`) / 1000;

describe('the period', () => {
  it('goes from the first start of a call to the last, whatever the order of the rows', () => {
    const table = tableOf([
      { originate: at('2026-09-03T10:00:00') },
      { originate: at('2026-09-01T09:00:01') },
      { originate: at('2026-09-05T20:59:59') },
      {},
    ]);
    expect(measurePeriod(table)).toEqual({
      from: '2026-09-01T09:00:01',
      to: '2026-09-05T20:59:59',
    });
  });

  it('takes the earliest time that a call has for its start', () => {
    const table = tableOf([
      { ring: at('2026-09-02T10:00:05'), answer: at('2026-09-02T10:00:09') },
      { end: at('2026-09-02T12:00:00') },
    ]);
    expect(measurePeriod(table)).toEqual({
      from: '2026-09-02T10:00:05',
      to: '2026-09-02T12:00:00',
    });
  });

  it.each([
    ['originate', ['originate', 'ring', 'answer', 'end']],
    ['ring', ['ring', 'answer', 'end']],
    ['answer', ['answer', 'end']],
    ['end', ['end']],
  ] as const)('takes %s where a call has %j', (wins, names) => {
    const times = {
      originate: at('2026-09-02T10:00:00'),
      ring: at('2026-09-02T10:00:05'),
      answer: at('2026-09-02T10:00:09'),
      end: at('2026-09-02T10:00:40'),
    };
    const call = Object.fromEntries(names.map((name) => [name, times[name]]));
    const start = new Date(times[wins] * 1000).toISOString().slice(0, 19);
    expect(measurePeriod(tableOf([call]))).toEqual({ from: start, to: start });
  });

  it('is one instant for one call', () => {
    const table = tableOf([{ answer: at('2026-09-02T10:00:00') }]);
    expect(measurePeriod(table)).toEqual({
      from: '2026-09-02T10:00:00',
      to: '2026-09-02T10:00:00',
    });
  });

  it('is unknown where no call has a time', () => {
    expect(measurePeriod(tableOf([{}, {}]))).toEqual({ from: null, to: null });
    expect(measurePeriod(tableOf([]))).toEqual({ from: null, to: null });
  });
});
