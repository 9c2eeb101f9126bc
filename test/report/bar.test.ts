import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { bar } from '../../src/report/bar.ts';

describe('a bar', () => {
  it.each([
    [0, ''],
    [-1, ''],
    [0.0001, '▏'],
    [1 / 80, '▏'],
    [0.5, '█████'],
    [0.55, '█████▌'],
    [0.9875, '█████████▉'],
    [1, '██████████'],
  ])('of %d in ten columns is %j', (fraction, drawn) => {
    expect(bar(fraction, 10, true)).toBe(drawn);
  });

  it.each([
    [0, ''],
    [0.0001, '#'],
    [0.5, '#####'],
    [1, '##########'],
  ])('of %d in ASCII is %j', (fraction, drawn) => {
    expect(bar(fraction, 10, false)).toBe(drawn);
  });

  it('never outgrows its width', () => {
    const widths = Array.from({ length: 101 }, (_, i) => stringWidth(bar(i / 100, 16, true)));
    expect(Math.max(...widths)).toBe(16);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  });
});
