import { callsOf, rowOf } from '../../measure/outcome-matrix.ts';
import type { Segments } from '../../measure/segments.ts';
import { reportRatio } from '../../measure/stats/wilson.ts';
import { type Compared, rateOf } from '../compare-segments.ts';
import type { Claim } from '../rule.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';
import { differingCallers } from './caller-texts.ts';
import { median } from './spread.ts';

/** Where most callers are away from the middle one, naming some of them would be arbitrary. */
export function claimThatAllDiffer(
  { matrix }: Segments,
  looked: readonly Compared[],
): Claim<'caller-health'>[] {
  const { segmentSpreadCount, segmentPoints, callersDiffer } = RULE_THRESHOLDS;
  if (looked.length < segmentSpreadCount.value) return [];
  const rates = looked.map(({ inside }) => rateOf(inside)).sort((a, b) => a - b);
  const middle = median(rates);
  const away = looked.filter(({ inside }) => {
    const { value, low, high } = reportRatio(inside);
    if (value === null || low === null || high === null) return false;
    const isClear = middle < low || middle > high;
    return isClear && Math.abs(value - middle) >= segmentPoints.value;
  });
  if (away.length <= callersDiffer.value * looked.length) return [];
  const quarter = Math.floor((rates.length - 1) / 4);
  const middleHalf = {
    low: rates[quarter] as number,
    high: rates[rates.length - 1 - quarter] as number,
  };
  return [
    {
      severity: 'note',
      confidence: 'medium',
      affectedCalls: looked.reduce((sum, { row }) => sum + callsOf(rowOf(matrix, row)), 0),
      text: differingCallers(looked.length, middleHalf),
      evidence: { callers: [], looked: looked.length, middleHalf },
      strategies: ['clear-spam-marks'],
    },
  ];
}
