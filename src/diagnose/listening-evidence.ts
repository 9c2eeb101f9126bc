import { countText, percentText } from '../i18n/amounts.ts';
import type { Message } from '../measure/messages.ts';
import { quantileOfCounts } from '../measure/stats/quantile.ts';
import { reportRatio } from '../measure/stats/wilson.ts';
import type { HangUpMomentEvidence } from '../model/evidence/hang-up-moment.ts';
import type { ReportedRatio } from '../model/evidence/ratio.ts';
import type { Text } from '../model/language.ts';
import { endOf } from './hot-moments.ts';
import { RULE_THRESHOLDS } from './thresholds.ts';

type Listening = Pick<
  HangUpMomentEvidence,
  'listenThrough' | 'endedBySender' | 'medianSeconds' | 'survival' | 'audioSeconds' | 'whyAudio'
>;

/** Seconds at which evidence tells who still listens. */
const MARKS = [3, 5, 10, 15, 20, 30] as const;

/** What is known of a message, whatever is claimed of it. */
export function listeningOf(message: Message): Listening {
  const { audioSeconds, whyAudio, hangUps, heard, cutOff } = message;
  const full = callsIn(heard);
  const end = endOf(message);
  const marks = [
    ...MARKS.filter((second) => second < end),
    ...(audioSeconds === null ? [] : [end]),
  ];
  return {
    listenThrough: reportRatio({ numerator: full, denominator: full + callsIn(hangUps) }),
    endedBySender: callsIn(cutOff),
    medianSeconds: quantileOfCounts(hangUps, 0.5),
    survival: marks.map((second) => ({ second, ...survivalAfter(message, second) })),
    audioSeconds,
    whyAudio,
  };
}

/** Who has listened for so many whole seconds: has not left in any second before. */
export function survivalAfter(
  { curve }: Message,
  seconds: number,
): { value: number; low: number; high: number } {
  const [value = 1, low = 1, high = 1] = [curve.survival, curve.low, curve.high].map(
    (numbers) => numbers[seconds - 1],
  );
  return { value, low, high };
}

export function callsIn(counts: Uint32Array): number {
  let calls = 0;
  for (const own of counts) calls += own;
  return calls;
}

/** That calls which the sender's side ended are no hang-ups; nothing where there are none. */
export function sayEndedBySender({ cutOff }: Message): Text {
  const calls = callsIn(cutOff);
  const count = countText(calls);
  if (calls === 0) return { en: '', 'zh-CN': '' };
  return {
    en: ` ${count} ${calls === 1 ? 'call' : 'calls'} that your own side ended ${calls === 1 ? 'is' : 'are'} not among the hang-ups.`,
    'zh-CN': `另有 ${count} 通由我方先挂断，不计入挂机。`,
  };
}

/** @param lost share of all who picked up, in the first seconds */
export function describeListening(
  { value, numerator, denominator }: ReportedRatio,
  medianSeconds: number,
  lost: number,
): Text {
  const first = RULE_THRESHOLDS.openingSeconds.value;
  const share = value ?? 0;
  const [heard, all] = [numerator, denominator].map(countText);
  return {
    en: `${percentText(share, 'en')} of those who pick up hear the message to its end (${heard} of ${all}); ${percentText(lost, 'en')} leave in the first ${first} seconds. Half of those who hang up early do so before second ${medianSeconds + 1}, but no single moment stands out.`,
    'zh-CN': `接听者中 ${percentText(share, 'zh-CN')} 听完了语音（${all} 通中 ${heard} 通），${percentText(lost, 'zh-CN')} 在前 ${first} 秒内挂机。提前挂机的人有一半挂在第 ${medianSeconds + 1} 秒之前，但没有哪一刻特别突出。`,
  };
}
