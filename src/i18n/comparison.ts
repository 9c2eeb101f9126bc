import type {
  ClaimVerdict,
  ComparedRate,
  Comparison,
  MixDimension,
  ShareVerdict,
} from '../model/comparison.ts';
import type { Language } from '../model/language.ts';
import { countText, percentText } from './amounts.ts';
import { FINDING_TEXTS } from './findings.ts';

/** The sentences of a comparison. Percentages and counts come formatted; so do differences, with their unit. */
interface ComparisonTexts {
  rates: Readonly<Record<ComparedRate, string>>;
  dimensions: Readonly<Record<MixDimension, string>>;
  /** What is done where a mix is taken out: `within the same hours`. */
  within: Readonly<Record<MixDimension, string>>;
  verdicts: Readonly<Record<ShareVerdict, string>>;
  overall: Readonly<Record<Comparison['verdict'], string>>;
  claimVerdicts: Readonly<Record<ClaimVerdict, string>>;
  /** From one percentage to another. */
  rose(name: string, before: string, after: string, by: string): string;
  fell: ComparisonTexts['rose'];
  stayed(name: string, at: string, by: string): string;
  /** The difference within a mix. */
  likeForLike(dimension: string, within: string, by: string): string;
  isMix: ComparisonTexts['likeForLike'];
  chance(calls: string | undefined): string;
  /** Of what the mix leaves. */
  restByChance(calls: string | undefined): string;
  many(figures: string): string;
  allMixes: string;
  untoldMix: string;
  /** Mixes that changed too much to compare like with like. */
  unlike(dimensions: readonly string[]): string;
  open(before: string, after: string): string;
  tooSmall: string;
  isWithin: string;
  noCalls(name: string): string;
  also(verdict: string, names: readonly string[]): string;
  nothingTold: string;
  mixSame(dimension: string, moved: string): string;
  mixChanged(dimension: string, moved: string, strata: readonly string[]): string;
  takenOut(within: string): string;
  tooFewInCommon(share: string): string;
  notAsked: string;
  stratum(name: string, before: string, after: string): string;
  relative(percent: string, low: string, high: string): string;
  claimAsked(claim: string, meaning: string, verdict: string): string;
  relativeClaim(percent: string, of: string): string;
  pointsClaim(points: string, of: string): string;
  found(by: string): string;
  needed(calls: string): string;
  notes: {
    oneByOne: string;
    onPurpose: string;
    repeats(before: string, after: string): string;
    sameFile: string;
    swapped: string;
    layouts: string;
    callKinds: string;
    selections: string;
    observed: string;
  };
  end: string;
  head: Readonly<
    Record<
      | 'rate'
      | 'category'
      | 'before'
      | 'after'
      | 'points'
      | 'interval'
      | 'relative'
      | 'verdict'
      | 'needed'
      | 'files'
      | 'calls'
      | 'period',
      string
    >
  >;
  sections: Readonly<
    Record<
      | 'title'
      | 'claims'
      | 'rates'
      | 'categories'
      | 'why'
      | 'mix'
      | 'came'
      | 'went'
      | 'stayed'
      | 'notes',
      string
    >
  >;
  /** How the differences are drawn. */
  forest: string;
  /** Head of a column: one of those that the calls are made up of. */
  part: string;
  /** Of differences in a table. */
  range(low: string, high: string): string;
}

export const COMPARISON_TEXTS: Readonly<Record<Language, ComparisonTexts>> = {
  en: {
    rates: {
      'heard-in-full': 'Heard in full',
      answered: 'Answered',
      'listen-through': 'Listened to the end',
      people: 'Answered, faults aside',
      'first-attempt': 'Answered, first attempts',
      network: 'Delivered by the network',
    },
    dimensions: {
      hour: 'hours',
      weekday: 'weekdays',
      attempt: 'attempts',
      prefix: 'number prefixes',
      group: 'groups',
    },
    within: {
      hour: 'within the same hours',
      weekday: 'on the same weekdays',
      attempt: 'at the same attempts',
      prefix: 'within the same prefixes',
      group: 'within the same groups',
    },
    verdicts: {
      better: 'better',
      worse: 'worse',
      more: 'more',
      fewer: 'fewer',
      same: 'same',
      'cannot-tell': 'cannot tell',
    },
    overall: {
      better: 'Better',
      worse: 'Worse',
      mixed: 'Better and worse',
      same: 'No change that matters',
      'cannot-tell': 'Cannot tell yet',
    },
    claimVerdicts: {
      holds: 'holds',
      'falls-short': 'falls short',
      exceeds: 'more than claimed',
      'cannot-tell': 'cannot tell yet',
    },
    rose: (name, before, after, by) => `${name} rose from ${before} to ${after}, by ${by}.`,
    fell: (name, before, after, by) => `${name} fell from ${before} to ${after}, by ${by}.`,
    stayed: (name, at, by) => `${name} stayed at ${at}, a difference of ${by}.`,
    likeForLike: (dimension, within, by) =>
      `The mix of ${dimension} has changed; ${within} the difference is ${by}.`,
    isMix: (dimension, within, by) =>
      `That goes with another mix of ${dimension}: ${within} the difference is ${by}.`,
    chance: (calls) =>
      `Chance may explain it${calls === undefined ? '' : `; about ${calls} calls a side would tell`}.`,
    restByChance: (calls) =>
      `What is left may be chance${calls === undefined ? '' : `; about ${calls} calls a side would tell`}.`,
    many: (figures) =>
      `By itself it is beyond chance, but of ${figures} figures looked at, one such may be chance.`,
    allMixes:
      'Together the mixes that changed may explain it: the reports do not hold their combinations.',
    untoldMix:
      'The mix of the calls has changed as well, and the reports do not tell this rate within it.',
    unlike: (dimensions) =>
      `Part of it may come from other ${dimensions.join(' and ')}: too few calls have a counterpart.`,
    open: (before, after) =>
      `${before} calls before and ${after} after do not tell, and may have been either; --audio-seconds or finer codes would settle them.`,
    tooSmall: 'That is beyond chance, but too small to matter.',
    isWithin: 'A difference that matters can be ruled out.',
    noCalls: (name) => `${name}: one side has no call that tells.`,
    also: (verdict, names) => `Also ${verdict}: ${names.join('; ')}.`,
    nothingTold: 'No rate can be compared: one side has no call that tells.',
    mixSame: (dimension, moved) => `The same mix of ${dimension} (${moved} moved).`,
    mixChanged: (dimension, moved, strata) =>
      `Another mix of ${dimension}: ${moved} of the calls moved (${strata.join('; ')}).`,
    takenOut: (within) => `Compared ${within}.`,
    tooFewInCommon: (share) =>
      `Only ${share} of the calls have a counterpart, too few to compare like with like.`,
    notAsked: 'Not taken out (--adjust).',
    stratum: (name, before, after) => `${name}: ${before}, then ${after}`,
    relative: (percent, low, high) => `${percent} of the value before (${low} to ${high})`,
    claimAsked: (claim, meaning, verdict) => `${claim} (${meaning}): ${verdict}.`,
    relativeClaim: (percent, of) => `${of} changes by ${percent} of its value before`,
    pointsClaim: (points, of) => `${of} changes by ${points}`,
    found: (by) => `Found: ${by}.`,
    needed: (calls) => `About ${calls} calls a side would tell such a change from none.`,
    notes: {
      oneByOne:
        'Each changed mix is taken out by itself, not all at once: the reports do not hold their combinations.',
      onPurpose:
        'If a mix was changed on purpose (other hours, other retries), its effect is in the raw difference and is taken out of the other: leave it out of --adjust to judge by what it brought.',
      repeats: (before, after) =>
        `Intervals are widened for repeated calls to one number (${before} calls a number before, ${after} after).`,
      sameFile: 'Both sides name the same file.',
      swapped: 'The calls named first are the later ones: are the two swapped?',
      layouts:
        'The exports differ in layout or book: some differences may be differences of the export.',
      callKinds:
        'One side was read as two-party calls, the other not: the codes differ in meaning.',
      selections: 'The two sides were selected by different options.',
      observed:
        'What else changed between the two (list, season, network) is in the difference too; only calls split at random would keep it out.',
    },
    end: ' ',
    head: {
      rate: 'Rate',
      category: 'Share of all calls',
      before: 'Before',
      after: 'After',
      points: 'Points',
      interval: '95 % CI',
      relative: 'Relative',
      verdict: 'Verdict',
      needed: 'Needed',
      files: 'Files',
      calls: 'Calls',
      period: 'Period',
    },
    sections: {
      title: 'Before and after',
      claims: 'Claims',
      rates: 'How the rates differ',
      categories: 'How the shares of all calls differ',
      why: 'Why',
      mix: 'What the calls are made up of',
      came: 'Findings that came',
      went: 'Findings that went',
      stayed: 'Findings that stayed',
      notes: 'Mind',
    },
    forest:
      'After minus before, in percentage points. Each line is a 95 % interval and its mark the difference; the upright line is no change. Where a mix has changed, thinner lines below show the difference within it. The verdict goes by the line that has its colour.',
    part: 'Part',
    range: (low, high) => `${low} to ${high}`,
  },
  'zh-CN': {
    rates: {
      'heard-in-full': '完整听完率',
      answered: '接听率',
      'listen-through': '听完率',
      people: '接听率（不计我方原因）',
      'first-attempt': '首次呼叫接听率',
      network: '网络送达率',
    },
    dimensions: {
      hour: '呼叫时段',
      weekday: '星期',
      attempt: '呼叫次序',
      prefix: '号段',
      group: '分组',
    },
    within: {
      hour: '同一时段内相比',
      weekday: '同一星期几相比',
      attempt: '同一呼叫次序相比',
      prefix: '同一号段内相比',
      group: '同一分组内相比',
    },
    verdicts: {
      better: '变好',
      worse: '变差',
      more: '增多',
      fewer: '减少',
      same: '没有变化',
      'cannot-tell': '尚无法判断',
    },
    overall: {
      better: '变好',
      worse: '变差',
      mixed: '有好有坏',
      same: '没有值得关注的变化',
      'cannot-tell': '尚无法判断',
    },
    claimVerdicts: {
      holds: '成立',
      'falls-short': '未达到',
      exceeds: '超出',
      'cannot-tell': '尚无法判断',
    },
    rose: (name, before, after, by) => `${name}从 ${before} 升到 ${after}，变化 ${by}。`,
    fell: (name, before, after, by) => `${name}从 ${before} 降到 ${after}，变化 ${by}。`,
    stayed: (name, at, by) => `${name}仍为 ${at}，变化 ${by}。`,
    likeForLike: (dimension, within, by) => `${dimension}的构成变了；${within}，变化为 ${by}。`,
    isMix: (dimension, within, by) => `这与${dimension}的构成变化有关：${within}，变化为 ${by}。`,
    chance: (calls) =>
      `可能只是偶然${calls === undefined ? '' : `；每侧约需 ${calls} 通才能判断`}。`,
    restByChance: (calls) =>
      `余下的差异可能只是偶然${calls === undefined ? '' : `；每侧约需 ${calls} 通才能判断`}。`,
    many: (figures) => `单看超出偶然，但一共比较了 ${figures} 个指标，出现一个这样的可能只是偶然。`,
    allMixes: '几种构成的变化合在一起可能足以解释，而报告里没有它们的组合数据。',
    untoldMix: '通话的构成也变了，而报告里没有这项比率的细分数据。',
    unlike: (dimensions) => `其中一部分可能来自${dimensions.join('、')}的不同：可比的通话太少。`,
    open: (before, after) =>
      `之前有 ${before} 通、之后有 ${after} 通无法判断结果，两种可能都有；加 --audio-seconds 或导出更细的代码可以判定。`,
    tooSmall: '超出偶然，但幅度太小，不影响决策。',
    isWithin: '可以排除值得关注的差异。',
    noCalls: (name) => `${name}：有一侧没有能判断的通话。`,
    also: (verdict, names) => `同样${verdict}：${names.join('、')}。`,
    nothingTold: '没有可比较的比率：有一侧没有能判断的通话。',
    mixSame: (dimension, moved) => `${dimension}的构成没有变（相差 ${moved}）。`,
    mixChanged: (dimension, moved, strata) =>
      `${dimension}的构成变了：相差 ${moved} 的通话（${strata.join('；')}）。`,
    takenOut: (within) => `已按${within.replace('相比', '')}比较。`,
    tooFewInCommon: (share) => `只有 ${share} 的通话在另一侧有可比的部分，无法做同口径比较。`,
    notAsked: '未剔除其影响（--adjust）。',
    stratum: (name, before, after) => `${name}：${before}，之后 ${after}`,
    relative: (percent, low, high) => `之前数值的 ${percent}（${low} 至 ${high}）`,
    claimAsked: (claim, meaning, verdict) => `${claim}（${meaning}）：${verdict}。`,
    relativeClaim: (percent, of) => `${of}变化为之前数值的 ${percent}`,
    pointsClaim: (points, of) => `${of}变化 ${points}`,
    found: (by) => `实测变化：${by}。`,
    needed: (calls) => `要分辨这样的变化和没有变化，每侧约需 ${calls} 通。`,
    notes: {
      oneByOne: '构成的变化是逐项剔除的，不是同时剔除：报告里没有各项交叉的数据。',
      onPurpose:
        '如果某项构成是有意调整的（换了时段、改了重呼），它的效果就在原始差异里，剔除后就看不到了；要连同它的效果一起判断，请在 --adjust 中去掉这一项。',
      repeats: (before, after) =>
        `同一号码的重复呼叫已计入区间宽度（之前每号 ${before} 通，之后 ${after} 通）。`,
      sameFile: '两侧是同一个文件。',
      swapped: '先写的一侧时间更晚：是不是写反了？',
      layouts: '两侧话单的格式或代码表不同，部分差异可能来自导出方式。',
      callKinds: '一侧按双呼解读，另一侧不是：同一代码的含义不同。',
      selections: '两侧的筛选条件不同。',
      observed: '两批之间的其他变化（名单、季节、网络）也在差异之中；只有随机分组才能排除。',
    },
    end: '',
    head: {
      rate: '比率',
      category: '占全部通话',
      before: '之前',
      after: '之后',
      points: '百分点',
      interval: '95% 区间',
      relative: '相对变化',
      verdict: '判断',
      needed: '所需通数',
      files: '文件',
      calls: '通数',
      period: '时间',
    },
    sections: {
      title: '前后对比',
      claims: '待验证的说法',
      rates: '各比率的差异',
      categories: '各结果占比的差异',
      why: '依据',
      mix: '通话的构成',
      came: '新出现的发现',
      went: '已消失的发现',
      stayed: '仍然存在的发现',
      notes: '注意',
    },
    forest:
      '之后减之前，单位为百分点。横线为 95% 区间，方块为差异，竖线表示没有变化。构成有变化时，下方较细的线是同口径比较的差异。判断以着色的一条为准。',
    part: '分项',
    range: (low, high) => `${low} 至 ${high}`,
  },
};

/** A difference in percentage points, without its unit: `+4.2`, `−0.3`. */
export function signedPoints(difference: number): string {
  const points = (Math.abs(difference) * 100).toFixed(1);
  if (Number(points) === 0) return points;
  return `${difference < 0 ? '−' : '+'}${points}`;
}

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
}

/** `+4.2 points (+2.1 to +6.3)`, in Chinese `+4.2 个百分点（+2.1 至 +6.3）`. */
export function pointsWithInterval({ value, low, high }: Interval, language: Language): string {
  const [by, from, to] = [value, low, high ?? 1].map(signedPoints);
  return language === 'en'
    ? `${by} points (${from} to ${to})`
    : `${by} 个百分点（${from} 至 ${to}）`;
}

/** A part of the value before: `+20.0 %`. */
export function signedPercent(fraction: number | null, language: Language): string {
  if (fraction === null) return '∞';
  const text = percentText(Math.abs(fraction), language);
  if (/^0\.0/.test(text)) return text;
  return `${fraction < 0 ? '−' : '+'}${text}`;
}

/** `+11.0 % of the value before (+5.1 % to +17.2 %)`. */
export function relativeWithInterval({ value, low, high }: Interval, language: Language): string {
  const [by = '', from = '', to = ''] = [value, low, high].map((one) =>
    signedPercent(one, language),
  );
  return COMPARISON_TEXTS[language].relative(by, from, to);
}

/** A value of a mix as people write it: `19:00`, `Mon`. */
export function stratumName(dimension: MixDimension, name: string, language: Language): string {
  if (dimension === 'hour') return `${name.padStart(2, '0')}:00`;
  if (dimension === 'weekday') return FINDING_TEXTS[language].weekdays[Number(name) - 1] ?? name;
  if (dimension === 'attempt') {
    return language === 'en' ? `attempt ${name}` : `第 ${countText(Number(name))} 次`;
  }
  return name === '' ? (language === 'en' ? '(none)' : '（无）') : name;
}
