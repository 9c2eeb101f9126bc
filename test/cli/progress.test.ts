import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isBarWanted, ProgressBar, progressLine } from '../../src/cli/progress.ts';
import { CLI_TEXTS } from '../../src/cli/texts.ts';
import { fakeIo } from '../helpers/cli.ts';

const MB = 1e6;
const CLEAR = '\r\x1b[K';

function line(width: number, bytesRead: number, told: Partial<Told> = {}): string {
  const { bytesTotal, rate = 20 * MB, language = 'en', unicode = true } = told;
  const view = { texts: CLI_TEXTS[language].progress, unicode, width };
  return progressLine({ bytesRead, bytesTotal }, rate, view);
}
interface Told {
  bytesTotal: number;
  rate: number;
  language: 'en' | 'zh-CN';
  unicode: boolean;
}

describe('the line', () => {
  const half = { bytesTotal: 200 * MB };

  it.each<[number, string]>([
    [79, `${'█'.repeat(12)}${'░'.repeat(13)}   50 %  100.0 of 200.0 MB   20.0 MB/s  0:05 left`],
    [199, `${'█'.repeat(20)}${'░'.repeat(20)}   50 %  100.0 of 200.0 MB   20.0 MB/s  0:05 left`],
    [59, ' 50 %  100.0 of 200.0 MB   20.0 MB/s  0:05 left'],
    [39, ' 50 %  100.0 of 200.0 MB  0:05 left'],
    [20, ' 50 %  0:05 left'],
    [8, ' 50 %'],
    [3, ''],
  ])('fits into %i columns', (width, shown) => {
    expect(line(width, 100 * MB, half)).toBe(shown);
  });

  it.each<[number, string]>([
    [79, `${'█'.repeat(13)}${'░'.repeat(14)}   50%  100.0 / 200.0 MB   20.0 MB/s  剩余 0:05`],
    [39, ' 50%  100.0 / 200.0 MB  剩余 0:05'],
    [33, ' 50%  100.0 / 200.0 MB  剩余 0:05'],
    // a Chinese character takes two columns
    [32, ' 50%  剩余 0:05'],
  ])('in Chinese fits into %i columns', (width, shown) => {
    expect(line(width, 100 * MB, { ...half, language: 'zh-CN' })).toBe(shown);
  });

  it('keeps its columns while the numbers grow', () => {
    const places = [0, 1, 50, 150, 199.9].map((megabytes) => {
      const shown = line(79, megabytes * MB, { ...half, rate: (megabytes + 1) * MB });
      return [shown.indexOf('%'), shown.indexOf('MB'), shown.indexOf('MB/s')];
    });
    expect(new Set(places.map(String)).size).toBe(1);
  });

  it('without UTF-8 is drawn with ASCII alone', () => {
    expect(line(79, 100 * MB, { ...half, unicode: false })).toMatch(/^#{12}\.{13} {3}50 %/);
  });

  it('says what follows the last byte', () => {
    const whole = { bytesTotal: 200 * MB };
    expect(line(79, 200 * MB, whole)).toMatch(/^█+ {2}100 % {2}200\.0 MB read, now counting/);
    expect(line(39, 201 * MB, whole)).toBe('200.0 MB read, now counting the calls');
    const chinese = line(40, 200 * MB, { ...whole, language: 'zh-CN' });
    expect(chinese).toBe('100%  已读完 200.0 MB，正在统计通话');
  });

  it('of unknown length says how much and how fast', () => {
    expect(line(79, 1_234 * MB)).toBe('1.23 GB read  20.0 MB/s');
    expect(line(79, 3.46 * MB, { rate: 12_345, language: 'zh-CN' })).toBe('已读 3.5 MB  12 kB/s');
    expect(line(15, 900_000)).toBe('900 kB read');
  });

  it('says how long it will take, as far as it knows', () => {
    const left = (bytesTotal: number, rate: number) =>
      /\S+(?= left)/.exec(line(79, 0, { bytesTotal, rate }))?.[0];
    expect(left(20 * MB, 10 * MB)).toBe('0:02');
    expect(left(12_345 * MB, 10 * MB)).toBe('20:35');
    expect(left(372_500 * MB, 100 * MB)).toBe('1:02:05');
    expect(left(100 * MB, 0)).toBeUndefined();
  });
});

describe('the bar', () => {
  let stream: PassThrough & { columns?: number };
  const written = (): string => String(stream.read() ?? '');
  const begin = () => new ProgressBar(stream, CLI_TEXTS.en.progress, true);

  beforeEach(() => {
    vi.useFakeTimers();
    stream = Object.assign(new PassThrough(), { columns: 80 });
  });
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('is never seen in a run of less than a second', () => {
    const bar = begin();
    bar.update({ bytesRead: 5 * MB, bytesTotal: 10 * MB });
    vi.advanceTimersByTime(999);
    bar.update({ bytesRead: 10 * MB, bytesTotal: 10 * MB });
    bar.close();
    vi.advanceTimersByTime(5000);
    expect(written()).toBe('');
  });

  it('is drawn five times a second, however often it is told, and is gone at the end', () => {
    const bar = begin();
    for (let i = 1; i <= 200; i++) {
      vi.advanceTimersByTime(10);
      bar.update({ bytesRead: i * 100_000, bytesTotal: 100 * MB });
    }
    bar.close();
    const [before, ...draws] = written().split(CLEAR);
    expect(before).toBe('');
    // at 1.0, 1.2 … 2.0 seconds; and cleared
    expect(draws).toHaveLength(7);
    expect(draws.at(-2)).toMatch(/ 19 % +19\.9 of 100\.0 MB +\d+\.\d MB\/s {2}0:0\d left$/);
    expect(draws.at(-1)).toBe('');
    vi.advanceTimersByTime(5000);
    expect(written()).toBe('');
  });

  it('goes on while nothing comes, and knows the rate of the last ten seconds only', () => {
    const bar = begin();
    vi.advanceTimersByTime(1000);
    bar.update({ bytesRead: 30 * MB, bytesTotal: undefined });
    vi.advanceTimersByTime(1000);
    expect(written()).toMatch(/30\.0 MB read {2}15\.0 MB\/s$/);
    vi.advanceTimersByTime(20_000);
    expect(written()).toMatch(/30\.0 MB read {2}0 kB\/s$/);
    bar.close();
  });

  it('shows nothing before the first byte', () => {
    const bar = begin();
    vi.advanceTimersByTime(3000);
    bar.close();
    expect(written()).toBe('');
  });

  it('tells at once that all is read, for nothing is drawn while the calls are counted', () => {
    const bar = begin();
    vi.advanceTimersByTime(1100);
    bar.update({ bytesRead: 10 * MB, bytesTotal: 10 * MB });
    expect(written()).toMatch(/now counting the calls$/);
    bar.close();
    expect(written()).toBe(CLEAR);
  });

  it('follows the width of the terminal', () => {
    const bar = begin();
    bar.update({ bytesRead: 50 * MB, bytesTotal: 100 * MB });
    for (const [columns, most] of [
      [80, 79],
      [40, 39],
      [0, 79],
    ] as const) {
      stream.columns = columns;
      vi.advanceTimersByTime(1000);
      const shown = written().split(CLEAR).at(-1) ?? '';
      expect(shown).toContain('50 %');
      expect(shown.length).toBeLessThanOrEqual(most);
    }
    bar.close();
  });

  it('leaves cursor, colours and modes of the terminal alone', () => {
    const bar = begin();
    bar.update({ bytesRead: 50 * MB, bytesTotal: 100 * MB });
    vi.advanceTimersByTime(2000);
    bar.close();
    expect(written().replaceAll(CLEAR, '')).not.toContain('\x1b');
  });
});

describe('a bar is wanted', () => {
  const wanted = (told: {
    env?: Record<string, string>;
    terminal?: boolean;
    quiet?: true;
    progress?: boolean;
    inputs?: string[];
    typing?: boolean;
  }): boolean => {
    const stdin = Object.assign(new PassThrough(), told.typing === true ? { isTTY: true } : {});
    const io = fakeIo({ env: told.env ?? {}, stdin });
    Object.assign(io.stderr, { isTTY: told.terminal ?? true });
    const { quiet, progress = true, inputs = ['a.csv'] } = told;
    return isBarWanted(io, { progress, ...(quiet === undefined ? {} : { quiet }) }, inputs);
  };

  it.each<[string, Parameters<typeof wanted>[0], boolean]>([
    ['on a terminal', {}, true],
    ['not in a pipe', { terminal: false }, false],
    ['not with --quiet', { quiet: true }, false],
    ['not with --no-progress', { progress: false }, false],
    ['not on a dumb terminal', { env: { TERM: 'dumb' } }, false],
    ['not with CI=true', { env: { CI: 'true' } }, false],
    ['not with CI=1', { env: { CI: '1' } }, false],
    ['with CI=false', { env: { CI: 'false' } }, true],
    ['with CI=0', { env: { CI: '0' } }, true],
    ['with an empty CI', { env: { CI: '' } }, true],
    ['for standard input', { inputs: ['-'] }, true],
    ['not where the rows are typed in', { inputs: ['-'], typing: true }, false],
    ['where the terminal is not the input', { typing: true }, true],
  ])('%s', (_, told, isWanted) => {
    expect(wanted(told)).toBe(isWanted);
  });
});
