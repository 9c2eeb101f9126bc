import type { FindingConfidence, Gain, Severity } from '../model/finding.ts';
import type { RuleId } from '../model/ids.gen.ts';
import type { Language, Text } from '../model/language.ts';

/** What rules are called where people read. */
export const RULE_NAMES: Readonly<Record<RuleId, Text>> = {
  'attempt-yield': { en: 'Yield of attempts', 'zh-CN': '重呼收益' },
  'best-time': { en: 'Best time', 'zh-CN': '最佳时段' },
  'caller-health': { en: 'Caller number health', 'zh-CN': '主叫号码健康度' },
  'data-quality': { en: 'Data quality', 'zh-CN': '数据质量' },
  'frequency-breach': { en: 'Limits exceeded', 'zh-CN': '超出限制' },
  'group-outlier': { en: 'Outlying groups', 'zh-CN': '异常分组' },
  'hang-up-moment': { en: 'Moment of hanging up', 'zh-CN': '挂机时刻' },
  'number-hygiene': { en: 'Number hygiene', 'zh-CN': '号码清洗' },
  outage: { en: 'Outage', 'zh-CN': '故障时段' },
  'ring-forensics': { en: 'Ring times', 'zh-CN': '振铃时长' },
  'self-inflicted': { en: 'Self-inflicted', 'zh-CN': '自身原因' },
  'verdict-mix': { en: 'Mixed verdicts', 'zh-CN': '笼统结果拆解' },
};

interface FindingTexts {
  findings: string;
  none: string;
  severities: Readonly<Record<Severity, string>>;
  confidences: Readonly<Record<FindingConfidence, string>>;
  /** @param range `240–310`, or one number */
  gain: Readonly<Record<Gain['kind'], (low: string, high: string, range: string) => string>>;
  advice: string;
  rows: string;
  rowList(rows: readonly string[]): string;
  again: string;
  weekdays: readonly string[];
  heatMap: string;
  heatMapLegend(lightest: string, low: string, darkest: string, high: string): string;
  survival(seconds: string): string;
  /** @param each what one character stands for */
  outage(category: string, from: string, to: string, each: string): string;
  explain: string;
}

/** `240–310 calls`, `1 call`, `up to 3 calls`. */
function callsWithin(low: string, high: string, range: string): string {
  return `${low === '0' ? `up to ${high}` : range} ${high === '1' ? 'call' : 'calls'}`;
}

export const FINDING_TEXTS: Readonly<Record<Language, FindingTexts>> = {
  en: {
    findings: 'Findings',
    none: 'Nothing that could not be chance.',
    severities: { error: 'error', warning: 'warning', note: 'note' },
    confidences: {
      high: 'high confidence',
      medium: 'medium confidence',
      low: 'low confidence',
    },
    gain: {
      reached: (...range) => `could win back ${callsWithin(...range)}`,
      saved: (...range) => `could save ${callsWithin(...range)}`,
    },
    advice: 'do',
    rows: 'for example',
    rowList: (rows) => `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`,
    again: 'the same calls',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    heatMap: 'Answered, by weekday and hour (all calls, not adjusted for the attempt)',
    heatMapLegend: (lightest, low, darkest, high) =>
      `${lightest} ${low} … ${darkest} ${high}; · too few calls`,
    survival: (seconds) => `Still listening, second 0 to ${seconds}`,
    outage: (category, from, to, each) =>
      `${category}, share of calls, ${from} to ${to}, one mark for ${each} min`,
    explain: 'calldiag explain RULE tells how each was found, and by which thresholds.',
  },
  'zh-CN': {
    findings: '诊断发现',
    none: '没有超出偶然波动的异常。',
    severities: { error: '严重', warning: '警告', note: '提示' },
    confidences: { high: '把握大', medium: '把握中等', low: '把握小' },
    gain: {
      reached: (low, high, range) =>
        low === '0' ? `最多可挽回 ${high} 通` : `有望挽回 ${range} 通`,
      saved: (low, high, range) => (low === '0' ? `最多可少呼 ${high} 通` : `可少呼 ${range} 通`),
    },
    advice: '建议',
    rows: '例如',
    rowList: (rows) => `第 ${rows.join('、')} 行`,
    again: '查看这些通话',
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    heatMap: '各星期、各小时的接听率（全部呼叫，未按呼叫次数校正）',
    heatMapLegend: (lightest, low, darkest, high) =>
      `${lightest} ${low} … ${darkest} ${high}；· 通数太少`,
    survival: (seconds) => `第 0 秒到第 ${seconds} 秒仍在收听的比例`,
    outage: (category, from, to, each) => `${category}占比，${from} 至 ${to}，每格 ${each} 分钟`,
    explain: 'calldiag explain 规则名 可查看每条发现的判定方法和阈值。',
  },
};
