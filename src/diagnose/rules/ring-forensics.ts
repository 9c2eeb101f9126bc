import { countText, percentText } from '../../i18n/amounts.ts';
import { delaySeconds } from '../../measure/delays.ts';
import type { Measures } from '../../measure/measures.ts';
import { quantileOfCounts } from '../../measure/stats/quantile.ts';
import { reportRatio } from '../../measure/stats/wilson.ts';
import { OUTCOMES, type Outcome } from '../../model/category.ts';
import type { RingForensicsEvidence } from '../../model/evidence/ring-forensics.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import type { Text } from '../../model/language.ts';
import type { Claim, Rule } from '../rule.ts';
import { RULE_THRESHOLDS, type ThresholdId } from '../thresholds.ts';

type Kind = RingForensicsEvidence['kind'];

interface Clue {
  readonly outcomes: readonly Outcome[];
  readonly limit: ThresholdId;
  /** Which ring times are meant. */
  readonly isMeant: (seconds: number, limit: number) => boolean;
  /** Share of these outcomes that must be proven. */
  readonly share: ThresholdId;
  readonly severity: 'warning' | 'note';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly strategies: readonly StrategyId[];
  readonly text: (evidence: RingForensicsEvidence) => Text;
}

const CLUES: Readonly<Record<Kind, Clue>> = {
  'given-up-early': {
    outcomes: ['no-answer/rang-out'],
    limit: 'ringGivenUpSeconds',
    isMeant: (seconds, limit) => seconds < limit,
    share: 'ringGivenUpShare',
    severity: 'warning',
    confidence: 'medium',
    strategies: ['let-it-ring-15-seconds', 'retry-no-answer-with-a-limit'],
    text: sayGivenUp,
  },
  'instant-reject': {
    outcomes: ['unreachable/unspecified', 'unreachable/rejected'],
    limit: 'ringInstantSeconds',
    isMeant: (seconds, limit) => seconds <= limit,
    share: 'ringOtherShare',
    severity: 'note',
    confidence: 'low',
    strategies: ['clear-spam-marks', 'move-to-a-dedicated-number', 'export-the-finer-codes'],
    text: ({ calls, of, share, limitSeconds }) => ({
      en: `${countText(calls)} of ${countText(of)} unreachable or rejected calls with a ring time (${percentText(share.value ?? 0, 'en')}) ended within ${limitSeconds} seconds of ringing, sooner than a person decides. As a rule of thumb, a phone or a network blocked them.`,
      'zh-CN': `${countText(of)} 通有振铃时长的无法接通或拒接呼叫中，有 ${countText(calls)} 通（${percentText(share.value ?? 0, 'zh-CN')}）振铃不超过 ${limitSeconds} 秒就结束，人来不及反应。按经验判断，多半是被手机或网络自动拦截。`,
    }),
  },
  'busy-after-ringing': {
    outcomes: ['busy/user-busy'],
    limit: 'ringBusySeconds',
    isMeant: (seconds, limit) => seconds >= limit,
    share: 'ringOtherShare',
    severity: 'note',
    confidence: 'low',
    strategies: ['treat-busy-as-an-upper-bound', 'export-the-finer-codes'],
    text: ({ calls, of, share, limitSeconds, medianSeconds }) => ({
      en: `${countText(calls)} of ${countText(of)} busy calls with a ring time (${percentText(share.value ?? 0, 'en')}) rang for ${limitSeconds} seconds or longer, half of them for ${medianSeconds} seconds or more. A busy line does not ring: some of these were rejected, or not answered.`,
      'zh-CN': `${countText(of)} 通有振铃时长的占线呼叫中，有 ${countText(calls)} 通（${percentText(share.value ?? 0, 'zh-CN')}）振铃达到 ${limitSeconds} 秒，其中一半不少于 ${medianSeconds} 秒。真正占线不会振铃，这里面混有拒接或无人接听。`,
    }),
  },
};

const rule: Rule<'ring-forensics'> = {
  looksFor: {
    en: 'What the ring time gives away: unanswered calls that were given up too early, unreachable ones that ended at once, and busy ones that rang as a busy line cannot.',
    'zh-CN':
      '振铃时长透露的问题：未接的是不是挂断太早，无法接通的是不是一响就断，占线的是不是响了很久才报忙。',
  },
  how: {
    en: 'Calls are counted by whole second of ringing, from ring to end. A share is reported only where the lower end of its 95 % interval (Wilson) exceeds the threshold. Calls without a ring or end time are left out; times to the minute tell nothing.',
    'zh-CN':
      '按整秒统计振铃时长（振铃到结束），占比的 95% 区间（Wilson）下限超过阈值才下结论；没有振铃时间或结束时间的通话不计入；时间只精确到分钟时，不下结论。',
  },
  thresholds: [
    'ringGivenUpSeconds',
    'ringInstantSeconds',
    'ringBusySeconds',
    'ringCalls',
    'ringGivenUpShare',
    'ringTimerShare',
    'ringOtherShare',
  ],
  sources: [
    {
      name: {
        en: 'Ofcom policy of 2006–2016 on persistent misuse, as told by law firms and call-centre vendors',
        'zh-CN': 'Ofcom 2006–2016 年滥用通信网络政策（据律所和呼叫中心厂商转述）',
      },
    },
    {
      name: {
        en: 'AI outbound-call vendor documentation, carrier announcements',
        'zh-CN': '外呼厂商文档：运营商提示音',
      },
      url: 'https://www.showdoc.com.cn/aiwaihu/11558545717801124',
    },
  ],
  find({ delays }) {
    if (isToTheMinute(delays)) return [];
    return (Object.keys(CLUES) as Kind[]).flatMap((kind) => look(delays, kind));
  },
};

/** Times cut to the minute make most calls ring for 0 seconds, and the others for 60. */
function isToTheMinute({ byOutcome }: Measures['delays']): boolean {
  return delaySeconds(byOutcome.ring, OUTCOMES).every(
    (calls, second) => calls === 0 || second % 60 === 0,
  );
}

function look(delays: Measures['delays'], kind: Kind): Claim<'ring-forensics'>[] {
  const { outcomes, limit, isMeant, share, text, ...rest } = CLUES[kind];
  const limitSeconds = RULE_THRESHOLDS[limit].value;
  const seconds = delaySeconds(delays.byOutcome.ring, outcomes);
  const meant = seconds.map((calls, second) => (isMeant(second, limitSeconds) ? calls : 0));
  const [calls, of] = [meant, seconds].map((counts) => counts.reduce((a, b) => a + b, 0)) as [
    number,
    number,
  ];
  const proportion = reportRatio({ numerator: calls, denominator: of });
  if (calls < RULE_THRESHOLDS.ringCalls.value) return [];
  if ((proportion.low ?? 0) <= RULE_THRESHOLDS[share].value) return [];
  const medianSeconds = quantileOfCounts(meant, 0.5) as number;
  const timerSeconds = kind === 'given-up-early' ? timerOf(meant, calls) : null;
  const evidence = {
    kind,
    calls,
    of,
    share: proportion,
    limitSeconds,
    medianSeconds,
    timerSeconds,
  };
  const sure = timerSeconds === null ? {} : ({ confidence: 'high' } as const);
  const seen = [...meant.keys()].filter((second) => (meant[second] as number) > 0);
  const shows = { outcomes, ringSeconds: [seen[0] ?? 0, seen.at(-1) ?? 0] as const };
  return [{ ...rest, ...sure, affectedCalls: calls, text: text(evidence), evidence, shows }];
}

/** A dialler that gives up does so after the same time each; callees and callers who do so scatter. */
function timerOf(seconds: Uint32Array, calls: number): number | null {
  const most = seconds.indexOf(Math.max(...seconds));
  const near = [most - 1, most, most + 1].reduce((sum, second) => sum + (seconds[second] ?? 0), 0);
  return near >= RULE_THRESHOLDS.ringTimerShare.value * calls ? most : null;
}

function sayGivenUp({
  calls,
  of,
  share,
  limitSeconds,
  medianSeconds,
  timerSeconds,
}: RingForensicsEvidence): Text {
  const [own, all] = [calls, of].map(countText);
  const isTimed = timerSeconds !== null;
  const enWhen = isTimed
    ? `most of them at about ${timerSeconds} seconds, as a timer ends them`
    : `half of them after ${medianSeconds} seconds or less`;
  const zhWhen = isTimed
    ? `多数集中在 ${timerSeconds} 秒左右，像是外呼任务的振铃超时`
    : `其中一半不超过 ${medianSeconds} 秒`;
  return {
    en: `${own} of ${all} unanswered calls with a ring time (${percentText(share.value ?? 0, 'en')}) ended before they had rung for ${limitSeconds} seconds, ${enWhen}. That leaves callees little time to answer.`,
    'zh-CN': `${all} 通有振铃时长的未接呼叫中，有 ${own} 通（${percentText(share.value ?? 0, 'zh-CN')}）振铃不到 ${limitSeconds} 秒就结束，${zhWhen}，留给被叫的接听时间太短。`,
  };
}

export default rule;
