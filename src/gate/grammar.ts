import { problem } from '../errors.ts';
import { GATE_TEXTS } from '../i18n/gates.ts';
import { GATE_OPERATORS, type GateOperator } from '../model/gate.ts';
import { nearest } from '../nearest.ts';
import { countsFindings, nameOf, SUBJECT_NAMES, type Subject, subjectOf } from './subject.ts';

// What stands behind `--fail-on`: NAME, an operator, a limit. `invalid-number>2%`, `answered<30%`, `outage`, `warning>=3`.

/** What must not be: if it holds, the gate fails. */
export interface Condition {
  readonly subject: Subject;
  readonly operator: GateOperator;
  readonly limit: Limit;
}

/** Of calls a share in percent, or so many; of findings always so many. */
export interface Limit {
  readonly amount: number;
  readonly unit: 'percent' | 'count';
}

const SHAPE = /^([^<>=\s]+)\s*(?:([<>]=?)\s*([^<>=]*))?$/;
const NUMBER = /^(\d+(?:\.\d+)?)\s*(%?)$/;

/**
 * @param option what is named if it is wrong: `--fail-on`, or the place in a file
 * @throws CalldiagError `bad-gate`
 */
export function parseCondition(text: string, option: string): Condition {
  const refuse = (expected: { en: string; 'zh-CN': string }, near: readonly string[] = []): Error =>
    problem('bad-gate', { option, value: text, expected, near });
  // what input methods make of the signs
  const plain = text.normalize('NFKC').replaceAll('≥', '>=').replaceAll('≤', '<=').trim();
  const [, name, sign, amount = ''] = SHAPE.exec(plain) ?? [];
  if (name === undefined) throw refuse(GATE_TEXTS.expected.shape, nearShapes(plain));
  const subject = subjectOf(name);
  if (subject === undefined) throw refuse(GATE_TEXTS.expected.name, nearNames(name));
  if (sign === undefined) {
    // what is left of `--fail-on invalid-number>2%` where the shell took the rest for a file to write
    if (!countsFindings(subject)) {
      const example = `${nameOf(subject)}${subject.kind === 'rate' ? '<30%' : '>2%'}`;
      throw refuse(GATE_TEXTS.expected.comparison(example));
    }
    return { subject, operator: '>', limit: { amount: 0, unit: 'count' } };
  }
  const operator = GATE_OPERATORS.find((one) => one === sign) as GateOperator;
  return { subject, operator, limit: readLimit(amount.trim(), subject, refuse) };
}

function readLimit(
  text: string,
  subject: Subject,
  refuse: (expected: { en: string; 'zh-CN': string }, near?: readonly string[]) => Error,
): Limit {
  const [, digits, percent] = NUMBER.exec(text) ?? [];
  const amount = Number(digits);
  if (countsFindings(subject)) {
    if (digits === undefined || percent === '%' || !Number.isSafeInteger(amount)) {
      throw refuse(GATE_TEXTS.expected.findings);
    }
    return { amount, unit: 'count' };
  }
  if (percent === '%' && amount <= 100) return { amount, unit: 'percent' };
  if (percent === '' && Number.isSafeInteger(amount)) return { amount, unit: 'count' };
  // 0.02 may have been meant for a share
  const isFraction = percent === '' && amount < 1;
  throw refuse(
    GATE_TEXTS.expected.limit,
    isFraction ? [`${Number((amount * 100).toPrecision(12))}%`] : [],
  );
}

/** The one way to write it, which reads back as the same. */
export function printCondition({ subject, operator, limit }: Condition): string {
  return `${nameOf(subject)}${operator}${plainNumber(limit.amount)}${limit.unit === 'percent' ? '%' : ''}`;
}

/** As digits alone: 1e-7 is no number here. */
function plainNumber(amount: number): string {
  const text = String(amount);
  return text.includes('e') ? amount.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
}

/** Slips of the keyboard, and causes without their category. */
function nearNames(name: string): string[] {
  const wanted = name.toLowerCase();
  const causes = SUBJECT_NAMES.filter((one) => one.endsWith(`/${wanted}`));
  return causes.length > 0 ? causes : nearest(wanted, SUBJECT_NAMES);
}

/** `invalid-number=2%` and `invalid-number=>2%`: the operators that may have been meant. */
function nearShapes(text: string): string[] {
  const [, name = '', sign = '', rest = ''] = /^([^<>=\s]+)\s*([<>=!]+)\s*(.*)$/.exec(text) ?? [];
  if (subjectOf(name) === undefined) return [];
  const operators = sign.includes('<') ? ['<='] : sign.includes('>') ? ['>='] : ['>', '>=', '<'];
  return operators.map((operator) => `${name}${operator}${rest.replace(/^[<>=\s]+/, '')}`);
}
