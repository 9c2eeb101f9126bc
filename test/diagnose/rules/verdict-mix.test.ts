import { describe, expect, it } from 'vitest';
import aliyun from '../../../src/catalogue/books/aliyun-vms.ts';
import { classify } from '../../../src/classify/classify.ts';
import { plainContext } from '../../../src/classify/context.ts';
import verdictMix from '../../../src/diagnose/rules/verdict-mix.ts';
import { RULE_THRESHOLDS } from '../../../src/diagnose/thresholds.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import type { ResultCount } from '../../../src/measure/results.ts';
import type { Outcome } from '../../../src/model/category.ts';
import { countsOf } from '../../helpers/calls.ts';

/** Cells, calls, and what the tester says that they mean. */
type Row = readonly [code: string, smart: string, early: string, calls: number, outcome: Outcome];

const HEARD: Row = ['200000', 'ANSWERED', '', 1000, 'completed/heard-in-full'];
const REJECTED: Row = ['200005', 'CALL_REJECTED', '', 210, 'unreachable/rejected'];
const BUSY: Row = ['fail:200005', 'USER_BUSY', '', 90, 'busy/user-busy'];
const OFF: Row = ['200005', '', '200010', 50, 'unreachable/powered-off'];
const NETWORK: Row = ['200005.0', 'NETWORK_BUSY', '', 12, 'unreachable/carrier-fault'];
const STILL_VAGUE: Row = ['200005', 'OTHER', '200005', 38, 'unreachable/unspecified'];
const BARE: Row = ['200005', '', '', 400, 'unreachable/unspecified'];

function measuresOf(rows: readonly Row[]): Measures {
  const outcomes: Partial<Record<Outcome, number>> = {};
  let calls = 0;
  const results = rows.map(([code, smartCode, earlyMediaCode, own, outcome]): ResultCount => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + own;
    calls += own;
    const result = { code, smartCode, earlyMediaCode, text: '' };
    const { verdict } = classify({ ...result, whoHungUp: '' }, plainContext(aliyun));
    expect(verdict.outcome).toBe(outcome);
    return { ...result, outcome, rule: verdict.rule, calls: own };
  });
  const some: Partial<Measures> = { calls, results, outcomes: countsOf(outcomes) };
  return some as Measures;
}

const find = (...rows: Row[]) => verdictMix.find(measuresOf([HEARD, ...rows]));
const many = ([code, smart, early, , outcome]: Row, calls: number): Row => [
  code,
  smart,
  early,
  calls,
  outcome,
];

describe('verdict-mix', () => {
  it('says what the finer cells make of 200005, the most frequent first', () => {
    const [claim, ...more] = find(OFF, REJECTED, BUSY, STILL_VAGUE, NETWORK);
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'note',
      affectedCalls: 400,
      evidence: {
        before: 400,
        after: [
          { outcome: 'unreachable/rejected', calls: 210 },
          { outcome: 'busy/user-busy', calls: 90 },
          { outcome: 'unreachable/powered-off', calls: 50 },
          { outcome: 'unreachable/carrier-fault', calls: 12 },
        ],
        vague: 38,
        withoutFinerCode: 0,
      },
      strategies: ['move-to-a-dedicated-number', 'retry-busy-later'],
    });
    expect(claim?.text).toEqual({
      en: '400 of 1,400 calls have the carrier code 200005, which says no more than “unreachable”. Other columns explain 362 of them (90.5 %): rejected 210, user busy 90, powered off 50, others 12. 38 stay unexplained.',
      'zh-CN':
        '1,400 通中有 400 通的状态码是 200005，只能说明“无法接通”。其他字段能说明其中 362 通（90.5%）：拒接 210 通，被叫占线 90 通，关机 50 通，其他 12 通。仍有 38 通原因不明。',
    });
    // the calls are of several outcomes, and some of these have other codes: no option selects them
    expect(claim?.selection).toBeUndefined();
  });

  it('asks for the finer codes where the export has none', () => {
    const [claim] = find(BARE);
    expect(claim).toMatchObject({
      evidence: { before: 400, after: [], vague: 400, withoutFinerCode: 400 },
      strategies: ['export-the-finer-codes'],
      selection: { outcomes: ['unreachable/unspecified'] },
    });
    expect(claim?.text.en).toMatch(/The export has no smart status or early media code/);
    expect(claim?.text['zh-CN']).toMatch(/话单没有智能状态码，也没有早媒体识别结果/);
  });

  it('does not ask for what the export has', () => {
    const [claim] = find(many(STILL_VAGUE, 400));
    expect(claim?.evidence).toMatchObject({ vague: 400, withoutFinerCode: 0 });
    expect(claim?.strategies).not.toContain('export-the-finer-codes');
    expect(claim?.strategies.length).toBeGreaterThan(0);
    expect(claim?.text.en).toMatch(/“unreachable”\. No other column explains them\.$/);
  });

  it('asks for them also where only some of the files lack them', () => {
    const [claim] = find(REJECTED, many(BARE, 100), STILL_VAGUE);
    expect(claim?.strategies).toEqual(['move-to-a-dedicated-number', 'export-the-finer-codes']);
    expect(claim?.text.en).toMatch(/138 stay unexplained, 100 of them for want of a finer code\.$/);
    expect(claim?.text['zh-CN']).toMatch(/仍有 138 通原因不明，其中 100 通没有更细的状态码。$/);
  });

  it('says nothing of a few calls, nor of a few in a hundred thousand', () => {
    const enough = RULE_THRESHOLDS.vagueCodeCalls.value;
    expect(find(many(BARE, enough - 1))).toEqual([]);
    expect(find(many(BARE, enough))).toHaveLength(1);
    expect(verdictMix.find(measuresOf([many(HEARD, 100_000), many(BARE, 1000)]))).toEqual([]);
    expect(verdictMix.find(measuresOf([many(HEARD, 100_000), many(BARE, 1100)]))).toHaveLength(1);
  });

  it('leaves calls alone that another code calls unreachable', () => {
    expect(find(['200007', '', '', 400, 'unreachable/out-of-coverage'])).toEqual([]);
  });
});
