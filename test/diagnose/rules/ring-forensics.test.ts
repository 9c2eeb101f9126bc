import { describe, expect, it } from 'vitest';
import rule from '../../../src/diagnose/rules/ring-forensics.ts';
import { measureDelays } from '../../../src/measure/delays.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import type { Outcome } from '../../../src/model/category.ts';
import { type Call, tableOf } from '../../helpers/calls.ts';
import { Random } from '../../helpers/random.ts';

function find(calls: readonly Call[]): ReturnType<typeof rule.find> {
  return rule.find({ delays: measureDelays(tableOf(calls)) } as Measures);
}

/** Calls that rang for so many seconds, once each. */
function rang(outcome: Outcome, seconds: readonly number[]): Call[] {
  return seconds.map((ring) => ({ outcome, ring: 1000, end: 1000 + ring }));
}
const repeat = (count: number, second: number): number[] => Array(count).fill(second);
const NO_ANSWER = 'no-answer/rang-out';

describe('unanswered calls given up early', () => {
  it('are counted, with the time of the timer', () => {
    const calls = rang(NO_ANSWER, [...repeat(50, 12), ...repeat(10, 5), ...repeat(40, 45)]);
    // without a ring time, or an end, a call tells nothing
    const [claim, ...others] = find([...calls, { outcome: NO_ANSWER, end: 3 }]);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ severity: 'warning', confidence: 'high', affectedCalls: 60 });
    expect(claim?.evidence).toMatchObject({
      kind: 'given-up-early',
      calls: 60,
      of: 100,
      share: { numerator: 60, denominator: 100, value: 0.6 },
      limitSeconds: 15,
      medianSeconds: 12,
      timerSeconds: 12,
    });
    expect(claim?.gain).toBeUndefined();
    expect(claim?.strategies[0]).toBe('let-it-ring-15-seconds');
    expect(claim?.text['zh-CN']).toContain(
      '100 通有振铃时长的未接呼叫中，有 60 通（60.0%）振铃不到 15 秒',
    );
  });

  it('are less sure a fault of the sender where they scatter', () => {
    const scattered = Array.from({ length: 70 }, (_, i) => 1 + (i % 14));
    const [claim] = find(rang(NO_ANSWER, [...scattered, ...repeat(30, 45)]));
    expect(claim).toMatchObject({
      confidence: 'medium',
      evidence: { calls: 70, timerSeconds: null },
    });
    expect(claim?.text.en).toContain('half of them after 7 seconds or less');
  });

  it('are those below 15 seconds, not those at it', () => {
    expect(find(rang(NO_ANSWER, repeat(100, 15)))).toEqual([]);
    expect(find(rang(NO_ANSWER, repeat(100, 14)))).toHaveLength(1);
  });

  it('are nothing where times are cut to the minute', () => {
    const minutes = [...repeat(70, 0), ...repeat(25, 60), ...repeat(5, 120)];
    expect(find(rang(NO_ANSWER, minutes))).toEqual([]);
    expect(find(rang('unreachable/rejected', minutes))).toEqual([]);
    expect(find([...rang('busy/user-busy', minutes), ...rang('busy/user-busy', [600])])).toEqual(
      [],
    );
    // a single time in seconds proves that the others are, too
    expect(find(rang(NO_ANSWER, [...minutes, 7]))).toHaveLength(1);
  });

  it('are nothing where they are few, or a small share', () => {
    expect(find(rang(NO_ANSWER, repeat(29, 5)))).toEqual([]);
    // 14 %, whose interval reaches down to 9.9 %
    expect(find(rang(NO_ANSWER, [...repeat(30, 5), ...repeat(184, 40)]))).toEqual([]);
    // the agent's own leg is not the callee's
    expect(find(rang('no-answer/caller-leg-no-answer', repeat(100, 5)))).toEqual([]);
  });
});

describe('unreachable calls that end at once', () => {
  it('are noted as a rule of thumb', () => {
    const calls = [
      ...rang('unreachable/unspecified', [...repeat(20, 0), ...repeat(20, 3), ...repeat(30, 4)]),
      ...rang('unreachable/rejected', repeat(20, 2)),
      // they say themselves what they are
      ...rang('unreachable/powered-off', repeat(90, 1)),
    ];
    const [claim, ...others] = find(calls);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ severity: 'note', confidence: 'low', affectedCalls: 60 });
    expect(claim?.evidence).toMatchObject({
      kind: 'instant-reject',
      calls: 60,
      of: 90,
      medianSeconds: 2,
    });
    expect(claim?.text.en).toContain('rule of thumb');
  });

  it('are nothing where people take their time', () => {
    expect(find(rang('unreachable/rejected', [...repeat(30, 2), ...repeat(100, 9)]))).toEqual([]);
  });
});

describe('busy calls that rang', () => {
  it('are noted: a busy line does not ring', () => {
    const [claim, ...others] = find(
      rang('busy/user-busy', [...repeat(30, 1), ...repeat(20, 10), ...repeat(20, 25)]),
    );
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ severity: 'note', affectedCalls: 40 });
    expect(claim?.evidence).toMatchObject({
      kind: 'busy-after-ringing',
      calls: 40,
      of: 70,
      medianSeconds: 10,
    });
    expect(claim?.strategies[0]).toBe('treat-busy-as-an-upper-bound');
  });

  it('are nothing where they end soon', () => {
    expect(find(rang('busy/user-busy', repeat(500, 9)))).toEqual([]);
  });
});

describe('an ordinary campaign', () => {
  it('gives hardly ever a warning: some calls are always cut short', () => {
    let warnings = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const random = new Random(seed);
      // one in twelve, where one in ten would have to be proven
      const rings = Array.from({ length: random.whole(100, 2000) }, () =>
        random.share() < 1 / 12 ? random.whole(2, 14) : random.whole(20, 55),
      );
      warnings += find(rang(NO_ANSWER, rings)).length;
    }
    expect(warnings).toBeLessThanOrEqual(1);
  });
});
