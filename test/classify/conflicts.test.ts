import { describe, expect, it } from 'vitest';
import aliyun from '../../src/catalogue/books/aliyun-vms.ts';
import { conflictsOf } from '../../src/classify/conflicts.ts';
import type { Context } from '../../src/classify/context.ts';
import { readCodeCell, readText } from '../../src/classify/reading.ts';

const CONTEXT: Context = { book: aliyun, hasFamilyCodes: true, kind: 'single', isCut: false };

function conflicts(code: string, smart = '', early = '', text = ''): readonly string[] {
  const others = [
    readCodeCell('smart-code', smart, CONTEXT),
    readCodeCell('early-media-code', early, CONTEXT),
    readText('text', text),
  ];
  return conflictsOf(readCodeCell('code', code, CONTEXT), others, text);
}

describe('cells of one row', () => {
  it('agree', () => {
    expect(conflicts('200002', 'USER_BUSY', '200002', '用户忙')).toEqual([]);
    expect(conflicts('200005', 'POWERED_OFF', '200010', '关机')).toEqual([]); // refined
    expect(conflicts('200000', 'ANSWERED', '', '已接听')).toEqual([]);
    expect(conflicts('200003', '', '', '')).toEqual([]);
  });

  it('contradict each other about answered or not, whichever cells they are', () => {
    expect(conflicts('200010', 'ANSWERED')).toEqual(['answered-or-not']);
    expect(conflicts('200000', '', '200004')).toEqual(['answered-or-not']);
    expect(conflicts('200003', '', '', '已接听')).toEqual(['answered-or-not']);
    expect(conflicts('', 'ANSWERED', '', '未接听')).toEqual(['answered-or-not']);
    expect(conflicts('200999', 'ANSWERED', '200010')).toEqual(['answered-or-not']);
  });

  it('name different categories', () => {
    expect(conflicts('200002', 'NO_ANSWER')).toEqual(['code-against-smart-status']);
    expect(conflicts('200002', '', '200010')).toEqual(['code-against-early-media']);
    expect(conflicts('200002', '', '', '空号')).toEqual(['code-against-text']);
    expect(conflicts('200002', 'NO_ANSWER', '200010', '空号')).toEqual([
      'code-against-smart-status',
      'code-against-early-media',
      'code-against-text',
    ]);
  });

  it('tell of a machine that the code takes for a listener', () => {
    expect(conflicts('200000', 'INTELLIGENT_ANSWER')).toEqual(['heard-by-machine']);
    expect(conflicts('200001', '', '', '语音信箱')).toEqual(['heard-by-machine']);
    expect(conflicts('INTELLIGENT_ANSWER', 'CALL_FORWARDING')).toEqual([]);
  });

  it('do not contradict an event, nor does an event contradict them', () => {
    expect(conflicts('200101', 'NO_ANSWER', '', '已接听')).toEqual([]);
    expect(conflicts('200002', '', '', '排队中')).toEqual([]);
  });

  it('do not contradict a guess at a damaged code that they replace', () => {
    expect(conflicts('20001', '', '', '关机')).toEqual([]);
    expect(conflicts('20001', 'NO_ANSWER')).toEqual([]);
    expect(conflicts('20001', 'UNAVAILABLE')).toEqual(['answered-or-not']);
    expect(conflicts('20001', 'NO_ANSWER', '', '已接听')).toEqual(['answered-or-not']);
  });
});
