import { describe, expect, it } from 'vitest';
import aliyun from '../../src/catalogue/books/aliyun-vms.ts';
import type { Context } from '../../src/classify/context.ts';
import { isDoubtful, readCodeCell, readText } from '../../src/classify/reading.ts';

const CONTEXT: Context = { book: aliyun, hasFamilyCodes: true, kind: 'single', isCut: false };

describe('a code cell', () => {
  it.each(['', ' ', '-', '---', 'null', 'NULL', 'None', 'n/a', 'N/A', '无', '未知', '执行完成'])(
    'that holds “%s” says nothing',
    (cell) => {
      expect(readCodeCell('code', cell, CONTEXT)).toBeUndefined();
    },
  );

  it('is looked up first in the table of its own column', () => {
    const readings = (['code', 'early-media-code', 'smart-code'] as const).map((role) => {
      const reading = readCodeCell(role, '200004', CONTEXT);
      return `${reading?.role} ${reading?.outcome}`;
    });
    expect(readings).toEqual([
      'code invalid-number/invalid',
      'early-media-code invalid-number/nonexistent',
      'smart-code invalid-number/nonexistent',
    ]);
  });

  it('may hold a code of another column: exports mix them', () => {
    const cells = [
      ['code', 'POWERED_OFF', 'unreachable/powered-off'],
      ['code', '200012', 'restricted/callee-barred'],
      ['smart-code', '200119', 'restricted/frequency'],
      ['early-media-code', 'USER_BUSY', 'busy/user-busy'],
    ] as const;
    expect(cells.map(([role, cell]) => readCodeCell(role, cell, CONTEXT)?.outcome)).toEqual(
      cells.map(([, , outcome]) => outcome),
    );
  });

  it('may hold words', () => {
    expect(readCodeCell('code', '用户占线', CONTEXT)).toMatchObject({
      role: 'code',
      outcome: 'busy/user-busy',
      rule: 'text-alone',
      confidence: 'medium',
    });
  });

  it('keeps the cleaned value that decided', () => {
    const values = ['fail:200005', '="200002"', 'no_answer', ' 200999\t'].map(
      (cell) => readCodeCell('code', cell, CONTEXT)?.value,
    );
    expect(values).toEqual(['200005', '200002', 'NO_ANSWER', '200999']);
  });

  it('in five digits is a guess, a whole code is none', () => {
    const doubts = ['20002', '20011', '200002', '20000', '200999'].map((cell) => {
      const reading = readCodeCell('code', cell, CONTEXT);
      return reading !== undefined && isDoubtful(reading);
    });
    expect(doubts).toEqual([true, true, false, false, false]);
  });

  it('that tells of an extension or a longer number is no guess at all', () => {
    const outcomes = ['20009', '20013', '20100', '2000', '2000021', '-20002', '20002.5'].map(
      (cell) => readCodeCell('code', cell, CONTEXT)?.outcome,
    );
    expect(new Set(outcomes)).toEqual(new Set(['unknown/unknown-code']));
  });
});

describe('a text cell', () => {
  it('that says nothing is no reading', () => {
    const cells = ['', '执行完成', '-', 'zzz'].map((cell) => readText('text', cell));
    expect(cells).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is less sure than a code, and least where it is vague', () => {
    const sure = ['用户占线', '无法接通'].map((cell) => readText('text', cell)?.confidence);
    expect(sure).toEqual(['medium', 'low']);
  });

  it('that names an event is one', () => {
    expect(readText('text', '排队中')).toMatchObject({
      outcome: 'not-final',
      rule: 'event-not-result',
    });
  });
});
