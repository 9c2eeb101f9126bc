import type { Confidence, Leg } from './book.ts';
import type { Outcome } from './category.ts';
import type { Text } from './language.ts';
import type { Role } from './layout.ts';

/** The raw result cells of a row, as they stand in the file. Rows that share them share a verdict. */
export interface Result {
  readonly code: string;
  readonly smartCode: string;
  readonly earlyMediaCode: string;
  readonly text: string;
  readonly whoHungUp: string;
}

/** The rules that can decide a verdict, in the words that `inspect` and `explain` show. */
export const VERDICT_RULES = {
  'event-not-result': {
    en: 'an event on the way, not a final result',
    'zh-CN': '呼叫过程中的事件，不是最终结果',
  },
  'answered-code-decides': {
    en: '200000 and 200001 decide an answered call',
    'zh-CN': '已接听的通话以 200000 / 200001 为准',
  },
  'code-in-book': { en: 'the code, as the book has it', 'zh-CN': '按代码表中的含义' },
  'finer-cell-refines': {
    en: 'a finer cell refines the vague code',
    'zh-CN': '用更细的字段细化笼统的状态码',
  },
  'finer-cell-overrides': {
    en: 'for an unanswered call the finer cell outranks the code',
    'zh-CN': '未接听的通话以更细的字段为准',
  },
  'text-refines': { en: 'the text refines a vague code', 'zh-CN': '用描述文字细化笼统的状态码' },
  'text-alone': { en: 'read from the text alone', 'zh-CN': '只有描述文字可供判断' },
  'talk-time': {
    en: 'talk time against the length of the audio',
    'zh-CN': '通话时长与语音时长对比',
  },
  undecided: {
    en: 'heard in full or hung up early: nothing in the row decides',
    'zh-CN': '听完还是提前挂机，这一行的数据无法区分',
  },
  'five-digit-code': {
    en: 'five digits: read as a 2000xx code that lost a zero',
    'zh-CN': '五位代码：按丢了一个 0 的 2000xx 解读',
  },
  'colliding-code': {
    en: 'means different things to different providers, and no code of the family stands beside it',
    'zh-CN': '不同厂商含义不同，文件里又没有同一家的代码可佐证',
  },
  'not-in-book': { en: 'the code is in no book', 'zh-CN': '代码表里没有这个代码' },
  'says-nothing': { en: 'the cells name no result', 'zh-CN': '这几个字段没有给出结果' },
} as const satisfies Record<string, Text>;
export type VerdictRule = keyof typeof VERDICT_RULES;

/** Cells of one call that cannot both be true. The verdict stands; the conflict is counted. */
export const CONFLICTS = {
  'answered-or-not': {
    en: 'one cell says answered, another says not',
    'zh-CN': '一个字段说已接听，另一个说未接听',
  },
  'code-against-smart-status': {
    en: 'status code and smart status name different categories',
    'zh-CN': '状态码与智能状态码分属不同类别',
  },
  'code-against-early-media': {
    en: 'status code and early media name different categories',
    'zh-CN': '状态码与早媒体识别分属不同类别',
  },
  'code-against-text': {
    en: 'status code and text name different categories',
    'zh-CN': '状态码与描述文字分属不同类别',
  },
  'heard-by-machine': {
    en: 'counted as heard, but a machine or assistant answered',
    'zh-CN': '记为已接听，但实际是机器或语音助手接听',
  },
  'talk-without-answer': {
    en: 'not answered, yet with talk time',
    'zh-CN': '未接听却有通话时长',
  },
  'answer-without-talk': {
    en: 'heard or hung up, yet with no talk time',
    'zh-CN': '已接听却没有通话时长',
  },
  'differing-final-results': {
    en: 'the same call id came with different final results; the last one counts',
    'zh-CN': '同一呼叫 ID 有不同的最终结果，以最后一条为准',
  },
} as const satisfies Record<string, Text>;
export type ConflictKind = keyof typeof CONFLICTS;

/** What calldiag says of a result, and why. */
export interface Verdict {
  readonly outcome: Outcome | 'not-final';
  readonly confidence: Confidence;
  readonly leg: Leg;
  /** The cell that decided, and the value in it that did (cleaned up). */
  readonly decidedBy: Role | 'none';
  readonly value: string;
  readonly rule: VerdictRule;
  readonly conflicts: readonly ConflictKind[];
  /** Reading hazards of the code cell itself. */
  readonly hazards: readonly CodeHazard[];
}

/** Ways in which a code cell was damaged or is doubtful, each of which becomes a warning. */
export type CodeHazard = 'five-digit-code' | 'rounded-code' | 'colliding-code';
