import { countText, isoText, minuteText, percentText } from '../../i18n/amounts.ts';
import type { IssueCount, Quality } from '../../measure/quality.ts';
import { ROWS, type Row } from '../../measure/sample-rows.ts';
import type { CategoryId } from '../../model/category.ts';
import {
  type DataQualityEvidence,
  QUALITY_ISSUES,
  type QualityIssue,
} from '../../model/evidence/data-quality.ts';
import type { Language } from '../../model/language.ts';
import { ISSUES, UNIT_WORDS } from '../data-quality/issues.ts';
import type { Claim, Rule } from '../rule.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

type Issue = DataQualityEvidence['issues'][number];

/** Issues whose calls options can select. */
const CATEGORY_OF: Partial<Record<QualityIssue, CategoryId>> = {
  'unknown-results': 'unknown',
  'ambiguous-results': 'ambiguous',
};
/** Issues that the sentence names. */
const NAMED_AT_MOST = 3;

const rule: Rule<'data-quality'> = {
  looksFor: {
    en: 'What makes the numbers of this report less trustworthy: rows and results that cannot be read, damaged numbers and codes, times that contradict each other, hours without calls. Grade B to D, that of the worst issue.',
    'zh-CN':
      '哪些问题会让本报告的数字不可靠：读不懂的行和结果、损坏的号码和代码、互相矛盾的时间、没有通话的时段。按最严重的问题给出 B 至 D 级。',
  },
  how: {
    en: 'A full count of each issue, graded by its share. What only limits the diagnosis (no times, masked numbers, duplicates already folded) never falls below B. Times count as backwards from 2 seconds on; talk may differ from the clock by 2 seconds, or by the step in which it is billed. An hour is missing if 4 days or more had calls before and after it, three in four of them calls at it, and these 10 at least.',
    'zh-CN':
      '逐项清点每类问题，按占比定级。仅使诊断受限的问题（没有时间、号码脱敏、已合并的重复记录）最低为 B 级。时间倒退满 2 秒才算颠倒；通话时长与时钟允许相差 2 秒，按步长计费时允许相差一个步长。某小时缺失，是指在其前后都有通话的日子不少于 4 天，其中四分之三以上当时有通话且不少于 10 通。',
  },
  thresholds: [
    'qualityToldShare',
    'qualityPoorShare',
    'qualityBadShare',
    'qualityCount',
    'qualityOneResultShare',
    'qualityOneResultPoorShare',
    'qualityOneResultCalls',
  ],
  sources: [
    {
      name: {
        en: 'Alibaba Cloud VMS, receipt messages: they may be delivered more than once',
        'zh-CN': '阿里云语音服务：回执消息说明（可能重复推送）',
      },
      url: 'https://help.aliyun.com/en/vms/developer-reference/return-receipt-message-description-and-configuration-process',
    },
  ],
  find({ calls, quality }) {
    const issues = gradeIssues(quality);
    const [worst] = issues;
    if (worst === undefined) return [];
    const { grade } = worst;
    const first = quality.firstMissingHour;
    const claim: Claim<'data-quality'> = {
      // no call is lost by it, so it is no error
      severity: grade === 'B' ? 'note' : 'warning',
      confidence: 'high',
      affectedCalls: affected(issues, calls),
      text: { en: say(issues, first, 'en'), 'zh-CN': say(issues, first, 'zh-CN') },
      evidence: {
        grade,
        issues,
        firstMissingHour: first === undefined ? null : isoText(first),
      },
      strategies: [...new Set(issues.flatMap(({ id }) => ISSUES[id].strategies ?? []))],
    };
    const categories = issues.flatMap(({ id }) => CATEGORY_OF[id] ?? []);
    if (issues.length === 1 && categories.length === 1) {
      return [{ ...claim, selection: { categories } }];
    }
    const sample = sampleOf(issues, quality);
    return [sample.length > 0 ? { ...claim, sample } : { ...claim, ...showing(categories) }];
  },
};

/** The first row of each issue, the worst first. */
function sampleOf(issues: readonly Issue[], quality: Quality): Row[] {
  const rows = issues.flatMap(({ id }) => quality.issues[id].first ?? []);
  const isFirst = ({ file, row }: Row, i: number): boolean =>
    rows.findIndex((other) => other.file === file && other.row === row) === i;
  return rows.filter(isFirst).slice(0, ROWS);
}

function showing(categories: readonly CategoryId[]): Pick<Claim<'data-quality'>, 'shows'> {
  return categories.length === 0 ? {} : { shows: { categories } };
}

/** Those worth telling, the worst first. */
function gradeIssues({ issues }: Quality): Issue[] {
  return (Object.keys(QUALITY_ISSUES) as QualityIssue[])
    .flatMap((id): Issue[] => {
      const grade = gradeOf(id, issues[id]);
      const { count, of } = issues[id];
      return grade === undefined ? [] : [{ id, grade, unit: QUALITY_ISSUES[id], count, of }];
    })
    .sort((a, b) => b.grade.localeCompare(a.grade) || b.count / b.of - a.count / a.of);
}

/** Undefined for what is not worth telling. */
function gradeOf(id: QualityIssue, { count, of }: IssueCount): Issue['grade'] | undefined {
  if (count === 0 || of === 0) return undefined;
  const at = RULE_THRESHOLDS;
  const share = count / of;
  const isMany = count >= at.qualityCount.value;
  switch (ISSUES[id].does) {
    case 'damage':
      if (isMany && share >= at.qualityBadShare.value) return 'D';
      if (isMany && share >= at.qualityPoorShare.value) return 'C';
      return share >= at.qualityToldShare.value ? 'B' : undefined;
    case 'limit':
      return isMany && share >= at.qualityPoorShare.value ? 'B' : undefined;
    case 'hours':
      return 'B';
    case 'result':
      if (of < at.qualityOneResultCalls.value || share < at.qualityOneResultShare.value) {
        return undefined;
      }
      return share >= at.qualityOneResultPoorShare.value ? 'C' : 'B';
  }
}

/** Issues overlap: the calls of the largest one are sure. */
function affected(issues: readonly Issue[], calls: number): number {
  const counts = issues.map(({ unit, count }) => (unit === 'hours' ? 0 : count));
  return Math.min(calls, Math.max(...counts));
}

function say(
  issues: readonly Issue[],
  firstMissingHour: number | undefined,
  language: Language,
): string {
  const isEnglish = language === 'en';
  const named = issues.slice(0, NAMED_AT_MOST).map(({ id, unit, count, of }) => {
    const [own, all, share] = [countText(count), countText(of), percentText(count / of, language)];
    const says = ISSUES[id].says[language];
    const what = UNIT_WORDS[unit][language];
    const first =
      id !== 'missing-hours' || firstMissingHour === undefined
        ? ''
        : isEnglish
          ? `, first at ${minuteText(firstMissingHour)}`
          : `，最早为 ${minuteText(firstMissingHour)}`;
    return isEnglish
      ? `${own} of ${all} ${what} (${share}) ${count === 1 ? singular(says) : says}${first}`
      : `${all} ${what}中有 ${own} ${what}（${share}）${says}${first}`;
  });
  const more = issues.length - named.length;
  const grade = issues[0]?.grade;
  if (isEnglish) {
    const rest = more === 0 ? '' : ` The JSON report lists ${more} more.`;
    return `Data quality ${grade}: ${named.join('; ')}.${rest}`;
  }
  return `数据质量为 ${grade} 级：${named.join('；')}。${more === 0 ? '' : `另有 ${more} 项，见 JSON 报告。`}`;
}

/** Begins with the verb: `have no start time` becomes `has no start time`. */
function singular(says: string): string {
  const [verb = '', ...rest] = says.split(' ');
  const one: Readonly<Record<string, string>> = {
    have: 'has',
    were: 'was',
    could: 'could',
    came: 'came',
  };
  return [one[verb] ?? `${verb}s`, ...rest].join(' ');
}

export default rule;
