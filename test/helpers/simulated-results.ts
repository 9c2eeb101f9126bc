import type { Outcome } from '../../src/model/category.ts';
import type { Result } from '../../src/model/verdict.ts';

/** What a call of a simulated campaign can come to. */
export interface SimulatedResult extends Partial<Result> {
  readonly outcome: Outcome;
  /** Of all calls. */
  readonly share: number;
  /** Seconds that it rings: from, to; calls that never rang have none. */
  readonly ring?: readonly [number, number];
}

/** Length of the message that is played. */
export const AUDIO_SECONDS = 30;

const picksUp: readonly [number, number] = [3, 18];

/** Somebody, or something, picked up. */
export const ANSWERED: readonly SimulatedResult[] = [
  {
    outcome: 'completed/heard-in-full',
    share: 0.36,
    code: '200000',
    smartCode: 'ANSWERED',
    text: '用户听完语音',
    whoHungUp: '机器',
    ring: picksUp,
  },
  {
    outcome: 'early-hangup/hung-up-early',
    share: 0.22,
    code: '200001',
    smartCode: 'ANSWERED',
    text: '用户提前挂机未完整收听',
    whoHungUp: '用户',
    ring: picksUp,
  },
  { outcome: 'answered/machine', share: 0.06, smartCode: 'INTELLIGENT_ANSWER', ring: [1, 4] },
];

/** The number exists, and nobody picked up. */
export const NOT_ANSWERED: readonly SimulatedResult[] = [
  {
    outcome: 'no-answer/rang-out',
    share: 0.15,
    code: '200003',
    smartCode: 'NO_ANSWER',
    text: '用户收到呼叫但未接听',
    ring: [20, 55],
  },
  {
    outcome: 'busy/user-busy',
    share: 0.08,
    code: '200002',
    smartCode: 'USER_BUSY',
    earlyMediaCode: '200002',
    text: '用户占线',
  },
  { outcome: 'busy/user-busy', share: 0.01, code: '200005', smartCode: 'USER_BUSY' },
  {
    outcome: 'unreachable/rejected',
    share: 0.022,
    code: '200005',
    smartCode: 'CALL_REJECTED',
    text: '被叫用户无法接通',
    // who rejects a call has looked at it before
    ring: [4, 20],
  },
  {
    outcome: 'unreachable/powered-off',
    share: 0.018,
    code: '200010',
    smartCode: 'POWERED_OFF',
    earlyMediaCode: '200010',
    text: '关机',
  },
  {
    outcome: 'unreachable/unspecified',
    share: 0.011,
    code: '200005',
    earlyMediaCode: '200005',
    text: '被叫用户无法接通',
  },
  { outcome: 'unreachable/out-of-coverage', share: 0.006, code: '200007' },
  { outcome: 'unreachable/carrier-fault', share: 0.003, code: '200005', smartCode: 'NETWORK_BUSY' },
  { outcome: 'platform-error/platform', share: 0.006, code: '999999' },
  { outcome: 'unknown/unknown-code', share: 0.004, code: '200888', text: '灰度通道结果' },
];

/** There is no such number (any more): it says so at every call, and is not called again. */
export const DEAD: readonly SimulatedResult[] = [
  {
    outcome: 'invalid-number/nonexistent',
    share: 0.03,
    code: '200004',
    smartCode: 'INVALID_NUMBER',
    earlyMediaCode: '200004',
    text: '用户号码不合法',
  },
  {
    outcome: 'invalid-number/suspended',
    share: 0.012,
    code: '200011',
    smartCode: 'SUSPEND',
    earlyMediaCode: '200011',
    text: '停机',
  },
  { outcome: 'invalid-number/invalid', share: 0.008, code: '200004', text: '用户号码不合法' },
];

export const SIMULATED_RESULTS = [...ANSWERED, ...NOT_ANSWERED, ...DEAD] as const;

/** Three digits of mobile numbers that are in use (libphonenumber, `carrier/en/86.txt`). */
export const MOBILE_PREFIXES = [
  130, 131, 132, 133, 135, 136, 137, 138, 139, 150, 151, 152, 153, 155, 156, 157, 158, 159, 166,
  173, 175, 176, 177, 178, 180, 181, 182, 183, 185, 186, 187, 188, 189, 191, 198, 199,
] as const;
