import { cleanCode } from '../../catalogue/clean-code.ts';
import { CALL_STATUS_CODES, RECEIPT_CODES, SMART_STATUS_CODES } from '../../catalogue/sources.ts';
import { countText, percentText } from '../../i18n/amounts.ts';
import type { ResultCount } from '../../measure/results.ts';
import { describeOutcome, OUTCOMES, type Outcome } from '../../model/category.ts';
import type { VerdictMixEvidence } from '../../model/evidence/verdict-mix.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import type { Language, Text } from '../../model/language.ts';
import { matchStrategies } from '../choose-strategies.ts';
import type { Claim, Rule } from '../rule.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

/** Carrier fault, refusal, or a caller number marked as spam: the carrier gives all of them this code. */
const VAGUE_CODE = '200005';
const VAGUE: Outcome = 'unreachable/unspecified';
/** Outcomes that the sentence names. */
const NAMED_AT_MOST = 3;

const rule: Rule<'verdict-mix'> = {
  looksFor: {
    en: 'What stands behind the vague carrier code 200005: what the smart status, the early media code and the text say of these calls, and how many stay unexplained.',
    'zh-CN':
      '笼统的运营商状态码 200005 背后是什么：结合智能状态码、早媒体识别和描述文字，这些通话各属哪类原因，还有多少原因不明。',
  },
  how: {
    en: 'A full count, no sample: every distinct result whose code is 200005, by the verdict that the other columns lead to.',
    'zh-CN': '逐一清点，不做抽样：把状态码为 200005 的每种结果，按其他字段得出的结论归类计数。',
  },
  thresholds: ['vagueCodeCalls', 'vagueCodeShare', 'vagueCodeUnexplained'],
  sources: [RECEIPT_CODES, SMART_STATUS_CODES, CALL_STATUS_CODES],
  find(measures) {
    const evidence = countVague(measures.results);
    const { before, vague, withoutFinerCode } = evidence;
    const { vagueCodeCalls, vagueCodeShare, vagueCodeUnexplained } = RULE_THRESHOLDS;
    if (before < vagueCodeCalls.value || before < vagueCodeShare.value * measures.calls) return [];
    const isBare = withoutFinerCode >= vagueCodeUnexplained.value * before;
    const text = (isBare ? sayNothingFiner : sayExplained)(evidence, measures.calls);
    const claim: Claim<'verdict-mix'> = {
      severity: 'note',
      confidence: 'high',
      affectedCalls: before,
      text,
      evidence,
      strategies: strategiesFor(evidence),
    };
    const isAllOfOutcome = before === vague && measures.outcomes[VAGUE] === vague;
    if (isAllOfOutcome) return [{ ...claim, selection: { outcomes: [VAGUE] } }];
    const codes = measures.results.map(({ code }) => code).filter(isVague);
    return [{ ...claim, shows: { codes } }];
  },
};

function isVague(code: string): boolean {
  return cleanCode(code).code === VAGUE_CODE;
}

function countVague(results: readonly ResultCount[]): VerdictMixEvidence {
  const calls = new Map<Outcome, number>();
  let before = 0;
  let withoutFinerCode = 0;
  for (const result of results) {
    if (!isVague(result.code)) continue;
    before += result.calls;
    calls.set(result.outcome, (calls.get(result.outcome) ?? 0) + result.calls);
    const isBare = cleanCode(result.smartCode).code + cleanCode(result.earlyMediaCode).code === '';
    if (isBare && result.outcome === VAGUE) withoutFinerCode += result.calls;
  }
  const vague = calls.get(VAGUE) ?? 0;
  calls.delete(VAGUE);
  const after = [...calls]
    .map(([outcome, own]) => ({ outcome, calls: own }))
    .sort((a, b) => b.calls - a.calls || OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  return { before, after, vague, withoutFinerCode };
}

/** The best advice for each of the two largest parts; the export's only where it lacks what is asked for. */
function strategiesFor({
  before,
  after,
  vague,
  withoutFinerCode,
}: VerdictMixEvidence): StrategyId[] {
  const worthAdvice = (1 - RULE_THRESHOLDS.vagueCodeUnexplained.value) * before;
  const parts = [...after, { outcome: VAGUE, calls: vague }]
    .filter(({ calls }) => calls >= worthAdvice)
    .sort((a, b) => b.calls - a.calls)
    .slice(0, 2);
  const lacksCodes = withoutFinerCode >= worthAdvice;
  const chosen = parts.flatMap(({ outcome }) => {
    const best = matchStrategies([outcome]).find(
      ({ id }) => id !== 'export-the-finer-codes' || lacksCodes,
    );
    return best === undefined ? [] : [best.id];
  });
  return [...new Set(chosen)];
}

function sayNothingFiner({ before, withoutFinerCode }: VerdictMixEvidence, calls: number): Text {
  const { en, 'zh-CN': zh } = sayVagueCode(before, calls);
  const bare = countText(withoutFinerCode);
  const isAll = withoutFinerCode === before;
  const enTail = isAll
    ? 'The export has no smart status or early media code that would tell why.'
    : `For ${bare} of them, the export has no smart status or early media code that would tell why.`;
  const zhTail = isAll ? '话单' : `其中 ${bare} 通，话单`;
  return {
    en: `${en}. ${enTail}`,
    'zh-CN': `${zh}；${zhTail}没有智能状态码，也没有早媒体识别结果，看不出原因。`,
  };
}

function sayExplained(evidence: VerdictMixEvidence, calls: number): Text {
  const { before, vague } = evidence;
  const { en, 'zh-CN': zh } = sayVagueCode(before, calls);
  const explained = countText(before - vague);
  const share = 1 - vague / before;
  const rest = sayUnexplained(evidence);
  const enParts = `${explained} of them (${percentText(share, 'en')}): ${listParts(evidence, 'en')}`;
  const zhParts = `其中 ${explained} 通（${percentText(share, 'zh-CN')}）：${listParts(evidence, 'zh-CN')}`;
  return {
    en: `${en}. ${vague === before ? 'No other column explains them' : `Other columns explain ${enParts}`}.${rest.en}`,
    'zh-CN': `${zh}。${vague === before ? '其他字段也说明不了原因' : `其他字段能说明${zhParts}`}。${rest['zh-CN']}`,
  };
}

function sayUnexplained({ before, vague, withoutFinerCode }: VerdictMixEvidence): Text {
  const [rest, bare] = [vague, withoutFinerCode].map(countText);
  if (vague === before) {
    return withoutFinerCode === 0
      ? { en: '', 'zh-CN': '' }
      : {
          en: ` ${bare} of them have no finer code.`,
          'zh-CN': `其中 ${bare} 通没有更细的状态码。`,
        };
  }
  if (vague === 0) return { en: '', 'zh-CN': '' };
  if (withoutFinerCode === 0) {
    return { en: ` ${rest} stay unexplained.`, 'zh-CN': `仍有 ${rest} 通原因不明。` };
  }
  return withoutFinerCode === vague
    ? {
        en: ` ${rest} stay unexplained for want of a finer code.`,
        'zh-CN': `其余 ${rest} 通没有更细的状态码，原因不明。`,
      }
    : {
        en: ` ${rest} stay unexplained, ${bare} of them for want of a finer code.`,
        'zh-CN': `仍有 ${rest} 通原因不明，其中 ${bare} 通没有更细的状态码。`,
      };
}

function sayVagueCode(before: number, calls: number): Text {
  const [own, all] = [before, calls].map(countText);
  return {
    en: `${own} of ${all} calls have the carrier code 200005, which says no more than “unreachable”`,
    'zh-CN': `${all} 通中有 ${own} 通的状态码是 200005，只能说明“无法接通”`,
  };
}

/** `rejected 210, user busy 90, others 12`. */
function listParts({ after }: VerdictMixEvidence, language: Language): string {
  const named = after
    .slice(0, NAMED_AT_MOST)
    .map(({ outcome, calls }) =>
      part(describeOutcome(outcome).causeName[language], calls, language),
    );
  const others = after.slice(NAMED_AT_MOST).reduce((sum, { calls }) => sum + calls, 0);
  if (others > 0) named.push(part(language === 'en' ? 'others' : '其他', others, language));
  return named.join(language === 'en' ? ', ' : '，');
}

function part(name: string, calls: number, language: Language): string {
  return language === 'en' ? `${name} ${countText(calls)}` : `${name} ${countText(calls)} 通`;
}

export default rule;
