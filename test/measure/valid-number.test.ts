import fc from 'fast-check';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import { beforeAll, describe, expect, it } from 'vitest';
import { NumberPlan } from '../../src/measure/valid-number.ts';
import { packDigits } from '../../src/scan/phone-number.ts';

let plan: NumberPlan;
beforeAll(async () => {
  plan = await NumberPlan.load();
});

function isMalformed(text: string, by = plan): boolean {
  const digits = packDigits(text);
  return by.isMalformed(digits ?? -1, { size: 2, at: () => text });
}

describe('a number', () => {
  it.each([
    ['1390000111', 'ten digits'],
    ['139000011112', 'twelve digits'],
    ['12345678901', 'begins as no number does'],
    ['15400001111', 'a range that nobody has'],
    ['1', 'a digit'],
    ['0', 'a zero'],
    ['62345678', 'a fixed line without its area'],
    ['139000011111390000', 'two numbers in one cell'],
    ['13900001111,13900002222', 'two numbers in one cell'],
  ])('%s is malformed: %s', (text) => {
    expect(isMalformed(text)).toBe(true);
  });

  it.each([
    ['13900001111', 'mobile'],
    ['16500001111', 'mobile, a new range'],
    ['17401234567', 'mobile by satellite'],
    ['013900001111', 'mobile with a zero for long distance'],
    ['057112345678', 'fixed'],
    ['57112345678', 'fixed without the zero'],
    ['02112345678', 'fixed'],
    ['4008001234', 'service'],
    ['95588', 'a bank'],
    ['01095588', 'a bank, with the area'],
    ['10086', 'a carrier'],
    ['12345', 'a town hall'],
    ['110', 'the police'],
    ['1790913900001111', 'mobile behind a carrier code'],
    ['+14155552671', 'abroad'],
    ['0014155552671', 'abroad'],
    ['85221234567', 'Hong Kong, as platforms want it'],
    ['+8613900001111', 'with the country'],
    ['8657112345678', 'with the country'],
    ['5d41402abc4b2a76b9719d911017c592', 'a pseudonym, of which nothing is known'],
  ])('%s is not: %s', (text) => {
    expect(isMalformed(text)).toBe(false);
  });
});

describe('what begins as a mobile number', () => {
  const BEGINNINGS = Array.from({ length: 7000 }, (_, i) => String(13_000 + i));
  const PREFIXES = BEGINNINGS.filter((prefix) => !prefix.startsWith('179'));

  // A number is valid if it matches a pattern of its country. Written out, those patterns that a number from 13 to 19
  // can match have any digit at all from the fourth on, or from the sixth in two ranges: only how many there are matters.
  it('is decided by its length and first three or five digits: the metadata say so', () => {
    const china = metadata.countries.CN as unknown as unknown[];
    const patterns = (china[11] as (0 | [string, number[]])[]).flatMap((type) =>
      type === 0 ? [] : writtenOut(type[0]),
    );
    expect(patterns.length).toBeGreaterThan(500);
    const allowed = (digits: number | undefined, some: readonly number[]): boolean =>
      some.some((digit) => ((digits ?? 0) & (1 << digit)) !== 0);
    const mobile = patterns.filter(
      (pattern) => allowed(pattern[0], [1]) && allowed(pattern[1], [3, 4, 5, 6, 7, 8, 9]),
    );
    expect(mobile.length).toBeGreaterThan(5);
    // 161 and 174, and nothing else in the same pattern
    const isShared = ([, second, third]: readonly number[]): boolean =>
      (second === 1 << 6 && third === 1 << 1) || (second === 1 << 7 && third === 1 << 4);
    for (const pattern of mobile) {
      const rest = pattern.slice(isShared(pattern) ? 5 : 3);
      expect(rest).toEqual(rest.map(() => ANY_DIGIT));
    }
    // what may be taken off first: of these, codes of carriers alone begin with 13 to 19, with 179
    expect(china[1]).toBe('00|1(?:[12]\\d|79)\\d\\d00');
    expect(china[7]).toBe('(1(?:[12]\\d|79)\\d\\d)|0');
  });

  it('is decided so by the library as well', { timeout: 20_000 }, () => {
    // the ends that are most likely to matter, among them what might be read as codes to choose a carrier or a country
    const ends = ['000000', '999999', '001234', '100861'];
    const said = new Map<string, Set<boolean>>();
    for (const prefix of PREFIXES) {
      const range = prefix.slice(0, 3);
      const deciding = ['161', '174'].includes(range) ? prefix : range;
      const all = said.get(deciding) ?? new Set();
      said.set(deciding, all);
      for (const end of ends) all.add(isValidPhoneNumber(prefix + end, 'CN'));
    }
    expect([...said].filter(([, all]) => all.size > 1)).toEqual([]);
    expect(said.size).toBe(69 - 2 + 200);
  });

  it('needs no library if it has 11 digits', { timeout: 20_000 }, async () => {
    const numbers = BEGINNINGS.flatMap((beginning) => [`${beginning}000000`, `${beginning}999999`]);
    const callees = Float64Array.from(numbers, (number) => packDigits(number) as number);
    const alone = await NumberPlan.for(callees);
    const wrong = numbers.filter(
      (number) => isMalformed(number, alone) === isValidPhoneNumber(number, 'CN'),
    );
    expect(wrong).toEqual([]);
    // nothing is known without it of any other number: it is not there
    expect(isMalformed('62345678', alone)).toBe(false);
    const mixed = await NumberPlan.for(
      Float64Array.of(...callees, packDigits('62345678') as number),
    );
    expect(isMalformed('62345678', mixed)).toBe(true);
  });

  it('is none behind 179, whatever follows: 6 digits are too few at home, and 4 abroad', () => {
    const china = metadata.countries.CN as unknown as unknown[];
    const patterns = (china[11] as (0 | [string, number[]])[]).flatMap((type) =>
      type === 0 ? [] : writtenOut(type[0]),
    );
    expect(patterns.filter(({ length }) => length === 6)).toEqual([]);
    const whole = patterns.filter((digits) =>
      [1, 7, 9].every((digit, i) => ((digits[i] ?? 0) & (1 << digit)) !== 0),
    );
    expect(whole.filter(({ length }) => length === 11)).toEqual([]);
    const abroad = Array.from({ length: 10_000 }, (_, i) => `1790100${String(i).padStart(4, '0')}`);
    expect(abroad.filter((number) => isValidPhoneNumber(number, 'CN'))).toEqual([]);
  });

  it('comes to what the library says, at any length', () => {
    const digits = fc.stringMatching(/^1[3-9]\d{0,13}$/);
    const many = fc.array(digits, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(many, (numbers) => {
        for (const number of numbers) {
          expect([number, isMalformed(number)]).toEqual([
            number,
            !isValidPhoneNumber(number, 'CN'),
          ]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('200,000 dead mobile numbers are looked up in no time', async () => {
  const fresh = await NumberPlan.load();
  const numbers = Array.from(
    { length: 200_000 },
    (_, i) => packDigits(String(13_000_000_000 + ((i * 7_919_331) % 7_000_000_000))) as number,
  );
  const none = { size: 1, at: () => '' };
  const began = performance.now();
  const malformed = numbers.filter((number) => fresh.isMalformed(number, none)).length;
  expect(malformed).toBeGreaterThan(0);
  // asking the library each time takes 2.4 s; the limit leaves room for a busy machine
  expect(performance.now() - began).toBeLessThan(1000);
});

it('a column of a million wrong numbers does not take minutes', async () => {
  const fresh = await NumberPlan.load();
  const none = { size: 1, at: () => '' };
  let malformed = 0;
  for (let i = 0; i < 100_000; i++) {
    if (fresh.isMalformed(packDigits(`${20_000_000 + i}`) as number, none)) malformed++;
  }
  // after these nothing is claimed any more
  expect(malformed).toBe(10_000);
});

const ANY_DIGIT = 0b11_1111_1111;

/** Every sequence of sets of digits (one bit a digit) that a pattern of the metadata stands for. */
function writtenOut(pattern: string): number[][] {
  let at = 0;
  const alternatives = (): number[][] => {
    const all = sequence();
    while (pattern[at] === '|') {
      at++;
      all.push(...sequence());
    }
    return all;
  };
  const sequence = (): number[][] => {
    let all: number[][] = [[]];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const one = atom();
      const [least, most] = times();
      let repeated: number[][] = [[]];
      const ways: number[][] = least === 0 ? [[]] : [];
      for (let n = 1; n <= most; n++) {
        repeated = repeated.flatMap((head) => one.map((tail) => [...head, ...tail]));
        if (n >= least) ways.push(...repeated);
      }
      all = all.flatMap((head) => ways.map((tail) => [...head, ...tail]));
    }
    return all;
  };
  const atom = (): number[][] => {
    if (pattern.startsWith('(?:', at)) {
      at += 3;
      const inside = alternatives();
      at++;
      return inside;
    }
    const [text = '', digits = ''] = /^(?:\\d|\d|\[([\d-]+)\])/.exec(pattern.slice(at)) ?? [];
    if (text === '') throw new Error(`cannot read ${pattern.slice(at)}`);
    at += text.length;
    if (text === '\\d') return [[ANY_DIGIT]];
    const set = text.startsWith('[') ? new RegExp(`[${digits}]`) : new RegExp(text);
    return [
      [
        Array.from({ length: 10 }, (_, d) => (set.test(String(d)) ? 1 << d : 0)).reduce(
          (a, b) => a | b,
        ),
      ],
    ];
  };
  const times = (): [number, number] => {
    const [text = '', least = '1', most = least] =
      /^(?:\{(\d+)(?:,(\d+))?\}|\?)/.exec(pattern.slice(at)) ?? [];
    at += text.length;
    return text === '?' ? [0, 1] : [Number(least), Number(most)];
  };
  const all = alternatives();
  if (at !== pattern.length) throw new Error(`cannot read ${pattern.slice(at)}`);
  return all;
}
