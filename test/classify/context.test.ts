import { describe, expect, it } from 'vitest';
import aliyun from '../../src/catalogue/books/aliyun-vms.ts';
import { contextOf, plainContext } from '../../src/classify/context.ts';
import type { Result } from '../../src/model/verdict.ts';

const EMPTY: Result = { code: '', smartCode: '', earlyMediaCode: '', text: '', whoHungUp: '' };

function kindOf(results: readonly Partial<Result>[], isTwoParty?: boolean): string {
  const all = results.map((one) => ({ ...EMPTY, ...one }));
  return contextOf(all, aliyun, isTwoParty).kind;
}

const codes = (...all: string[]) => all.map((code) => ({ code }));

describe('the kind of calls', () => {
  it('is single unless something tells otherwise', () => {
    expect(kindOf([])).toBe('single');
    expect(kindOf(codes('200000', '200002', '200003', '200005'))).toBe('single');
    expect(kindOf(codes('200002', '200101', '200102', '200100'))).toBe('single');
    expect(kindOf([{ whoHungUp: '用户' }, { whoHungUp: '机器' }])).toBe('single');
  });

  it.each(['200103', '200105', '200111', '200112', '200113', '200116', '200120'])(
    'is two-party where %s occurs',
    (code) => {
      expect(kindOf(codes('200002', code))).toBe('two-party');
    },
  );

  it('is two-party where a leg hung up', () => {
    expect(kindOf([{ code: '200100', whoHungUp: 'aleg' }])).toBe('two-party');
    expect(kindOf([{ code: '200002', whoHungUp: 'Bleg' }])).toBe('two-party');
  });

  it('is mixed where a message was heard or cut short beside two-party codes', () => {
    expect(kindOf(codes('200000', '200112'))).toBe('mixed');
    expect(kindOf(codes('200112', 'fail:200001'))).toBe('mixed');
  });

  it('is not turned by a stray row', () => {
    const results = codes('200002', '200112').map((one) => ({ ...EMPTY, ...one }));
    const kind = (...rows: [number, number]): string =>
      contextOf(results, aliyun, undefined, (id) => rows[id] ?? 0).kind;
    expect(kind(96, 4)).toBe('mixed');
    expect(kind(95, 5)).toBe('two-party');
  });

  it('is what the user says, whatever the codes', () => {
    expect(kindOf(codes('200000', '200112'), true)).toBe('two-party');
    expect(kindOf(codes('200112'), false)).toBe('single');
  });

  it('is not decided by a code that a spreadsheet rounded', () => {
    expect(kindOf(codes('2.00E+05', '200112'))).toBe('two-party');
  });
});

describe('codes that other vocabularies share', () => {
  const sees = (one: Partial<Result>): boolean =>
    contextOf([{ ...EMPTY, ...one }], aliyun, undefined).hasFamilyCodes;

  it('are Aliyun’s where a 20xxxx code or a smart status stands in the file, known or not', () => {
    expect(sees({ code: '200002' })).toBe(true);
    expect(sees({ code: 'fail:200999' })).toBe(true);
    expect(sees({ earlyMediaCode: '200130' })).toBe(true);
    expect(sees({ smartCode: 'POWERED_OFF' })).toBe(true);
  });

  it('are nobody’s beside other numbers and words', () => {
    expect(sees({ code: '486' })).toBe(false);
    expect(sees({ code: '20000' })).toBe(false);
    expect(sees({ code: '2000000' })).toBe(false);
    expect(sees({ text: '200002' })).toBe(false);
    expect(sees({})).toBe(false);
  });

  it('are explained as the book’s own', () => {
    expect(plainContext(aliyun)).toEqual({
      book: aliyun,
      hasFamilyCodes: true,
      kind: 'single',
      isCut: false,
    });
  });
});

describe('codes cut to five digits', () => {
  const isCut = (...all: string[]): boolean =>
    contextOf(
      codes(...all).map((one) => ({ ...EMPTY, ...one })),
      aliyun,
      undefined,
    ).isCut;

  it('are suspected where 20000 stands beside nothing above 20001', () => {
    expect(isCut('20000', '20001')).toBe(true);
    expect(isCut('20000')).toBe(true);
    expect(isCut('20000', '20001', '20002')).toBe(false);
    expect(isCut('20001')).toBe(false);
    expect(isCut('200001')).toBe(false);
  });
});
