import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/catalogue/limits/index.gen.ts';
import { strategies } from '../../../src/catalogue/strategies/index.gen.ts';
import { outcomesOf } from '../../../src/diagnose/choose-strategies.ts';
import selfInflicted from '../../../src/diagnose/rules/self-inflicted.ts';
import { CAUSES } from '../../../src/diagnose/self-inflicted/causes.ts';
import type { CallerConcurrency, Concurrency } from '../../../src/measure/concurrency.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import { OUTCOMES, type Outcome } from '../../../src/model/category.ts';
import { countsOf } from '../../helpers/calls.ts';

type Counts = Partial<Record<Outcome, number>>;

/** 60 of 100 are answered. */
const REST: Counts = { 'completed/heard-in-full': 600, 'no-answer/rang-out': 300 };
const DEAD: Counts = { 'invalid-number/nonexistent': 100 };

type Later = Record<'lost' | 'lostNumbers' | 'answered' | 'heard', number>;

function find(
  counts: Counts,
  callers?: readonly CallerConcurrency[],
  later?: readonly (readonly [Outcome, Later])[],
) {
  const calls = Object.values(counts).reduce((sum, own) => sum + own, 0);
  const concurrency: Concurrency | undefined = callers && {
    campaign: { peak: 40, at: 1 },
    callers,
    callersAboveLimit: callers.filter(({ peak, limit }) => peak > limit).length,
    calls,
    leftOut: { timeless: 0, tooLong: 0, callerless: 0, beyondCallers: 0, withoutLimit: 0 },
  };
  const column = (of: keyof Later): Uint32Array => {
    const counts = new Map(later?.map(([outcome, own]) => [outcome, own[of]]));
    return Uint32Array.from(OUTCOMES, (outcome) => counts.get(outcome) ?? 0);
  };
  const answeredLater = later && {
    lost: column('lost'),
    lostNumbers: column('lostNumbers'),
    answered: column('answered'),
    heard: column('heard'),
    lostAt: new Uint32Array(),
    callsAt: new Uint32Array(),
  };
  const outcomes = countsOf(counts);
  const some: Partial<Measures> = { calls, outcomes, concurrency, answeredLater };
  return selfInflicted.find(some as Measures);
}
const caller = (peak: number, more: Partial<CallerConcurrency> = {}): CallerConcurrency => ({
  caller: '057112345678',
  kind: 'fixed',
  limit: 15,
  calls: 500,
  peak,
  at: Date.UTC(2026, 8, 3, 10, 15, 20) / 1000,
  secondsAboveLimit: 42,
  ...more,
});

describe('the rule self-inflicted', () => {
  it('says nothing of a clean campaign', () => {
    expect(find({ ...REST, ...DEAD })).toEqual([]);
    expect(find({ ...REST, ...DEAD }, [caller(15)])).toEqual([]);
    // what callees bar is no fault of the campaign
    expect(find({ ...REST, 'restricted/callee-barred': 500 })).toEqual([]);
  });

  it('tells the causes, what they cost, and what to do', () => {
    const [claim, ...others] = find({
      ...REST,
      ...DEAD,
      'restricted/time-window': 100,
      'misconfigured/audio-format': 200,
      'restricted/frequency': 50,
    });
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'error',
      confidence: 'high',
      affectedCalls: 350,
      evidence: {
        causes: [
          { outcome: 'misconfigured/audio-format', calls: 200, share: 200 / 1350 },
          { outcome: 'restricted/time-window', calls: 100, share: 100 / 1350 },
          { outcome: 'restricted/frequency', calls: 50, share: 50 / 1350 },
        ],
        of: 1350,
        concurrency: [],
        callersAboveLimit: 0,
      },
      strategies: [
        'fix-the-audio-format',
        'test-call-before-the-campaign',
        'call-inside-the-window',
        'stay-under-frequency-limits',
      ],
      selection: {
        outcomes: ['misconfigured/audio-format', 'restricted/time-window', 'restricted/frequency'],
      },
    });
    expect(claim?.text).toEqual({
      en: '350 of 1,350 calls (25.9 %) failed for reasons on your own side: audio format 200, time window 100, frequency 50.',
      'zh-CN':
        '1,350 通中有 350 通（25.9%）因自身原因失败：语音格式 200 通，时段限呼 100 通，频次超限 50 通。',
    });
  });

  it('reckons the gain by the answered rate of the other calls that tell', () => {
    // 600 of 1,000, dead numbers among them; Wilson 95 %: 0.569300 to 0.629918
    const [claim] = find({
      ...REST,
      ...DEAD,
      'misconfigured/audio-format': 200,
      'restricted/time-window': 100,
      'restricted/frequency': 50,
      'ambiguous/heard-or-hung-up': 500,
    });
    // 300 surely come back; 50 called too often perhaps
    expect(claim?.gain).toMatchObject({
      kind: 'reached',
      low: Math.floor(300 * 0.5693),
      high: Math.floor(350 * 0.629918),
    });
    expect(claim?.gain?.how).toEqual({
      en: '300 to 350 of these calls times 56.9–63.0 %, the answered rate of the 1,000 other calls that tell; the export does not tell which numbers a later call reached, so these are not taken off',
      'zh-CN':
        '其中 300 至 350 通，乘以其余能判断的 1,000 通的接听率 56.9–63.0%；话单看不出哪些号码之后又打通，未能扣除',
    });
    expect(
      find({ 'misconfigured/audio-format': 500, 'completed/heard-in-full': 29 })[0]?.gain,
    ).toBe(undefined);
    expect(find({ 'cancelled/cancelled': 100, 'completed/heard-in-full': 30 })[0]?.gain?.low).toBe(
      0,
    );
  });

  it('leaves out whom a later call reached, and wins each number back once', () => {
    const counts: Counts = {
      ...REST,
      ...DEAD,
      'misconfigured/audio-format': 200,
      'restricted/frequency': 50,
    };
    const [claim] = find(counts, undefined, [
      // 60 of 100 whose number is known were followed by an answer; the other 40 went to 25 numbers
      ['misconfigured/audio-format', { lost: 40, lostNumbers: 25, answered: 50, heard: 10 }],
      // all calls in loops to 4 numbers
      ['restricted/frequency', { lost: 50, lostNumbers: 4, answered: 0, heard: 0 }],
    ]);
    // of 200 calls 80 to 50 numbers; 0.5693 to 0.6299 of them answer
    expect(claim?.gain).toMatchObject({
      low: Math.floor(50 * 0.5693),
      high: Math.floor(50 + 4),
      answeredLater: 'left-out',
    });
    expect(claim?.gain?.how).toEqual({
      en: '80 to 130 of these calls went to 50 to 54 numbers that no later call reached; these times 56.9–63.0 %, the answered rate of the 1,000 other calls that tell, each number once at most',
      'zh-CN':
        '其中 80 至 130 通打给之后再未打通的 50 至 54 个号码，乘以其余能判断的 1,000 通的接听率 56.9–63.0%；每个号码最多算一次',
    });
    const [won] = find({ ...REST, 'misconfigured/audio-format': 200 }, undefined, [
      ['misconfigured/audio-format', { lost: 0, lostNumbers: 0, answered: 200, heard: 0 }],
    ]);
    expect(won?.affectedCalls).toBe(200);
    expect(won?.gain).toBeUndefined();
  });

  it('is as severe as the share is large', () => {
    const severity = (own: number, of: number) =>
      find({ 'completed/heard-in-full': of - own, 'misconfigured/caller-id': own })[0]?.severity;
    expect([severity(10, 1000), severity(9, 900), severity(10, 10)]).toEqual([
      'error',
      'note',
      'error',
    ]);
    expect([severity(99, 10_000), severity(10, 10_000), severity(10, 10_001)]).toEqual([
      'warning',
      'warning',
      'note',
    ]);
    expect([severity(1, 10), severity(0, 10)]).toEqual(['note', undefined]);
  });

  it('shows the peak where calls were refused for it', () => {
    const counts = { ...REST, ...DEAD, 'restricted/concurrency': 100 };
    const [claim] = find(counts, [caller(22), caller(9, { caller: '02988887777' })]);
    expect(claim?.evidence.concurrency).toEqual([
      {
        caller: '057112345678',
        peak: 22,
        at: '2026-09-03T10:15:20',
        limit: 15,
        limitOf: 'aliyun',
        secondsAboveLimit: 42,
      },
    ]);
    expect(claim?.text).toEqual({
      en: '100 of 1,100 calls (9.1 %) failed for reasons on your own side: concurrency 100. The caller 057112345678 made up to 22 calls at once (2026-09-03 10:15); Alibaba Cloud VMS documents 15 for a fixed line.',
      'zh-CN':
        '1,100 通中有 100 通（9.1%）因自身原因失败：并发超限 100 通。主叫 057112345678 最多同时呼叫 22 路（2026-09-03 10:15），阿里云语音服务文档规定固话并发上限为 15 路。',
    });
    expect(claim?.strategies).toEqual(['pace-under-concurrency']);
    // it explains no other cause
    const [other] = find({ ...REST, 'restricted/time-window': 100 }, [caller(22)]);
    expect(other?.text.en).not.toContain('at once');
    expect(other?.evidence.concurrency).toHaveLength(1);
  });

  it('only notes a peak for which no call was refused: the limit may be another one', () => {
    const mobile = caller(4, { caller: '13800001234', kind: 'mobile', limit: 3, calls: 70 });
    const [claim, ...others] = find({ ...REST, ...DEAD }, [mobile, caller(16), caller(15)]);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'note',
      confidence: 'low',
      affectedCalls: 570,
      evidence: { causes: [], callersAboveLimit: 2 },
      strategies: ['pace-under-concurrency'],
      selection: { callers: ['13800001234', '057112345678'] },
    });
    expect(claim?.gain).toBeUndefined();
    expect(claim?.text).toEqual({
      en: 'The caller 13800001234 made up to 4 calls at once (2026-09-03 10:15); Alibaba Cloud VMS documents 3 for a mobile number. No call was refused for it, so your line may carry more.',
      'zh-CN':
        '主叫 13800001234 最多同时呼叫 4 路（2026-09-03 10:15），阿里云语音服务文档规定手机号并发上限为 3 路。没有呼叫因此被拒，你的线路并发上限可能更高。',
    });
  });

  it('speaks of every fault of the sender, with advice made for it', () => {
    const own = OUTCOMES.filter((outcome) =>
      /^(?:restricted|misconfigured|cancelled)\//.test(outcome),
    );
    expect(Object.keys(CAUSES).sort()).toEqual(
      own.filter((outcome) => outcome !== 'restricted/callee-barred').sort(),
    );
    for (const [
      outcome,
      {
        strategies: [first],
      },
    ] of Object.entries(CAUSES)) {
      expect(first === undefined ? [] : outcomesOf(strategies[first])).toContain(outcome);
    }
  });

  it('names the platform whose limits they are: no other one documents any', () => {
    const documenting = Object.entries(limits).filter(([, { concurrency }]) => concurrency);
    expect(documenting.map(([id]) => id)).toEqual(['aliyun']);
    expect(selfInflicted.sources.some(({ url }) => url?.includes('number-using-the-faq'))).toBe(
      true,
    );
  });
});
