import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftConfig, type Sample } from '../../src/config/draft-config.ts';
import { validate } from '../../src/config/validate.ts';

const NASTY = 'a: "b"\n# \u2028\u202e\x1b[31m\x7f\ud83d\ude00 - *x &y !z % @ ` {{';
const inspection: Sample['inspection'] = {
  file: NASTY,
  encoding: 'utf-8',
  delimiter: '\t',
  layout: 'generic',
  book: 'aliyun-vms',
  columns: [
    { number: 1, name: NASTY, role: 'code', why: 'values' },
    { number: 2, name: 'phone', role: 'callee', why: 'header' },
    { number: 3, name: '2026', role: 'text', why: 'values' },
    { number: 4, name: 'twice', role: 'group', why: 'asked-for' },
    { number: 5, name: 'twice' },
  ],
};
const listening = (audioSeconds: number | null, ...groups: string[]) => ({
  ...{ audioSeconds, groups, hangUps: 10, heard: 30, survival: [] },
});
const read = (sample: Sample | undefined): Record<string, unknown> => {
  const raw: unknown = parse(draftConfig(sample, 'en'));
  return { ...validate(raw, 'calldiag.config.yaml') };
};

describe('a config file to begin with', () => {
  it('names the columns that were guessed, whatever their names are', () => {
    // a name of digits would be taken for a number, and of two alike only the number tells
    const columns = { code: NASTY, text: '3', group: '4' };
    const settings = read({ inspection, listening: [] });
    expect(settings['columns']).toEqual({ ...columns, text: 3, group: 4 });
    expect(settings['book']).toBe('aliyun-vms');
  });

  it('has no line that the names of the sample broke', () => {
    const lines = draftConfig({ inspection, listening: [] }, 'zh-CN').split('\n');
    expect(lines.filter((line) => /^[^#\s]/.test(line)).map((line) => line.split(':')[0])).toEqual([
      'book',
      'columns',
      'failOn',
    ]);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  });

  it('has the lengths of the audio', () => {
    expect(read({ inspection, listening: [listening(29, 'a')] })['audioSeconds']).toBe(29);
    const some = [listening(29, 'a', 'b: c'), listening(null, 'd'), listening(45, NASTY)];
    expect(read({ inspection, listening: some })['audioSeconds']).toEqual({
      groups: { a: 29, 'b: c': 29, [NASTY]: 45 },
    });
    expect(read({ inspection, listening: [listening(null, 'a')] })).not.toHaveProperty(
      'audioSeconds',
    );
    const column = { number: 6, name: 'len', role: 'audio-length', why: 'header' } as const;
    const told = { ...inspection, columns: [...inspection.columns, column] };
    expect(read({ inspection: told, listening: [listening(29, 'a')] })).not.toHaveProperty(
      'audioSeconds',
    );
  });

  it('is valid without a sample too', () => {
    expect(read(undefined)).toEqual({
      failOn: ['outage:error', { gate: 'unknown>1%', level: 'warn' }],
    });
  });
});
