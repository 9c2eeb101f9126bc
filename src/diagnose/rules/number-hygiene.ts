import { RECEIPT_CODES } from '../../catalogue/sources.ts';
import type { Measures } from '../../measure/measures.ts';
import type { NumberHistory } from '../../measure/number-history.ts';
import type { NumberHygieneEvidence } from '../../model/evidence/number-hygiene.ts';
import type { FindingConfidence, Severity } from '../../model/finding.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import type { Text } from '../../model/language.ts';
import { sayDead, sayHowCounted, sayRevived, sayWasted } from '../number-hygiene/sentences.ts';
import type { Claim, Rule } from '../rule.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

const rule: Rule<'number-hygiene'> = {
  looksFor: {
    en: 'Numbers that are dead, suspended or malformed, and calls that could reach nobody: to numbers already shown to be dead, and to malformed ones.',
    'zh-CN': '空号、停机号和不合法的号码，以及注定打不通的呼叫：打给已判失效或不合法号码的呼叫。',
  },
  how: {
    en: 'The results of each number in order of time: a call counts as wasted if an earlier one said that the number is dead and no later one says otherwise. Invalid numbers are checked against libphonenumber’s full metadata, China by default; calls to malformed ones are wasted from the first.',
    'zh-CN':
      '按时间顺序看每个号码的结果：此前已判为空号或销号，之后也没有相反的结果，再呼即为浪费。返回号码无效的，再用 libphonenumber 完整号段数据（默认中国）校验；不合法的号码从第一通起就算浪费。',
  },
  thresholds: [
    'wastedShareError',
    'wastedShareWarning',
    'wastedCalls',
    'deadNumbers',
    'deadShare',
    'revivedShare',
  ],
  sources: [
    RECEIPT_CODES,
    { name: 'libphonenumber', url: 'https://github.com/google/libphonenumber' },
  ],
  find(measures) {
    const { numbers } = measures;
    if (numbers === undefined) return [];
    const wasted = wastedOf(numbers);
    if (wasted >= RULE_THRESHOLDS.deadNumbers.value) return [claimWasted(numbers, measures)];
    return isListStale(numbers) ? [claimDead(numbers, measures)] : [];
  },
};

function claimWasted(
  numbers: NumberHistory,
  { calls, outcomes }: Measures,
): Claim<'number-hygiene'> {
  const wasted = wastedOf(numbers);
  const isSure = isDependable(numbers);
  const text = sayWasted(numbers, calls);
  return {
    severity: isSure ? severityOf(wasted, calls) : 'note',
    confidence: confidenceOf(numbers),
    affectedCalls: wasted,
    text: isSure ? text : join(text, sayRevived(numbers)),
    evidence: evidenceOf(numbers, calls),
    ...(isSure
      ? {
          gain: {
            low: wasted,
            high: wasted,
            kind: 'saved',
            how: sayHowCounted(numbers),
          },
        }
      : {}),
    strategies: strategiesFor(numbers, outcomes),
    sample: numbers.sample,
  };
}

function claimDead(numbers: NumberHistory, { calls, outcomes }: Measures): Claim<'number-hygiene'> {
  const isSure = isDependable(numbers);
  const text = sayDead(numbers);
  const affectedCalls = Object.entries(outcomes)
    .filter(([outcome]) => outcome.startsWith('invalid-number/'))
    .reduce((sum, [, own]) => sum + own, 0);
  return {
    severity: 'note',
    confidence: confidenceOf(numbers),
    affectedCalls,
    text: isSure ? text : join(text, sayRevived(numbers)),
    evidence: evidenceOf(numbers, calls),
    strategies: strategiesFor(numbers, outcomes),
    selection: { categories: ['invalid-number'] },
  };
}

function wastedOf({ wasted }: NumberHistory): number {
  return wasted.dead + wasted.malformed;
}

/** Numbers that are not to be called in the next campaign, enough of them to say so. */
function isListStale({ numbers, dead, malformed, suspended }: NumberHistory): boolean {
  const gone = dead + malformed + suspended;
  const { deadNumbers, deadShare } = RULE_THRESHOLDS;
  return gone >= deadNumbers.value && gone >= deadShare.value * numbers;
}

function severityOf(wasted: number, calls: number): Severity {
  const { wastedCalls, wastedShareError, wastedShareWarning } = RULE_THRESHOLDS;
  if (wasted < wastedCalls.value) return 'note';
  if (wasted >= wastedShareError.value * calls) return 'error';
  return wasted >= wastedShareWarning.value * calls ? 'warning' : 'note';
}

/** Of the numbers that were called again after they had been called dead, those that were not. */
function revivedShare({ revived, redialled }: NumberHistory): number {
  return revived === 0 ? 0 : revived / (revived + redialled);
}

/** Whether this export's dead numbers are dead. */
function isDependable(numbers: NumberHistory): boolean {
  return revivedShare(numbers) < RULE_THRESHOLDS.revivedShare.value;
}

function confidenceOf(numbers: NumberHistory): FindingConfidence {
  if (!isDependable(numbers)) return 'low';
  return numbers.revived === 0 ? 'high' : 'medium';
}

/** What wastes most comes first. */
function strategiesFor(numbers: NumberHistory, outcomes: Measures['outcomes']): StrategyId[] {
  const { dead, malformed, suspended, wasted } = numbers;
  const forDead: StrategyId[] = dead > 0 ? ['suppress-nonexistent-numbers'] : [];
  const forMalformed: StrategyId[] =
    malformed > 0 ? ['repair-number-format', 'validate-before-calling'] : [];
  return [
    ...(wasted.malformed > wasted.dead
      ? [...forMalformed, ...forDead]
      : [...forDead, ...forMalformed]),
    ...(suspended > 0 ? (['retest-suspended-then-suppress'] as const) : []),
    ...(outcomes['invalid-number/deregistered'] > 0
      ? (['unlink-deregistered-numbers'] as const)
      : []),
    'clean-the-list-regularly',
  ];
}

function evidenceOf(numbers: NumberHistory, calls: number): NumberHygieneEvidence {
  const { dead, suspended, malformed, redialled, revived, wasted } = numbers;
  const wastedCalls = wastedOf(numbers);
  return {
    numbers: { called: numbers.numbers, dead, suspended, malformed, redialled, revived },
    wastedCalls,
    wasted,
    wastedShare: calls === 0 ? 0 : wastedCalls / calls,
    worst: [...numbers.worst],
  };
}

function join(one: Text, other: Text): Text {
  return { en: `${one.en} ${other.en}`, 'zh-CN': `${one['zh-CN']}${other['zh-CN']}` };
}

export default rule;
