import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/catalogue/limits/index.gen.ts';
import rule from '../../../src/diagnose/rules/frequency-breach.ts';
import { groupByNumber } from '../../../src/measure/by-number.ts';
import { measureDialling } from '../../../src/measure/dialling.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import type { Outcome } from '../../../src/model/category.ts';
import type { LimitId } from '../../../src/model/ids.gen.ts';
import { at, type NumberedCall, numberedTable } from '../../helpers/numbered-calls.ts';
import { simulate } from '../../helpers/simulate.ts';

function find(calls: readonly NumberedCall[], id: LimitId = 'aliyun') {
  const some: Partial<Measures> = {
    dialling: measureDialling(...numberedTable(calls), { id, ...limits[id] }),
  };
  return rule.find(some as Measures);
}

const callee = (number: number): string => String(13_900_000_000 + number);
/** Each number once, from 10:00:01 on, one a second. */
const once = (numbers: number, outcome: Outcome = 'completed/heard-in-full'): NumberedCall[] =>
  Array.from({ length: numbers }, (_, i) => ({
    callee: callee(i),
    originate: at('10:00:01') + i,
    outcome,
  }));
/** The first so many numbers once more, half a minute later. */
const again = (numbers: number, outcome: Outcome = 'no-answer/rang-out'): NumberedCall[] =>
  once(numbers, outcome).map((call) => ({ ...call, originate: (call.originate ?? 0) + 30 }));

describe('frequency-breach', () => {
  it('claims nothing where every limit is kept', () => {
    expect(find(once(500))).toEqual([]);
    expect(rule.find({} as Measures)).toEqual([]);
  });

  it('claims each limit that is broken, and shows the worst', () => {
    // 13900000000 six times within five minutes: five beyond one a minute at most, one beyond five an hour
    const six = ['10:00', '10:00:10', '10:00:20', '10:00:30', '10:00:40', '10:00:50'].map(
      (clock) => ({
        callee: callee(0),
        originate: at(clock),
      }),
    );
    const claims = find([...six, ...once(100).slice(1)]);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      severity: 'note',
      affectedCalls: 5,
      evidence: {
        limit: { platform: 'aliyun', kind: 'frequency', calls: 1, seconds: 60, hours: [] },
        numbers: 1,
        calls: 5,
        worst: [{ number: callee(0), calls: 6, inSeconds: 50, at: '2026-09-01T10:00:10' }],
      },
    });
    // the sample: lines 3 to 7 of the first file
    expect(claims[0]?.sample).toEqual([3, 4, 5, 6, 7].map((row) => ({ file: 0, row })));
    const eight = [
      ...six,
      ...['10:01', '10:02', '10:03'].map((clock) => ({ callee: callee(0), originate: at(clock) })),
    ];
    expect(find(eight).map(({ evidence }) => [evidence.limit.seconds, evidence.calls])).toEqual([
      [60, 5],
      [3600, 4],
    ]);
  });

  it('warns from ten numbers on', () => {
    expect(find([...once(500), ...again(9)])).toMatchObject([{ severity: 'note' }]);
    const [claim, ...more] = find([...once(500), ...again(10)]);
    expect(more).toEqual([]);
    expect(claim).toMatchObject({ severity: 'warning', confidence: 'medium', affectedCalls: 10 });
    expect(claim?.text).toEqual({
      en: '10 numbers were called more than once within 1 minute, 10 calls beyond the limit of Alibaba Cloud VMS. The platform refused none of them as too frequent, so other limits may hold for your account.',
      'zh-CN':
        '10 个号码在 1 分钟内被呼叫超过 1 次，共 10 通超出阿里云语音服务规定的频次。平台没有因超频拒绝其中任何一通，你的账号可能适用其他限制。',
    });
  });

  it('calls it an error where the platform refused these calls, and not the others', () => {
    const [claim] = find([...once(500), ...again(40, 'restricted/frequency')]);
    expect(claim).toMatchObject({
      severity: 'error',
      confidence: 'high',
      evidence: { refused: 40, refusedWithin: 0 },
    });
    expect(claim?.text.en).toContain('The platform refused all of them as too frequent.');
    expect(claim?.text['zh-CN']).toContain('全部因超频被平台拒绝。');
  });

  it('does not where refusals fall on all calls alike: then it is no limit per number', () => {
    const tenth = (calls: NumberedCall[]): NumberedCall[] =>
      calls.map((call, i) => (i % 10 === 0 ? { ...call, outcome: 'restricted/frequency' } : call));
    const [claim] = find([...tenth(once(500)), ...tenth(again(100))]);
    expect(claim).toMatchObject({
      severity: 'warning',
      evidence: { refused: 10, refusedWithin: 50 },
    });
    expect(claim?.text.en).toContain('The platform refused 10 of them as too frequent.');
  });

  it('does not warn of what may be one call in two rows', () => {
    expect(find([...once(500), ...once(100)])).toMatchObject([
      { severity: 'note', confidence: 'low', affectedCalls: 100 },
    ]);
  });

  it('notes calls outside of the hours; that the task centre refused them is an error', () => {
    const night = (outcome: Outcome): NumberedCall[] =>
      once(50, outcome).map((call, i) => ({
        callee: callee(1000 + i),
        originate: (call.originate ?? 0) + (i < 20 ? 3 : 12) * 3600,
        outcome,
      }));
    const [claim, ...more] = find([...once(950), ...night('busy/user-busy')]);
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'note',
      affectedCalls: 50,
      selection: { hours: [13, 22] },
      evidence: {
        limit: {
          kind: 'hours',
          calls: null,
          hours: [
            { from: '09:00', to: '12:00' },
            { from: '14:00', to: '21:00' },
          ],
          source: 'https://developer.aliyun.com/ask/650961',
        },
        numbers: 50,
        byHour: [
          { hour: 13, calls: 20 },
          { hour: 22, calls: 30 },
        ],
      },
    });
    expect(claim?.text).toEqual({
      en: '50 calls (5.0 %) began outside 09:00–12:00 and 14:00–21:00, the hours of Alibaba Cloud’s task centre. The platform refused none of them for their time, so other limits may hold for your account.',
      'zh-CN':
        '50 通（5.0%）在 09:00–12:00、14:00–21:00 之外发起，超出阿里云任务中心的允许时段。平台没有因时段限制拒绝其中任何一通，你的账号可能适用其他限制。',
    });
    expect(find([...once(950), ...night('restricted/time-window')])).toMatchObject([
      { severity: 'error', confidence: 'high' },
    ]);
    // nine of 959 calls run over
    expect(find([...once(950), ...night('busy/user-busy').slice(0, 9)])).toEqual([]);
  });

  it('says of a law that it is information, and of advice whose it is', () => {
    const often = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 8 }, (_, j) => ({
        callee: callee(i),
        originate: at('09:00:01') + j * 7200,
      })),
    ).flat();
    const [law] = find(often, 'us-reg-f');
    expect(law?.text).toEqual({
      en: '20 numbers were called more than 7 times within 7 days, 20 calls beyond the limit of US Regulation F on debt collection. This is information, not legal advice.',
      'zh-CN':
        '20 个号码在 7 天内被呼叫超过 7 次，共 20 通超出美国 F 条例（债务催收）规定的频次。仅供参考，不构成法律意见。',
    });
    const [advice] = find(often, 'huawei');
    expect(advice?.text).toEqual({
      en: '20 numbers were called more than 3 times within 24 hours, 100 calls beyond what Huawei Cloud VoiceCall advises.',
      'zh-CN': '20 个号码在 24 小时内被呼叫超过 3 次，共 100 通超出华为云语音通话建议的频次。',
    });
  });

  it('claims nothing of campaigns that keep to the limits', () => {
    for (let seed = 0; seed < 5; seed++) {
      const table = simulate({ seed, calls: 3000 });
      const byNumber = groupByNumber(table);
      if (byNumber === undefined) throw new Error('no numbers');
      const dialling = measureDialling(table, byNumber, { id: 'aliyun', ...limits.aliyun });
      expect(dialling?.hours?.counted).toBe(3000);
      expect(rule.find({ dialling } as Measures)).toEqual([]);
    }
  });
});
