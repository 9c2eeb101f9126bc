import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalldiagError } from '../../src/errors.ts';
import { type Condition, parseCondition, printCondition } from '../../src/gate/grammar.ts';
import { ALL_SUBJECTS, countsFindings, SUBJECT_NAMES } from '../../src/gate/subject.ts';
import { CATEGORY_IDS, OUTCOMES } from '../../src/model/category.ts';
import { GATE_OPERATORS } from '../../src/model/gate.ts';
import { RULE_IDS } from '../../src/model/ids.gen.ts';

const parse = (text: string): Condition => parseCondition(text, '--fail-on');
const print = (text: string): string => printCondition(parse(text));

function complaint(text: string): CalldiagError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof CalldiagError) return error;
    throw error;
  }
  throw new Error(`"${text}" was taken for a gate`);
}

describe('the grammar of gates', () => {
  it('reads what it prints, whatever the condition', () => {
    const conditions = fc.constantFrom(...ALL_SUBJECTS).chain((subject) =>
      fc.record({
        subject: fc.constant(subject),
        operator: fc.constantFrom(...GATE_OPERATORS),
        limit: countsFindings(subject)
          ? fc.record({ amount: fc.maxSafeNat(), unit: fc.constant('count' as const) })
          : fc.oneof(
              fc.record({ amount: fc.maxSafeNat(), unit: fc.constant('count' as const) }),
              fc.record({
                amount: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000),
                unit: fc.constant('percent' as const),
              }),
            ),
      }),
    );
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(parse(printCondition(condition))).toEqual(condition);
      }),
      { numRuns: 500 },
    );
  });

  it('knows every category, cause, rate, rule and severity by a name of its own', () => {
    expect(new Set(SUBJECT_NAMES).size).toBe(ALL_SUBJECTS.length);
    expect(ALL_SUBJECTS).toHaveLength(
      CATEGORY_IDS.length + OUTCOMES.length + 6 + 3 + 4 * RULE_IDS.length,
    );
    for (const id of [...OUTCOMES, ...RULE_IDS, 'error', 'warning', 'note']) {
      expect(SUBJECT_NAMES).toContain(id);
    }
  });

  it.each([
    ['invalid-number>2%', 'invalid-number>2%'],
    [' invalid-number > 2 % ', 'invalid-number>2%'],
    ['unreachable/rejected>=50', 'unreachable/rejected>=50'],
    ['heardInFull<38.5%', 'heard-in-full<38.5%'],
    ['Invalid-Number>2%', 'invalid-number>2%'],
    ['listenThrough<=0%', 'listen-through<=0%'],
    ['answered<30%', 'answered<30%'],
    ['category:answered>5%', 'category:answered>5%'],
    ['category:busy>5%', 'busy>5%'],
    ['outage', 'outage>0'],
    ['outage:error', 'outage:error>0'],
    ['warning>=3', 'warning>=3'],
    ['invalid-number≥2％', 'invalid-number>=2%'],
    ['invalid-number＞2%', 'invalid-number>2%'],
    ['unknown≤1.50%', 'unknown<=1.5%'],
    ['busy>0.0000001%', 'busy>0.0000001%'],
  ])('takes %s for %s', (text, printed) => expect(print(text)).toBe(printed));

  it('tells the rate of answered calls from the category', () => {
    expect(parse('answered<30%').subject.kind).toBe('rate');
    expect(parse('category:answered>5%').subject.kind).toBe('category');
  });

  it.each([
    ['invald-number>2%', 'did you mean invalid-number?'],
    ['rejected>2%', 'did you mean unreachable/rejected?'],
    ['outrage', 'did you mean outage?'],
    ['invalid-number=2%', 'did you mean invalid-number>2%, invalid-number>=2%, invalid-number<2%?'],
    ['invalid-number=>2%', 'did you mean invalid-number>=2%?'],
    ['invalid-number>0.02', 'did you mean 2%?'],
    ['answered<0.3', 'did you mean 30%?'],
  ])('suggests what was meant by %s', (text, hint) => {
    const error = complaint(text);
    expect(error).toMatchObject({ code: 'bad-gate', exitCode: 2 });
    expect(error.hint?.en).toBe(hint);
  });

  it.each([
    '',
    '>2%',
    'invalid-number>',
    'invalid-number>2%%',
    'invalid-number>-1',
    'invalid-number>101%',
    'invalid-number>1e3',
    'invalid-number>2.5',
    'invalid-number>2%>1%',
    'invalid-number 2%',
    'outage>10%',
    'outage>1.5',
    'outage:fatal',
    'category:outage>1',
    'not-final>2%',
    'completed/busy>2%',
    '__proto__>1',
    'constructor>1',
  ])('refuses "%s"', (text) => {
    expect(complaint(text)).toMatchObject({ code: 'bad-gate', exitCode: 2 });
  });

  it('says that an unquoted > went to the shell', () => {
    const { text } = complaint('invalid-number');
    expect(text.en).toContain("'invalid-number>2%'");
    expect(text.en).toContain('unquoted >');
  });
});
