import { describe, expect, it } from 'vitest';
import type { GateReport, GateResult } from '../../src/model/gate.ts';
import { gateSection } from '../../src/report/parts/gate-section.ts';
import { penFor } from '../../src/report/pen.ts';
import terminal from '../../src/report/reporters/terminal.ts';
import { CAMPAIGN, reportOf, VIEW } from '../helpers/reports.ts';

const result = (told: Partial<GateResult>): GateResult => ({
  ...{ gate: 'busy>2%', kind: 'category', group: null, unit: 'share', value: 0.09, limit: 0.02 },
  ...{ low: 0.08, high: 0.1, status: 'failed', text: 'Busy: 9.0 %, above 2 %.', moreCalls: null },
  ...told,
});
const gatesOf = (results: GateResult[], more: Partial<GateReport> = {}): GateReport => ({
  ...{ policy: 'certain', results, baseline: null },
  ...more,
});
const linesOf = (gates: GateReport | null, view = VIEW): string[] =>
  gateSection({ gates }, penFor(view));

describe('the gates of a terminal report', () => {
  it('are left out where none was asked for', () => {
    expect(linesOf(null)).toEqual([]);
    expect(linesOf(gatesOf([]))).toEqual([]);
  });

  it('end the report with what failed, also a quiet one', () => {
    const statuses = ['failed', 'passed', 'warned', 'waived', 'failed'] as const;
    const results = statuses.map((status, i) => result({ status, gate: `busy>${i}%` }));
    const report = { ...reportOf(CAMPAIGN), gates: gatesOf(results) };
    for (const quiet of [true, false]) {
      const lines = terminal(report, { ...VIEW, quiet })
        .trimEnd()
        .split('\n');
      expect(lines.at(-1)).toBe('2 of 5 gates failed: busy>0%, busy>4%');
      const heads = lines.filter((line) => /^ {2}(?:waived|warned|FAILED|1 passed)/.test(line));
      expect(heads.map((line) => line.trim())).toEqual([
        '1 passed',
        'waived: busy>3%',
        'warned: busy>2%',
        'FAILED: busy>0%',
        'FAILED: busy>4%',
      ]);
    }
  });

  it('name one gate once, however many groups it failed for, and list no more than fit', () => {
    const results = Array.from({ length: 50 }, (_, i) => result({ group: `g${i}` }));
    const lines = linesOf(gatesOf(results));
    expect(lines.at(-1)).toBe('50 of 50 gates failed: busy>2%');
    expect(lines.filter((line) => line.includes('FAILED'))).toHaveLength(20);
    expect(lines).toContain('    and 30 more: see --format json');
  });

  it('tell what became worse than the baseline', () => {
    const change = { measure: 'busy', verdict: 'worse', text: 'Busy: 2.0 % before, 9.0 % now' };
    const same = { measure: 'people', verdict: 'same', text: 'no news' };
    const baseline = {
      ...{ file: 'base.json', period: { from: null, to: null }, status: 'failed' },
      ...{ text: 'Worse than in base.json, beyond chance: busy.', changes: [change, same] },
    } as GateReport['baseline'];
    const text = linesOf(gatesOf([], { baseline })).join('\n');
    expect(text).toContain('Busy: 2.0 % before, 9.0 % now');
    expect(text).not.toContain('no news');
    expect(text).toMatch(/1 of 1 gate failed: baseline base\.json$/);
  });

  it('obey nothing that stands in names', () => {
    const text = 'camp\x1b[2J\u202e\x07: Busy';
    const hostile = gatesOf([result({ text, gate: 'busy>2%\x1b[31m' })]);
    for (const language of ['en', 'zh-CN'] as const) {
      expect(linesOf(hostile, { ...VIEW, language }).join('\n')).not.toMatch(
        /(?!\n)[\p{Cc}\p{Cf}]/u,
      );
    }
  });
});
