import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import aliyun from '../../src/catalogue/books/aliyun-vms.ts';
import { classify, judgeByTalkTime } from '../../src/classify/classify.ts';
import { type Context, contextOf } from '../../src/classify/context.ts';
import { OUTCOMES } from '../../src/model/category.ts';
import { type Result, VERDICT_RULES } from '../../src/model/verdict.ts';

const SINGLE: Context = { book: aliyun, hasFamilyCodes: true, kind: 'single', isCut: false };
const TWO_PARTY: Context = { ...SINGLE, kind: 'two-party' };

function result(code: string, smartCode = '', earlyMediaCode = '', text = ''): Result {
  return { code, smartCode, earlyMediaCode, text, whoHungUp: '' };
}

/** `outcome, confidence, rule, conflicts`, for tables that people can check against the reference. */
function said(row: readonly string[], context = SINGLE): string {
  const [code = '', smart, early, text] = row.map((cell) => (cell === '.' ? '' : cell));
  const { verdict } = classify(result(code, smart, early, text), context);
  return [verdict.outcome, verdict.confidence, verdict.rule, ...verdict.conflicts].join(' ');
}

type Row = readonly [code: string, smart: string, early: string, text: string, says: string];

// Typed by hand from result-codes.md §7; `.` is an empty cell.
const CASES: Readonly<Record<string, readonly Row[]>> = {
  'lets 200000 and 200001 decide an answered call': [
    ['200000', '.', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ['200001', '.', '.', '.', 'early-hangup/hung-up-early high answered-code-decides'],
    ['200000', 'ANSWERED', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ['200001', 'ANSWERED', '.', '接通', 'early-hangup/hung-up-early high answered-code-decides'],
    ['200000', '.', '.', '执行完成', 'completed/heard-in-full high answered-code-decides'],
    [
      '200000',
      'NO_ANSWER',
      '.',
      '.',
      'completed/heard-in-full low answered-code-decides answered-or-not',
    ],
    [
      '200001',
      '.',
      '200010',
      '.',
      'early-hangup/hung-up-early low answered-code-decides answered-or-not',
    ],
    [
      '200000',
      '.',
      '.',
      '用户占线',
      'completed/heard-in-full low answered-code-decides answered-or-not',
    ],
    [
      '200000',
      '.',
      '.',
      '用户提前挂机',
      'completed/heard-in-full medium answered-code-decides code-against-text',
    ],
  ],
  'refines the catch-all 200005 by smart status first, then early media, then text': [
    ['200005', '.', '.', '.', 'unreachable/unspecified high code-in-book'],
    ['200005', 'POWERED_OFF', '.', '.', 'unreachable/powered-off high finer-cell-refines'],
    ['200005', 'POWERED_OFF', '200011', '停机', 'unreachable/powered-off high finer-cell-refines'],
    ['200005', 'USER_BUSY', '.', '.', 'busy/user-busy high finer-cell-refines'],
    ['200005', 'CANCEL', '.', '.', 'cancelled/cancelled high finer-cell-refines'],
    ['200005', 'OPERATOR_BLOCK', '.', '.', 'restricted/blocked medium finer-cell-refines'],
    ['200005', '.', '200010', '.', 'unreachable/powered-off high finer-cell-refines'],
    ['200005', '.', '200004', '拒接', 'invalid-number/nonexistent high finer-cell-refines'],
    ['200005', '.', '200005', '.', 'unreachable/unspecified high code-in-book'],
    ['200005', '.', '200130', '.', 'unreachable/unspecified high code-in-book'],
    ['200005', '.', '.', '被叫拒接', 'unreachable/rejected medium text-refines'],
    ['200005', '.', '.', '您拨打的电话已停机', 'invalid-number/suspended medium text-refines'],
    ['200005', '.', '.', '无法接通', 'unreachable/unspecified high code-in-book'],
    ['200005', '.', '.', '执行完成', 'unreachable/unspecified high code-in-book'],
  ],
  'never lets a vague cell outrank a specific one': [
    ['200005', 'UNAVAILABLE', '.', '.', 'unreachable/unspecified high code-in-book'],
    ['200005', 'UNAVAILABLE', '200007', '.', 'unreachable/out-of-coverage high finer-cell-refines'],
    ['200005', 'UNAVAILABLE', '.', '关机', 'unreachable/powered-off medium text-refines'],
    ['200005', 'OTHER', '200003', '.', 'no-answer/rang-out high finer-cell-refines'],
    ['200002', 'UNAVAILABLE', '200005', '.', 'busy/user-busy high code-in-book'],
    ['200010', 'OTHERS', '.', '.', 'unreachable/powered-off high code-in-book'],
  ],
  'takes the smart status over a specific code where nobody answered, and says so': [
    [
      '200002',
      'CALL_REJECTED',
      '.',
      '.',
      'unreachable/rejected medium finer-cell-overrides code-against-smart-status',
    ],
    [
      '200002',
      '.',
      '200003',
      '.',
      'no-answer/rang-out medium finer-cell-overrides code-against-early-media',
    ],
    ['200003', 'NO_ANSWER', '.', '.', 'no-answer/rang-out high code-in-book'],
    ['200004', 'INVALID_NUMBER', '.', '.', 'invalid-number/nonexistent high finer-cell-refines'],
    ['200007', 'POWERED_OFF', '.', '.', 'unreachable/powered-off high finer-cell-refines'],
  ],
  'never overrides the codes of the sender’s own side': [
    ['200006', 'ANSWERED', '.', '.', 'misconfigured/audio-format high code-in-book'],
    [
      '200006',
      'USER_BUSY',
      '.',
      '关机',
      'misconfigured/audio-format medium code-in-book code-against-smart-status code-against-text',
    ],
    ['200104', 'UNAVAILABLE', '200005', '.', 'restricted/caller-barred high code-in-book'],
    [
      '200117',
      'NO_ANSWER',
      '.',
      '.',
      'misconfigured/caller-id medium code-in-book code-against-smart-status',
    ],
    ['200118', 'UNAVAILABLE', '.', '无法接通', 'restricted/time-window high code-in-book'],
    [
      '200119',
      'CALL_REJECTED',
      '.',
      '.',
      'restricted/frequency medium code-in-book code-against-smart-status',
    ],
    [
      '200121',
      '.',
      '200002',
      '.',
      'restricted/concurrency medium code-in-book code-against-early-media',
    ],
    ['476', 'UNAVAILABLE', '.', '.', 'misconfigured/caller-id high code-in-book'],
  ],
  'keeps the code where cells disagree about answered or not, and counts it': [
    ['200010', 'ANSWERED', '.', '.', 'unreachable/powered-off low code-in-book answered-or-not'],
    [
      '200005',
      'INTELLIGENT_ANSWER',
      '.',
      '.',
      'unreachable/unspecified low code-in-book answered-or-not',
    ],
    [
      '200005',
      'ANSWERED',
      '200010',
      '.',
      'unreachable/powered-off low finer-cell-refines answered-or-not',
    ],
    ['200002', '.', '.', '用户听完语音', 'busy/user-busy low code-in-book answered-or-not'],
    ['200005', '.', '.', '已接听', 'unreachable/unspecified low code-in-book answered-or-not'],
    ['.', 'POWERED_OFF', '.', '已接听', 'unreachable/powered-off low code-in-book answered-or-not'],
    ['.', 'ANSWERED', '200010', '.', 'answered/answered low code-in-book answered-or-not'],
    ['200999', 'ANSWERED', '.', '未接听', 'answered/answered low code-in-book answered-or-not'],
  ],
  'does not take a message or a duration as proof of an answer': [
    ['200003', '.', '.', '执行完成', 'no-answer/rang-out high code-in-book'],
  ],
  'counts a machine that answered': [
    [
      '200000',
      'INTELLIGENT_ANSWER',
      '.',
      '.',
      'completed/heard-in-full medium answered-code-decides heard-by-machine',
    ],
    [
      '200001',
      'CALL_FORWARDING',
      '.',
      '.',
      'early-hangup/hung-up-early medium answered-code-decides heard-by-machine',
    ],
    ['.', 'INTELLIGENT_ANSWER', '.', '.', 'answered/machine medium code-in-book'],
    ['.', 'ANSWERED', '.', '语音信箱', 'answered/machine medium text-refines'],
    [
      'ANSWERED',
      'INTELLIGENT_ANSWER',
      '.',
      '.',
      'answered/machine medium finer-cell-refines heard-by-machine',
    ],
  ],
  'strips what scripts and spreadsheets put around a code': [
    ['fail:200005', '.', '.', '.', 'unreachable/unspecified high code-in-book'],
    ['success:200000', '.', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ['success: 200000', '.', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ['200000.0', '.', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ['2.00002E+05', '.', '.', '.', 'busy/user-busy high code-in-book'],
    ['2.0001e5', '.', '.', '.', 'unknown/unknown-code high not-in-book'],
    ['="200000"', '.', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ["'200000", '.', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ['２０００００', '.', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ['200000\t', '.', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ['200,000', '.', '.', '.', 'completed/heard-in-full high answered-code-decides'],
    ['fail:空号', '.', '.', '.', 'invalid-number/nonexistent medium text-alone'],
    ['powered_off', '.', '.', '.', 'unreachable/powered-off high code-in-book'],
  ],
  'reads a code that a spreadsheet rounded as a bare 20000': [
    ['2.00E+05', '.', '.', '.', 'ambiguous/heard-or-hung-up low undecided'],
    ['2E+05', '.', '.', '.', 'ambiguous/heard-or-hung-up low undecided'],
    ['2.0000E+05', '.', '.', '.', 'ambiguous/heard-or-hung-up low undecided'],
    ['="2.00E+05"', '.', '.', '.', 'ambiguous/heard-or-hung-up low undecided'],
    ['2.00E+05', '.', '.', '用户占线', 'busy/user-busy medium text-refines'],
  ],
  'reads five digits as a code that lost a zero, with a doubt that a second cell lessens': [
    ['20001', '.', '.', '.', 'early-hangup/hung-up-early low five-digit-code'],
    ['20002', '.', '.', '.', 'busy/user-busy low five-digit-code'],
    ['20003', '.', '.', '.', 'no-answer/rang-out low five-digit-code'],
    ['20004', '.', '.', '.', 'invalid-number/invalid low five-digit-code'],
    ['20005', '.', '.', '.', 'unreachable/unspecified low five-digit-code'],
    ['20006', '.', '.', '.', 'misconfigured/audio-format low five-digit-code'],
    ['20007', '.', '.', '.', 'unreachable/out-of-coverage low five-digit-code'],
    ['20008', '.', '.', '.', 'answered/key-timeout low five-digit-code'],
    ['20010', '.', '.', '.', 'unreachable/powered-off low five-digit-code'],
    ['20011', '.', '.', '.', 'invalid-number/suspended low five-digit-code'],
    ['20009', '.', '.', '.', 'unknown/unknown-code high not-in-book'],
    ['20012', '.', '.', '.', 'unknown/unknown-code high not-in-book'],
    ['20002', '.', '.', '用户占线', 'busy/user-busy medium five-digit-code'],
    [
      '20001',
      '.',
      '.',
      '用户提前挂机未完整收听',
      'early-hangup/hung-up-early medium five-digit-code',
    ],
    ['20002', 'USER_BUSY', '.', '.', 'busy/user-busy high finer-cell-refines'],
    ['20004', '.', '.', '空号', 'invalid-number/nonexistent medium text-refines'],
  ],
  'believes the other cells where five digits may be a cut 20001x': [
    ['20001', '.', '.', '关机', 'unreachable/powered-off medium text-refines'],
    ['20001', 'SUSPEND', '.', '.', 'invalid-number/suspended high finer-cell-refines'],
    ['20001', '.', '200010', '.', 'unreachable/powered-off high finer-cell-refines'],
    ['20002', '.', '.', '无法接通', 'busy/user-busy low five-digit-code'],
    [
      '20001',
      '.',
      '.',
      '无法接通',
      'early-hangup/hung-up-early low five-digit-code answered-or-not',
    ],
  ],
  'decides a bare 20000 by text, and leaves it open without': [
    ['20000', '.', '.', '.', 'ambiguous/heard-or-hung-up low undecided'],
    ['20000', '.', '.', '用户听完语音', 'completed/heard-in-full medium text-refines'],
    ['20000', '.', '.', '用户提前挂机未完整收听', 'early-hangup/hung-up-early medium text-refines'],
    ['20000', '.', '.', '用户占线', 'busy/user-busy medium text-refines'],
    ['20000', '.', '.', '被叫用户无法接通', 'unreachable/unspecified low text-refines'],
    ['20000', '.', '.', 'Callee unreachable', 'unreachable/unspecified low text-refines'],
    ['20000', '.', '.', '已接听', 'ambiguous/heard-or-hung-up low undecided'],
    ['20000', '.', '.', '执行完成', 'ambiguous/heard-or-hung-up low undecided'],
    ['20000', '.', '.', '用户听完语音 或 用户提前挂机', 'ambiguous/heard-or-hung-up low undecided'],
    ['20000', '.', '.', '呼叫中', 'ambiguous/heard-or-hung-up low undecided'],
    ['20000', 'ANSWERED', '.', '.', 'ambiguous/heard-or-hung-up low undecided'],
    ['20000', 'USER_BUSY', '.', '.', 'busy/user-busy high finer-cell-refines'],
    ['20000', 'UNAVAILABLE', '.', '.', 'unreachable/unspecified high finer-cell-refines'],
    ['20000', 'UNAVAILABLE', '.', '关机', 'unreachable/powered-off medium text-refines'],
    ['20000', '.', '200010', '.', 'unreachable/powered-off high finer-cell-refines'],
  ],
  'leaves a code that is in no book unknown, unless another cell knows': [
    ['200999', '.', '.', '.', 'unknown/unknown-code high not-in-book'],
    ['200999', '.', '.', '执行完成', 'unknown/unknown-code high not-in-book'],
    ['200999', '.', '.', 'zzz', 'unknown/unknown-code high not-in-book'],
    ['200999', '.', '.', '用户占线', 'busy/user-busy medium text-refines'],
    ['200999', '.', '.', '无法接通', 'unreachable/unspecified low text-refines'],
    ['200999', 'NO_ANSWER', '.', '.', 'no-answer/rang-out high finer-cell-refines'],
    ['200999', 'ZZZ', '.', '.', 'unknown/unknown-code high not-in-book'],
    ['OTHER', '.', '.', '.', 'unknown/unknown-code high code-in-book'],
    ['.', '.', '200130', '关机', 'unreachable/powered-off medium text-refines'],
  ],
  'does not take the API’s 200 for a result': [
    ['200', '.', '.', '.', 'unknown/unknown-code medium code-in-book'],
    ['200', '.', '.', '调用接口成功', 'unknown/unknown-code medium code-in-book'],
    ['200', '.', '.', '用户占线', 'busy/user-busy medium text-refines'],
  ],
  'reads text alone where there is no code': [
    ['.', '.', '.', '用户占线', 'busy/user-busy medium text-alone'],
    ['--', 'null', 'N/A', '停机', 'invalid-number/suspended medium text-alone'],
    ['.', '.', '.', '无法接通', 'unreachable/unspecified low text-alone'],
    ['.', '.', '.', '用户听完语音', 'completed/heard-in-full medium text-alone'],
    ['.', '.', '.', '接通', 'answered/answered low text-alone'],
    ['.', '.', '.', 'zzz', 'unknown/unknown-code high not-in-book'],
  ],
  'says that cells which name no result name none': [
    ['.', '.', '.', '.', 'unknown/no-result high says-nothing'],
    ['.', '.', '.', '执行完成', 'unknown/no-result high says-nothing'],
    ['-', 'NULL', 'none', '-', 'unknown/no-result high says-nothing'],
    ['执行完成', '.', '.', '.', 'unknown/no-result high says-nothing'],
    ['执行完成', 'NO_ANSWER', '.', '.', 'no-answer/rang-out high code-in-book'],
  ],
  'sees events in every cell that can hold one': [
    ['200101', '.', '.', '.', 'not-final high event-not-result'],
    ['200102', '.', '.', '.', 'not-final high event-not-result'],
    ['200103', '.', '.', '.', 'not-final high event-not-result'],
    ['200201', '.', '.', '.', 'not-final high event-not-result'],
    ['300000', '.', '.', '.', 'not-final high event-not-result'],
    ['200100', 'ANSWERED', '.', '呼叫结束', 'not-final medium event-not-result'],
    ['200102', '.', '.', '已接听', 'not-final high event-not-result'],
    ['.', '.', '.', '排队中', 'not-final medium event-not-result'],
  ],
};

describe('a verdict', () => {
  it.each(Object.entries(CASES))('%s', (_, rows) => {
    const found = rows.map((row) => [...row.slice(0, 4), said(row)]);
    expect(found).toEqual(rows);
  });

  it('reads 400, 482 and 500 as Aliyun’s only beside codes of the family', () => {
    const alone = contextOf(
      ['400', '482', '500', '486'].map((code) => result(code)),
      aliyun,
      undefined,
    );
    const beside = contextOf(
      ['500', '200002'].map((code) => result(code)),
      aliyun,
      undefined,
    );
    const codes = [['400'], ['482'], ['500'], ['476']];
    expect(codes.map((row) => said(row, alone))).toEqual([
      'unknown/unknown-code high colliding-code',
      'unknown/unknown-code high colliding-code',
      'unknown/unknown-code high colliding-code',
      'misconfigured/caller-id high code-in-book', // no SIP code
    ]);
    expect(codes.map((row) => said(row, beside))).toEqual([
      'unreachable/carrier-fault high code-in-book',
      'invalid-number/invalid medium code-in-book',
      'unreachable/carrier-fault high code-in-book',
      'misconfigured/caller-id high code-in-book',
    ]);
    expect(said(['500', '.', '.', '关机'], alone)).toBe(
      'unreachable/powered-off medium text-refines',
    );
  });

  it('reads 200002, 200003, 200004 and 200007 of two-party calls as the caller’s own leg', () => {
    const rows = ['200002', '200003', '200004', '200007', '200100', '200112', '200113', '200116'];
    const verdicts = rows.map((code) => classify(result(code), TWO_PARTY).verdict);
    expect(verdicts.map(({ outcome, leg }) => `${outcome} ${leg}`)).toEqual([
      'busy/caller-leg-busy caller',
      'no-answer/caller-leg-no-answer caller',
      'invalid-number/invalid caller',
      'unreachable/out-of-coverage caller',
      'answered/two-party-ended callee',
      'busy/user-busy callee',
      'no-answer/rang-out callee',
      'invalid-number/invalid callee',
    ]);
  });

  it('does not let a finer cell turn a failed caller’s leg into a busy callee', () => {
    expect(said(['200002', 'USER_BUSY', '200002', '用户占线'], TWO_PARTY)).toBe(
      'busy/caller-leg-busy high code-in-book',
    );
    expect(said(['200112', 'CALL_REJECTED'], TWO_PARTY)).toBe(
      'unreachable/rejected medium finer-cell-overrides code-against-smart-status',
    );
  });

  it('remembers how the code cell was damaged', () => {
    const hazards = ['20002', '2.00E+05', '2.0001E+05', '500', '200002'].map(
      (code) => classify(result(code), { ...SINGLE, hasFamilyCodes: false }).verdict.hazards,
    );
    expect(hazards).toEqual([
      ['five-digit-code'],
      ['rounded-code'],
      ['rounded-code'],
      ['colliding-code'],
      [],
    ]);
  });

  it.each(
    aliyun.entries
      .filter(({ table }) => table === 'receipt')
      .flatMap(({ code, text }) => Object.values(text).map((words) => [code, words] as const)),
  )('does not hold %s against its official text “%s”', (code, words) => {
    const bare = [SINGLE, TWO_PARTY].map((context) => classify(result(code), context).verdict);
    const worded = [SINGLE, TWO_PARTY].map((context) => {
      return classify(result(code, '', '', words), context).verdict;
    });
    expect(worded.map(({ conflicts }) => conflicts)).toEqual([[], []]);
    expect(worded.map(({ outcome }) => outcome)).toEqual(bare.map(({ outcome }) => outcome));
  });
});

describe('talk time', () => {
  it.each([
    [30, 30, 'heard'],
    [31, 30, 'heard'],
    [29, 30, 'heard'], // billing rounds
    [28.9, 30, 'hungUp'],
    [1, 30, 'hungUp'],
    [0, 30, undefined],
    [Number.NaN, 30, undefined],
    [15, Number.NaN, undefined],
    [15, 0, undefined],
    [-5, 30, undefined],
  ])('of %d s against audio of %d s says %s', (talk, audio, says) => {
    expect(judgeByTalkTime(talk, audio)).toBe(says);
  });

  it.each([
    ['a bare 20000', result('20000')],
    ['a rounded code', result('2.00E+05')],
    ['a bare “answered”', result('', 'ANSWERED')],
    ['a text that says no more than answered', result('', '', '', '接通')],
    ['20000 with such a text', result('20000', 'ANSWERED', '', '已接听')],
  ])('decides %s', (_, one) => {
    const { byTalkTime } = classify(one, SINGLE);
    expect(byTalkTime?.heard).toMatchObject({
      outcome: 'completed/heard-in-full',
      confidence: 'medium',
      decidedBy: 'duration',
      rule: 'talk-time',
    });
    expect(byTalkTime?.hungUp.outcome).toBe('early-hangup/hung-up-early');
  });

  it.each([
    ['200000', result('200000')],
    ['a machine', result('', 'INTELLIGENT_ANSWER')],
    ['a 20000 whose text decides', result('20000', '', '', '用户占线')],
    ['a key that never came', result('200008')],
    ['two parties who talked', result('200100')],
    ['an unknown code', result('200999')],
  ])('has no say about %s', (_, one) => {
    expect(classify(one, TWO_PARTY).byTalkTime).toBeUndefined();
  });

  it('does not make a contradiction any surer', () => {
    const { byTalkTime } = classify(result('', 'ANSWERED', '', '未接听'), SINGLE);
    expect(byTalkTime?.heard).toMatchObject({ confidence: 'low', conflicts: ['answered-or-not'] });
  });
});

describe('any result at all', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      ...aliyun.entries.map(({ code }) => code),
      ...aliyun.entries.map(({ text }) => text['zh-CN']),
      ...['', '20000', '20001', '20010', '2.00E+05', '200999', '接通', '无法接通', '排队中', '无'],
    ),
  );
  const results = fc.record({
    code: cell,
    smartCode: cell,
    earlyMediaCode: cell,
    text: cell,
    whoHungUp: cell,
  });
  const contexts = fc.record({
    book: fc.constant(aliyun),
    hasFamilyCodes: fc.boolean(),
    isCut: fc.boolean(),
    kind: fc.constantFrom('single' as const, 'two-party' as const, 'mixed' as const),
  });
  const legal = new Set<string>([...OUTCOMES, 'not-final']);

  it('gets a legal verdict that says why, and the same one every time', () => {
    fc.assert(
      fc.property(results, contexts, (one, context) => {
        const first = classify(one, context);
        expect(classify(one, context)).toEqual(first);
        const verdicts = [first.verdict, ...Object.values(first.byTalkTime ?? {})];
        for (const { outcome, rule } of verdicts) {
          expect(legal).toContain(outcome);
          expect(VERDICT_RULES).toHaveProperty(rule);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is never sure where its cells disagree about answered or not', () => {
    fc.assert(
      fc.property(results, contexts, (one, context) => {
        const { verdict, byTalkTime } = classify(one, context);
        const sure = [verdict, ...Object.values(byTalkTime ?? {})].filter(
          ({ conflicts, confidence }) =>
            conflicts.includes('answered-or-not') && confidence !== 'low',
        );
        expect(sure).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is not changed by filler in a cell that was empty', () => {
    fc.assert(
      fc.property(results, contexts, (one, context) => {
        const bare = classify({ ...one, text: '' }, context).verdict;
        const filled = classify({ ...one, text: '执行完成' }, context).verdict;
        expect(filled).toEqual(bare);
      }),
      { numRuns: 1000 },
    );
  });
});
