import type { Outcome } from '../../src/model/category.ts';

/** What a call can come to: its outcome and the cells that say so. */
export interface Kind {
  readonly outcome: Outcome;
  readonly code: string;
  readonly smart?: string;
  readonly early?: string;
  readonly text: string;
  /** Seconds that it rings: from, to; calls that never rang have none. */
  readonly ring?: readonly [number, number];
  /** Of the calls that are drawn among others. */
  readonly weight?: number;
}

const UNREACHABLE = '被叫用户无法接通';
const INVALID = '用户号码不合法';

export const HEARD: Kind = {
  outcome: 'completed/heard-in-full',
  code: '200000',
  smart: 'ANSWERED',
  text: '用户听完语音',
  ring: [4, 18],
};
export const HUNG_UP: Kind = {
  outcome: 'early-hangup/hung-up-early',
  code: '200001',
  smart: 'ANSWERED',
  text: '用户提前挂机未完整收听',
  ring: [4, 18],
};
export const BAD_AUDIO: Kind = {
  outcome: 'misconfigured/audio-format',
  code: '200006',
  text: '语音播放失败铃声格式有误',
  ring: [4, 18],
};
/** By the phone, not by its owner: as fast as only a machine can. */
export const BLOCKED_AS_SPAM: Kind = {
  outcome: 'unreachable/rejected',
  code: '200005',
  smart: 'CALL_REJECTED',
  text: UNREACHABLE,
  ring: [1, 2],
};
export const OUTAGE: Kind = {
  outcome: 'unreachable/carrier-fault',
  code: '200005',
  smart: 'NETWORK_BUSY',
  text: UNREACHABLE,
};
export const TOO_OFTEN: Kind = {
  outcome: 'restricted/frequency',
  code: '200119',
  text: '供应商超频限呼',
};
export const TOO_MANY: Kind = {
  outcome: 'restricted/concurrency',
  code: '200121',
  text: '呼叫超并发',
};
export const OUT_OF_HOURS: Kind = {
  outcome: 'restricted/time-window',
  code: '200118',
  text: '供应商时间段限呼',
};

export const BUSY: Kind = {
  outcome: 'busy/user-busy',
  code: '200002',
  smart: 'USER_BUSY',
  early: '200002',
  text: '用户占线',
  weight: 26,
};

/** The number exists, and nobody picked up. */
export const NOT_ANSWERED: readonly Kind[] = [
  {
    outcome: 'no-answer/rang-out',
    code: '200003',
    smart: 'NO_ANSWER',
    early: '200003',
    text: '用户收到呼叫但未接听',
    ring: [22, 55],
    weight: 48,
  },
  BUSY,
  { ...BUSY, code: '200005', early: '', text: UNREACHABLE, weight: 4 },
  { ...BLOCKED_AS_SPAM, ring: [5, 20], weight: 4 },
  {
    outcome: 'unreachable/powered-off',
    code: '200010',
    smart: 'POWERED_OFF',
    early: '200010',
    text: '关机',
    weight: 6,
  },
  {
    outcome: 'unreachable/powered-off',
    code: '200005',
    early: '200010',
    text: UNREACHABLE,
    weight: 4,
  },
  {
    outcome: 'unreachable/out-of-coverage',
    code: '200007',
    text: '用户无法接通(不在服务区)',
    weight: 2.5,
  },
  { outcome: 'unreachable/unspecified', code: '200005', text: UNREACHABLE, weight: 3 },
  { outcome: 'unknown/unknown-code', code: '200888', text: '灰度通道结果', weight: 2.5 },
];

export const INVALID_NUMBER: Kind = {
  outcome: 'invalid-number/invalid',
  code: '200004',
  text: INVALID,
};
/** There is no such number any more. */
export const DEAD: readonly Kind[] = [
  {
    outcome: 'invalid-number/nonexistent',
    code: '200004',
    smart: 'INVALID_NUMBER',
    early: '200004',
    text: INVALID,
    weight: 60,
  },
  {
    outcome: 'invalid-number/suspended',
    code: '200011',
    smart: 'SUSPEND',
    text: '停机',
    weight: 25,
  },
  { ...INVALID_NUMBER, weight: 15 },
];
