import { wilson, Z } from './wilson.ts';

/** One entry a whole second. */
export interface SurvivalCurve {
  /** Calls still going when the second begins. Where it is 0, the rest is only carried on. */
  readonly atRisk: Float64Array;
  /** Share that goes on beyond the second. */
  readonly survival: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * How long calls go on, from how many had the event in each second and how many were lost from sight in it (after the
 * events of that second). Product-limit estimate; pointwise 95 % interval from Greenwood's variance on the log–log
 * scale, which stays within 0 and 1. That scale has no width at 1 and 0: before the first event the interval is
 * Wilson's of those at risk, and once nobody is left its upper end stays what it was.
 * Kaplan, E. L. & Meier, P. (1958), JASA 53, 457–481, https://doi.org/10.1080/01621459.1958.10501452;
 * Kalbfleisch, J. D. & Prentice, R. L. (1980), The Statistical Analysis of Failure Time Data, §1.3
 */
export function kaplanMeier(events: ArrayLike<number>, censored: ArrayLike<number>): SurvivalCurve {
  const seconds = Math.max(events.length, censored.length);
  const curve = {
    atRisk: new Float64Array(seconds),
    survival: new Float64Array(seconds),
    low: new Float64Array(seconds),
    high: new Float64Array(seconds),
  };
  let risk = 0;
  for (let t = 0; t < seconds; t++) risk += (events[t] ?? 0) + (censored[t] ?? 0);

  let survival = 1;
  let greenwood = 0;
  let [low, high] = [0, 1];
  for (let t = 0; t < seconds; t++) {
    const ended = events[t] ?? 0;
    curve.atRisk[t] = risk;
    if (ended > 0) {
      // so that it is 0 exactly when all have ended
      survival = (survival * (risk - ended)) / risk;
      greenwood += ended / (risk * (risk - ended));
    }
    if (survival === 1 && risk > 0) {
      low = wilson(risk, risk).low as number;
    } else if (survival === 0) {
      low = 0;
    } else if (ended > 0) {
      const spread = (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
      low = survival ** Math.exp(spread);
      high = survival ** Math.exp(-spread);
    }
    curve.survival[t] = survival;
    curve.low[t] = low;
    curve.high[t] = high;
    risk -= ended + (censored[t] ?? 0);
  }
  return curve;
}
