import { countText, percentText } from '../../i18n/amounts.ts';
import type { Measures } from '../../measure/measures.ts';
import type { Message } from '../../measure/messages.ts';
import type { Outcome } from '../../model/category.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import type { Text } from '../../model/language.ts';
import { wonBack } from '../calls-won-back.ts';
import { countWindows, findHotMoments, type HotMoment } from '../hot-moments.ts';
import {
  callsIn,
  describeListening,
  listeningOf,
  sayEndedBySender,
  survivalAfter,
} from '../listening-evidence.ts';
import type { Claim, Rule } from '../rule.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

const EARLY: Outcome = 'early-hangup/hung-up-early';

type Fault = 'opening' | 'length' | 'middle';

const rule: Rule<'hang-up-moment'> = {
  looksFor: {
    en: 'The seconds of the message in which far more people hang up than just before and just after: an opening that puts them off, a passage in the middle, or a message that is too long. Where no moment stands out and fewer than half hear the end, it tells how many are still listening when.',
    'zh-CN':
      '语音播放到第几秒时，挂机的人明显多于前后几秒：是开头让人反感，是中间某一句，还是语音太长。如果没有哪一刻特别突出，但听完的人不到一半，则给出收听的总体情况。',
  },
  how: {
    en: 'Hang-ups per second of those still listening (Kaplan–Meier; the end of the audio is censoring, not leaving), messages of different length apart. Windows of 1 to 5 seconds are held against the seconds before and after by exact tests of two Poisson rates, corrected for the number of windows (Bonferroni). Talk times of 0, or in steps such as whole minutes, tell nothing.',
    'zh-CN':
      '逐秒统计仍在收听的人中有多少挂机（Kaplan–Meier 估计，语音播完按删失处理，不算挂机），时长不同的语音分开统计。用两个泊松率的精确检验，把 1 至 5 秒的时间窗与前后几秒相比，并按时间窗个数做 Bonferroni 校正。通话时长为 0 或按整分钟等粗粒度取整时，不下结论。',
  },
  thresholds: [
    'momentLevel',
    'momentHangUps',
    'momentManyHangUps',
    'momentExcessShare',
    'momentTimes',
    'momentTimesAtEnd',
    'momentAfter',
    'momentLongest',
    'momentSurroundings',
    'momentEarliest',
    'momentFarewell',
    'openingSeconds',
    'latePart',
    'poorListening',
    'poorListeningCalls',
    'shortCallSeconds',
    'shortCallShare',
  ],
  sources: [
    {
      name: 'Kaplan & Meier 1958, Nonparametric estimation from incomplete observations',
      url: 'https://doi.org/10.1080/01621459.1958.10501452',
    },
    {
      name: 'Kulldorff 1997, A spatial scan statistic',
      url: 'https://doi.org/10.1080/03610929708831995',
    },
    { name: 'Telnyx, short-duration calls', url: 'https://support.telnyx.com/en/articles/1130707' },
  ],
  find(measures) {
    const { listening, outcomes } = measures;
    const { messages, stepSeconds } = listening;
    if (stepSeconds > 1) return [];
    const windows = messages.reduce((sum, message) => sum + countWindows(message), 0);
    const moments = messages.flatMap((message) =>
      findHotMoments(message, windows).map((moment) => claimMoment(message, moment, measures)),
    );
    return moments.length > 0 ? moments : describePoorListening(listening, outcomes);
  },
};

function claimMoment(
  message: Message,
  moment: HotMoment,
  measures: Measures,
): Claim<'hang-up-moment'> {
  const { from, to, hangUps, expected } = moment;
  const fault = faultOf(message, moment);
  const gain = wonBack(message, moment, measures);
  const isOneOfMany = measures.listening.messages.length > 1;
  return {
    severity: 'warning',
    confidence: hangUps >= RULE_THRESHOLDS.momentManyHangUps.value ? 'high' : 'medium',
    affectedCalls: hangUps,
    text: join(sayMoment(message, moment, fault, isOneOfMany), sayEndedBySender(message)),
    evidence: {
      kind: 'moment',
      fromSecond: from,
      toSecond: to,
      share: hangUps / callsIn(message.hangUps),
      hangUps,
      expected,
      ...listeningOf(message),
      fault,
    },
    ...(gain === undefined ? {} : { gain }),
    strategies: strategiesFor(message, fault),
    shows: {
      outcomes: [EARLY],
      talkSeconds: [from, to],
      endedBySender: false,
      // those without a name cannot be asked for
      ...(isOneOfMany && !message.groups.includes('') && { groups: message.groups }),
    },
  };
}

function faultOf({ audioSeconds }: Message, { from }: HotMoment): Fault {
  const { openingSeconds, latePart } = RULE_THRESHOLDS;
  if (from < openingSeconds.value) return 'opening';
  return audioSeconds !== null && from >= latePart.value * audioSeconds ? 'length' : 'middle';
}

const STRATEGIES: Readonly<Record<Fault, readonly StrategyId[]>> = {
  opening: ['fix-the-opening-line', 'announce-the-call'],
  length: ['shorten-the-message', 'collect-feedback'],
  middle: ['shorten-the-message', 'collect-feedback'],
};

function strategiesFor(message: Message, fault: Fault): StrategyId[] {
  const { shortCallSeconds, shortCallShare } = RULE_THRESHOLDS;
  const short = callsIn(message.hangUps.subarray(0, shortCallSeconds.value + 1));
  const isShort = short > shortCallShare.value * (message.curve.atRisk[0] as number);
  return isShort && fault === 'opening'
    ? [...STRATEGIES[fault], 'keep-short-calls-rare']
    : [...STRATEGIES[fault]];
}

const FAULTS: Readonly<Record<Fault, Text>> = {
  opening: { en: 'the opening does not hold them', 'zh-CN': '开头留不住人' },
  length: { en: 'the last third does not hold them', 'zh-CN': '后三分之一留不住人' },
  middle: { en: 'this passage does not hold them', 'zh-CN': '中间这一段留不住人' },
};

function sayMoment(
  message: Message,
  { from, to, hangUps, expected }: HotMoment,
  fault: Fault,
  isOneOfMany: boolean,
): Text {
  const all = callsIn(message.hangUps);
  const [own, total] = [hangUps, all].map(countText);
  const times = (hangUps / expected).toFixed(1);
  // held against silence, any number of times is true
  const isCountable = expected >= 1;
  const audio = isOneOfMany && message.audioSeconds !== null ? message.audioSeconds : undefined;
  return {
    en: [
      audio === undefined ? '' : `In the message of ${Number(audio.toFixed(1))} seconds: `,
      `${own} of the ${total} who hang up early (${percentText(hangUps / all, 'en')}) do so `,
      from === to ? `in second ${from}` : `in seconds ${from}–${to}`,
      isCountable
        ? `, ${times} times as many as the seconds before and after suggest`
        : ', and hardly anybody just before or after',
      `: ${FAULTS[fault].en}.`,
    ].join(''),
    'zh-CN': [
      audio === undefined ? '' : `时长 ${Number(audio.toFixed(1))} 秒的语音：`,
      `提前挂机的 ${total} 通里有 ${own} 通（${percentText(hangUps / all, 'zh-CN')}）`,
      from === to ? `集中在第 ${from} 秒` : `集中在第 ${from}–${to} 秒`,
      isCountable ? `，是按前后几秒推算的 ${times} 倍` : '，前后几秒几乎没有人挂机',
      `：${FAULTS[fault]['zh-CN']}。`,
    ].join(''),
  };
}

function join(first: Text, second: Text): Text {
  return { en: first.en + second.en, 'zh-CN': first['zh-CN'] + second['zh-CN'] };
}

/** Where many leave, but at no moment in particular. */
function describePoorListening(
  { messages }: Measures['listening'],
  outcomes: Measures['outcomes'],
): Claim<'hang-up-moment'>[] {
  const { poorListening, poorListeningCalls, openingSeconds } = RULE_THRESHOLDS;
  const [message] = messages;
  if (message === undefined) return [];
  const { listenThrough, ...listening } = listeningOf(message);
  const isPoor = (listenThrough.high ?? 1) < poorListening.value;
  if (!isPoor || listenThrough.denominator < poorListeningCalls.value) return [];
  const hangUps = callsIn(message.hangUps);
  const early = callsIn(message.hangUps.subarray(0, openingSeconds.value));
  const lost = 1 - survivalAfter(message, openingSeconds.value).value;
  const isOpening = early >= hangUps / 2;
  const isAll = hangUps === outcomes[EARLY];
  return [
    {
      ...(isAll
        ? { selection: { outcomes: [EARLY] } }
        : { shows: { outcomes: [EARLY], endedBySender: false } }),
      severity: 'note',
      confidence: 'high',
      affectedCalls: hangUps,
      text: join(
        describeListening(listenThrough, listening.medianSeconds as number, lost),
        sayEndedBySender(message),
      ),
      evidence: {
        kind: 'listening',
        fromSecond: 0,
        toSecond: openingSeconds.value - 1,
        share: early / hangUps,
        hangUps: early,
        expected: null,
        listenThrough,
        ...listening,
        fault: null,
      },
      strategies: isOpening
        ? ['fix-the-opening-line', 'announce-the-call', 'shorten-the-message']
        : ['shorten-the-message', 'announce-the-call', 'collect-feedback'],
    },
  ];
}

export default rule;
