import { describe, expect, it } from 'vitest';
import json from '../../src/report/reporters/json.ts';
import { CAMPAIGN, HOSTILE, reportOf, VIEW } from '../helpers/reports.ts';

describe('the JSON report', () => {
  it('is the report and nothing else, in every view', () => {
    const report = reportOf(CAMPAIGN);
    const text = json(report, VIEW);
    expect(JSON.parse(text)).toEqual(report);
    expect(json(report, { ...VIEW, unicode: false, colorLevel: 3, quiet: true, width: 60 })).toBe(
      text,
    );
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('stays what it was under a hostile export, and harms no terminal', () => {
    const report = reportOf(HOSTILE);
    const text = json(report, VIEW);
    expect(JSON.parse(text)).toEqual(report);
    expect(text.replaceAll('\n', '')).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });

  it('shows no telephone number', () => {
    const texts: string[] = [];
    JSON.parse(json(reportOf(HOSTILE), VIEW), (key, value: unknown) => {
      // the addresses of sources hold numbers too, and none of them is a telephone's
      if (typeof value === 'string' && key !== 'url') texts.push(value);
      return value;
    });
    expect(texts).toContain('call 138****5678 now');
    expect(texts.filter((text) => /\p{Nd}{7,}/u.test(text))).toEqual([]);
  });

  it('shows them on request', () => {
    expect(json(reportOf(HOSTILE, { showNumbers: true }), VIEW)).toContain('13812345678');
  });
});
