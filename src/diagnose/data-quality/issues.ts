import type { QualityIssue, QualityUnit } from '../../model/evidence/data-quality.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import type { Text } from '../../model/language.ts';

/** What an issue does to the diagnosis, how it is told, and what helps. */
interface IssueFacts {
  /**
   * `damage`: numbers may be wrong. `limit`: they are right, but less can be told; grade B at most. `hours` and `result`
   * have measures of their own.
   */
  readonly does: 'damage' | 'limit' | 'hours' | 'result';
  /** Follows "12 of 300 calls (4.0 %)". */
  readonly says: Text;
  readonly strategies?: readonly StrategyId[];
}

export const ISSUES: Readonly<Record<QualityIssue, IssueFacts>> = {
  'rejected-rows': {
    does: 'damage',
    says: { en: 'could not be read as calls', 'zh-CN': '无法识别为通话' },
  },
  'damaged-characters': {
    does: 'damage',
    says: { en: 'hold damaged characters', 'zh-CN': '含有乱码' },
  },
  'no-call-ids': {
    does: 'limit',
    says: {
      en: 'have no call id, so a receipt delivered twice counts twice',
      'zh-CN': '没有呼叫 ID，重复推送的回执会重复计数',
    },
  },
  duplicates: {
    does: 'limit',
    says: { en: 'repeat a call, which counts once', 'zh-CN': '是重复记录，已合并计数' },
  },
  'unreadable-times': {
    does: 'damage',
    says: {
      en: 'have a time or duration in an unknown format',
      'zh-CN': '的时间或时长格式无法识别',
    },
  },
  'damaged-numbers': {
    does: 'damage',
    says: {
      en: 'have a telephone number that a spreadsheet rounded',
      'zh-CN': '的号码被电子表格改成了科学计数法，已无法还原',
    },
    strategies: ['repair-number-format'],
  },
  'events-only': {
    does: 'damage',
    says: { en: 'have events but no final result', 'zh-CN': '只有中间事件，没有最终结果' },
    strategies: ['recover-missing-results'],
  },
  'differing-finals': {
    does: 'damage',
    says: {
      en: 'came with final results that differ',
      'zh-CN': '先后出现了不一致的最终结果',
    },
  },
  'reused-ids': {
    does: 'limit',
    says: { en: 'share their id with another call', 'zh-CN': '与其他通话共用呼叫 ID' },
  },
  'unknown-results': {
    does: 'damage',
    says: { en: 'have a result that is unknown or missing', 'zh-CN': '的结果未知或缺失' },
    strategies: ['look-up-unknown-codes', 'read-the-right-column', 'recover-missing-results'],
  },
  'ambiguous-results': {
    does: 'damage',
    says: {
      en: 'were heard in full or hung up early, and nothing tells which',
      'zh-CN': '无法区分是听完还是提前挂机',
    },
    strategies: ['re-export-with-full-codes'],
  },
  'damaged-codes': {
    does: 'damage',
    says: { en: 'have a result code that lost digits', 'zh-CN': '的结果代码丢了位数' },
    strategies: ['re-export-with-full-codes'],
  },
  'one-result': {
    does: 'result',
    says: {
      en: 'have one and the same result: the export was filtered, or it lost the causes',
      'zh-CN': '的结果完全相同：导出时做过筛选，或丢失了失败原因',
    },
    strategies: ['read-the-right-column', 'export-the-finer-codes'],
  },
  'no-start': {
    does: 'limit',
    says: { en: 'have no start time', 'zh-CN': '没有呼叫发起时间' },
  },
  'times-to-the-minute': {
    does: 'limit',
    says: {
      en: 'have times to the minute at best, so calls at once cannot be counted',
      'zh-CN': '的时间最多精确到分钟，无法统计并发',
    },
  },
  'times-out-of-order': {
    does: 'damage',
    says: {
      en: 'have times that run backwards, such as an end before the answer',
      'zh-CN': '的时间先后颠倒（例如挂断早于接听）',
    },
  },
  'talk-against-clock': {
    does: 'damage',
    says: {
      en: 'have a talk time that is more than 2 s off the time from answer to end',
      'zh-CN': '的通话时长与接听至挂断的间隔相差超过 2 秒',
    },
  },
  'missing-hours': {
    does: 'hours',
    says: {
      en: 'have no call at all, though the same hour is busy on other days',
      'zh-CN': '没有任何通话，而其他日期的同一时段都有通话',
    },
  },
  'no-callee': {
    does: 'limit',
    says: { en: 'have no number of the callee', 'zh-CN': '没有被叫号码' },
  },
  'masked-callees': {
    does: 'limit',
    says: {
      en: 'have a masked callee, so different people may look like one',
      'zh-CN': '的被叫号码已脱敏，不同的人可能被当成同一个',
    },
  },
  'too-many-callers': {
    does: 'limit',
    says: {
      en: 'have one of more than 65,535 callers, too many to be compared: no rule looked at single callers',
      'zh-CN': '的主叫号码合计超过 65535 个，无法逐个比较，各条规则都没有查看单个主叫',
    },
  },
  'too-many-groups': {
    does: 'limit',
    says: {
      en: 'have one of more than 65,535 groups, too many to be compared: no rule looked at single groups',
      'zh-CN': '的分组合计超过 65535 个，无法逐个比较，各条规则都没有查看单个分组',
    },
  },
};

/** How the units are counted: the Chinese ones with "of" before them. */
export const UNIT_WORDS: Readonly<Record<QualityUnit, Text>> = {
  rows: { en: 'rows', 'zh-CN': '行' },
  calls: { en: 'calls', 'zh-CN': '通' },
  hours: { en: 'calling hours', 'zh-CN': '个小时' },
};
