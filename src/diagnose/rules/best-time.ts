import {
  article,
  BAIDU_HOURS,
  TASK_CENTRE_HOURS,
  VELOCIFY,
  VICENTE,
} from '../../catalogue/sources.ts';
import { calendarRow, foldByCalendar } from '../../measure/calendar.ts';
import type { Measures } from '../../measure/measures.ts';
import { callsOf, RATE_MASKS, rowOf } from '../../measure/outcome-matrix.ts';
import { HOURS, type Slots } from '../../measure/slots.ts';
import { callsNeeded } from '../../measure/stats/sample-size.ts';
import { reportRatio } from '../../measure/stats/wilson.ts';
import { OUTCOMES } from '../../model/category.ts';
import type { BestTimeEvidence } from '../../model/evidence/best-time.ts';
import type { Selection } from '../../model/selection.ts';
import { type FoundSlot, findSlots } from '../best-time/find-slots.ts';
import { gainOfMoving } from '../best-time/move-calls.ts';
import { sayNoEvidence, sayProven } from '../best-time/say-slots.ts';
import type { Claim, Rule } from '../rule.ts';
import { missedIn, stillLost, withoutReachedLater } from '../still-lost.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

const WEEKDAYS = 7;

const rule: Rule<'best-time'> = {
  looksFor: {
    en: 'Hours of the day and weekdays at which more or fewer calls are answered, or that there is no evidence of any.',
    'zh-CN': '哪些时段、星期几的接听率更高或更低；没有证据时也会明说。',
  },
  how: {
    en: 'Each hour against the others of the same day at the same attempt, and after the same result of the attempt before (Mantel–Haenszel); weekdays within week, hour and attempt. Intervals are widened by the design effect of repeated calls to one number and by how much the difference varies from day to day; Benjamini–Hochberg over all hours and weekdays. Hours with an outage are left out on the day that had it. Hours at which a platform does not call are never advised: of 19:00–21:00, which the founding article proposes, Baidu excludes the second hour.',
    'zh-CN':
      '用 Mantel–Haenszel 方法，把每个时段与同一天、同一呼叫次数（并区分上一次的结果）的其他时段相比；星期则在同一周、同一时段、同一次数内相比。区间按同号重复呼叫的设计效应和逐日波动放宽，所有时段和星期一起做 Benjamini–Hochberg 校正。当天有故障的时段不参与比较。平台不允许外呼的时段一律不推荐：原始文章建议 19:00–21:00，其中后一小时百度不能外呼。',
  },
  thresholds: [
    'bestTimeFalseDiscovery',
    'bestTimeCalls',
    'bestTimeDayCalls',
    'bestTimePoints',
    'bestTimeDetectable',
    'bestTimeDaysNeeded',
    'bestTimeSpread',
    'bestTimeSpreadWeight',
    'bestTimeDays',
    'bestTimeWeeks',
    'bestTimeGain',
    'timelessShare',
  ],
  sources: [article('2.3'), VELOCIFY, VICENTE, TASK_CENTRE_HOURS, BAIDU_HOURS],
  find(measures) {
    const { slots } = measures;
    if (slots === undefined) return [];
    const { timelessShare } = RULE_THRESHOLDS;
    if (slots.timeless > timelessShare.value * (slots.timeless + slots.calls)) return [];
    const found = findSlots(slots);
    const proven = found.filter((slot) => slot.proven !== null);
    return proven.length > 0 ? [claimOf(proven, found, slots, measures)] : noEvidence(found, slots);
  },
};

function claimOf(
  proven: readonly FoundSlot[],
  found: readonly FoundSlot[],
  slots: Slots,
  measures: Measures,
): Claim<'best-time'> {
  const { bestTimeDays, bestTimeGain } = RULE_THRESHOLDS;
  const isSeenOften = ({ kind, units }: FoundSlot): boolean =>
    kind === 'weekday' || units >= bestTimeDays.value;
  const isOneDay = !proven.some(isSeenOften);
  const moved = gainOfMoving(
    found.map((slot) => (isSeenOften(slot) ? slot : { ...slot, proven: null })),
  );
  const counts = OUTCOMES.map((outcome) => measures.outcomes[outcome]);
  const share = stillLost(measures, missedIn(counts, RATE_MASKS.answered));
  const gain = moved && withoutReachedLater(moved, share);
  const isWorthIt =
    gain !== undefined && (gain.low + gain.high) / 2 >= bestTimeGain.value * measures.calls;
  const hours = proven.filter(({ kind }) => kind === 'hour');
  const selected = hours.length > 0 ? hours : proven;
  return {
    severity: isWorthIt ? 'warning' : 'note',
    confidence: isOneDay ? 'low' : 'medium',
    affectedCalls: callsAt(selected, measures),
    text: sayProven(proven, isOneDay),
    evidence: evidenceOf(found, slots),
    ...(gain !== undefined && { gain }),
    strategies: ['spread-over-dayparts', 'call-when-callee-is-free'],
    selection: selectionOf(selected),
  };
}

/** All calls at these slots, as the command selects them; the attempts alone where times are too coarse to tell. */
function callsAt(slots: readonly FoundSlot[], { timeline }: Measures): number {
  const calendar = timeline && foldByCalendar(timeline);
  if (calendar === undefined) {
    return slots.reduce((sum, { answered }) => sum + answered.denominator, 0);
  }
  const { hours, weekdays } = selectionOf(slots);
  let calls = 0;
  for (let weekday = 1; weekday <= WEEKDAYS; weekday++) {
    for (let hour = 0; hour < HOURS; hour++) {
      const isMeant = hours?.includes(hour) ?? weekdays?.includes(weekday) ?? false;
      if (isMeant) calls += callsOf(rowOf(calendar, calendarRow(weekday, hour)));
    }
  }
  return calls;
}

function selectionOf(slots: readonly FoundSlot[]): Selection {
  return slots[0]?.kind === 'hour'
    ? { hours: slots.map(({ slot }) => slot) }
    : { weekdays: slots.map(({ slot }) => slot + 1) };
}

/** Nothing for a campaign that is too small to ask, that called at one hour only, or where all calls are alike. */
function noEvidence(found: readonly FoundSlot[], slots: Slots): Claim<'best-time'>[] {
  const evidence = evidenceOf(found, slots);
  const { numerator, denominator } = answeredOf(slots);
  if (numerator === 0 || numerator === denominator) return [];
  if (denominator < RULE_THRESHOLDS.bestTimeCalls.value || countHours(slots) < 2) return [];
  const { needed: calls, detectable: points } = evidence;
  const needed = { calls, points, days: RULE_THRESHOLDS.bestTimeDaysNeeded.value };
  // no difference that matters is left open, by calls or by days
  const isSettled = found.every(({ difference: { low, high } }) => -points < low && high < points);
  return [
    {
      severity: 'note',
      confidence: found.length > 0 && isSettled ? 'high' : 'low',
      affectedCalls: denominator,
      text: sayNoEvidence(found, needed),
      evidence,
      strategies: [],
    },
  ];
}

function countHours({ attempts }: Slots): number {
  const hours = new Set<number>();
  attempts.forEach((own, at) => {
    if (own > 0) hours.add(at % HOURS);
  });
  return hours.size;
}

function evidenceOf(found: readonly FoundSlot[], slots: Slots): BestTimeEvidence {
  const { numerator, denominator } = answeredOf(slots);
  const { bestTimeDetectable, bestTimeFalseDiscovery } = RULE_THRESHOLDS;
  const detectable = bestTimeDetectable.value;
  // what the least p of so many must be
  const level = bestTimeFalseDiscovery.value / Math.max(1, found.length, countHours(slots));
  const base = denominator === 0 ? 0.5 : numerator / denominator;
  const hours = found.filter(({ kind }) => kind === 'hour').map((slot) => slot.difference.value);
  const isProven = found.some(({ proven }) => proven !== null);
  return {
    slots: found.map(({ kind, slot, answered, others, difference, q, proven }) => ({
      kind,
      slot: kind === 'hour' ? slot : slot + 1,
      answered: reportRatio(answered),
      others: reportRatio(others),
      difference,
      q,
      proven,
    })),
    difference: isProven && hours.length > 0 ? Math.max(...hours) - Math.min(...hours) : null,
    needed: callsNeeded(base, detectable, level),
    detectable,
  };
}

function answeredOf({ attempts, answered }: Slots): { numerator: number; denominator: number } {
  const sum = (column: Uint32Array): number => column.reduce((all, own) => all + own, 0);
  return { numerator: sum(answered), denominator: sum(attempts) };
}

export default rule;
