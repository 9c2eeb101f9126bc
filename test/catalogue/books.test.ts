import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import aliyun from '../../src/catalogue/books/aliyun-vms.ts';
import { type Book, CODE_TABLES, CONFIDENCES, LEGS } from '../../src/model/book.ts';
import { OUTCOMES } from '../../src/model/category.ts';
import { citeSource, LANGUAGES } from '../../src/model/language.ts';

// Typed by hand from the provider's documents, not derived from the book: code, outcome, flags.
// Flags: M marks two-party calls, C collides, V vague; `2:` what it means in a two-party call.
const EXPECTED = {
  receipt: `
    200000 completed/heard-in-full
    200001 early-hangup/hung-up-early
    200002 busy/user-busy 2:busy/caller-leg-busy@caller
    200003 no-answer/rang-out 2:no-answer/caller-leg-no-answer@caller
    200004 invalid-number/invalid 2:invalid-number/invalid@caller
    200005 unreachable/unspecified V
    200006 misconfigured/audio-format
    200007 unreachable/out-of-coverage 2:unreachable/out-of-coverage@caller
    200008 answered/key-timeout
    200010 unreachable/powered-off
    200011 invalid-number/suspended
    200100 not-final 2:answered/two-party-ended@callee
    200101 not-final
    200102 not-final
    200103 not-final M
    200104 restricted/caller-barred
    200105 restricted/callee-barred M
    200111 unreachable/rejected M
    200112 busy/user-busy M
    200113 no-answer/rang-out M
    200116 invalid-number/invalid M
    200117 misconfigured/caller-id
    200118 restricted/time-window
    200119 restricted/frequency
    200120 unreachable/out-of-coverage M
    200121 restricted/concurrency
    300000 not-final
    9996 platform-error/platform
    999999 platform-error/platform
    500 unreachable/carrier-fault C
    400 unreachable/carrier-fault C
    482 invalid-number/invalid C
    476 misconfigured/caller-id
    200 unknown/unknown-code V
    20000 ambiguous/heard-or-hung-up V`,
  'early-media': `
    200002 busy/user-busy
    200003 no-answer/rang-out
    200004 invalid-number/nonexistent
    200005 unreachable/unspecified V
    200007 unreachable/out-of-coverage
    200010 unreachable/powered-off
    200011 invalid-number/suspended
    200012 restricted/callee-barred
    200130 unknown/unknown-code V`,
  event: `
    200100 not-final
    200101 not-final
    200102 not-final
    200201 not-final
    300000 not-final`,
  'smart-status': `
    ANSWERED answered/answered V
    CANCEL cancelled/cancelled
    CALL_REJECTED unreachable/rejected
    CALL_FORWARDING answered/forwarded
    INCOMING_CALL_BARRED restricted/callee-barred
    INVALID_NUMBER invalid-number/nonexistent
    NO_ANSWER no-answer/rang-out
    NO_USER_RESPONDING unreachable/out-of-coverage
    NO_USER_RESPONSE unreachable/out-of-coverage
    NETWORK_BUSY unreachable/carrier-fault
    OPERATOR_BLOCK restricted/blocked
    POWERED_OFF unreachable/powered-off
    SUSPEND invalid-number/suspended
    USER_BUSY busy/user-busy
    UNAVAILABLE unreachable/unspecified V
    INTELLIGENT_ANSWER answered/machine
    OTHER unknown/unknown-code V
    OTHERS unknown/unknown-code V`,
};

const CJK = /\p{Script=Han}/u;

describe('the Aliyun book', () => {
  const expected = Object.entries(EXPECTED).flatMap(([table, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => `${table} ${line.trim()}`),
  );

  it('says what the documents say, no more and no less', () => {
    const actual = aliyun.entries.map((entry) => {
      const two = entry.inTwoPartyCall;
      return [
        entry.table,
        entry.code,
        entry.outcome,
        ...(two ? [`2:${two.outcome}@${two.leg}`] : []),
        ...(entry.marksTwoPartyCalls ? ['M'] : []),
        ...(entry.collides ? ['C'] : []),
        ...(entry.vague ? ['V'] : []),
      ].join(' ');
    });
    expect(actual.toSorted()).toEqual(expected.toSorted());
  });

  it('knows its own codes by their shape', () => {
    const family = new RegExp(aliyun.family);
    expect(['200000', '200121', '201999'].every((code) => family.test(code))).toBe(true);
    expect(['20000', '2000000', '200', '300000', 'ANSWERED'].some((c) => family.test(c))).toBe(
      false,
    );
  });
});

const FOLDER = new URL('../../src/catalogue/books/', import.meta.url);
const found = await Promise.all(
  readdirSync(FOLDER).map(async (file) => {
    const module: { default?: Book } = await import(new URL(file, FOLDER).href);
    return { path: file, book: module.default as Book };
  }),
);

describe('every book', () => {
  const books = found.filter(({ book }) => book !== undefined);

  it('is found', () => {
    expect(books.length).toBeGreaterThan(0);
  });

  it.each(books)('$path has one meaning for each code and table', ({ book }) => {
    const keys = book.entries.map(({ table, code }) => `${table} ${code.toUpperCase()}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(books)('$path uses the closed lists only', ({ book }) => {
    const outcomes: readonly string[] = [...OUTCOMES, 'not-final'];
    for (const entry of book.entries) {
      expect(outcomes).toContain(entry.outcome);
      expect(CODE_TABLES).toContain(entry.table);
      expect(LEGS).toContain(entry.leg);
      expect(CONFIDENCES).toContain(entry.confidence);
      if (entry.inTwoPartyCall === undefined) continue;
      expect(outcomes).toContain(entry.inTwoPartyCall.outcome);
      expect(LEGS).toContain(entry.inTwoPartyCall.leg);
    }
  });

  it.each(books)('$path speaks both languages', ({ book }) => {
    for (const { code, text, note } of book.entries) {
      for (const words of note ? [text, note] : [text]) {
        expect(Object.keys(words).toSorted(), code).toEqual([...LANGUAGES].toSorted());
        expect(words.en.trim(), code).not.toBe('');
        expect(words.en, code).not.toMatch(CJK);
        expect(words['zh-CN'], code).toMatch(CJK);
      }
    }
  });

  it.each(books)('$path names its sources', ({ book }) => {
    for (const { code, sources } of book.entries) {
      expect(sources.length, code).toBeGreaterThan(0);
      for (const source of sources) {
        const { url } = source;
        expect(citeSource(source, 'en').name.trim(), code).not.toBe('');
        expect(url === undefined || URL.canParse(url), url).toBe(true);
      }
    }
  });

  it.each(books)('$path is plain data', ({ book }) => {
    expect(structuredClone(book)).toEqual(book);
    expect(JSON.parse(JSON.stringify(book))).toEqual(book);
    expect(() => new RegExp(book.family)).not.toThrow();
  });
});
