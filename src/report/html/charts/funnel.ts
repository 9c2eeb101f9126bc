import { HTML_TEXTS } from '../../../i18n/html.ts';
import type { Finding } from '../../../model/finding.ts';
import { cellText } from '../markup.ts';
import { ACCENT, ALARM, AXIS, INK, MUTED, SHARE_AXIS, STILL, VALUE_AXIS } from './draw.ts';
import type { FigureMaker } from './figure.ts';

/** Two-sided quantiles of the normal distribution for 95 % and 99.8 %, the limits that funnel plots are drawn with. */
const LIMITS = [
  { z: 1.959963984540054, dashes: [6, 4] },
  { z: 3.090232306167813, dashes: [2, 3] },
] as const;
const STEPS = 60;

/**
 * Answered rate of each caller number against its calls, with what chance alone would do to numbers that are all alike.
 * Spiegelhalter, D. J. (2005), Statistics in Medicine 24, 1185–1202, https://doi.org/10.1002/sim.1970
 */
export const funnel: FigureMaker = ({ measured: { callers }, findings }, { view, format }) => {
  const texts = HTML_TEXTS[view.language];
  const told = callers.rows.filter(({ answered }) => answered.denominator > 0);
  if (told.length < 3) return undefined;
  const sum = (of: 'numerator' | 'denominator'): number =>
    told.reduce((total, { answered }) => total + answered[of], 0);
  const pool = sum('numerator') / sum('denominator');
  const most = Math.max(...told.map(({ answered }) => answered.denominator));
  const sick = new Set(namedCallers(findings));
  const outside = told.filter(({ answered: { value, denominator } }) => {
    return Math.abs((value ?? 0) - pool) > spread(pool, denominator, LIMITS[1].z);
  });
  const end = most * 1.08;
  // close together where the funnel is bent
  const sizes = Array.from({ length: STEPS + 1 }, (_, i) => end ** (i / STEPS));
  const limit = (z: number, sign: 1 | -1): [number, number][] =>
    sizes.map((n) => [n, Math.min(1, Math.max(0, pool + sign * spread(pool, n, z)))]);
  const line = (data: [number, number][], type: 'solid' | readonly number[], color: string) => ({
    type: 'line',
    ...STILL,
    showSymbol: false,
    lineStyle: { color, width: 1.5, type },
    data,
  });
  const dots = (isSick: boolean) =>
    told
      .filter(({ name }) => sick.has(name) === isSick)
      .map(({ name, answered }) => ({
        value: [answered.denominator, answered.value],
        name: cellText(name),
      }));
  return {
    id: 'callers',
    title: texts.funnel,
    summary: texts.funnelSummary(
      String(told.length),
      format.percent(pool),
      String(outside.length),
      callers.omitted.values,
    ),
    height: 320,
    legend: [
      { name: texts.caller, colour: ACCENT },
      ...(sick.size > 0 ? [{ name: texts.callerFound, colour: ALARM }] : []),
    ],
    option: {
      grid: { left: 52, right: 24, top: 16, bottom: 42 },
      xAxis: {
        ...VALUE_AXIS,
        splitLine: { show: false },
        axisLine: AXIS.axisLine,
        min: 0,
        max: Math.ceil(end),
        name: texts.funnelCalls,
        nameLocation: 'middle',
        nameGap: 26,
        axisLabel: { ...AXIS.axisLabel, showMaxLabel: false, formatter: format.count },
      },
      yAxis: SHARE_AXIS,
      series: [
        line(
          [
            [0, pool],
            [end, pool],
          ],
          'solid',
          INK,
        ),
        ...LIMITS.flatMap(({ z, dashes }) => [
          line(limit(z, 1), dashes, MUTED),
          line(limit(z, -1), dashes, MUTED),
        ]),
        {
          type: 'scatter',
          ...STILL,
          symbolSize: 9,
          itemStyle: { color: ACCENT, opacity: 0.8 },
          data: dots(false),
        },
        {
          type: 'scatter',
          ...STILL,
          symbol: 'diamond',
          symbolSize: 14,
          itemStyle: { color: ALARM },
          label: { show: true, position: 'left', color: INK, fontSize: 12, formatter: '{b}' },
          data: dots(true),
        },
      ],
    },
    table: {
      caption: texts.funnel,
      columns: [
        { title: texts.caller },
        { title: texts.columns.calls, isNumber: true },
        { title: texts.funnelCalls, isNumber: true },
        { title: texts.columns.answered, isNumber: true },
        { title: texts.columns.interval, isNumber: true },
      ],
      rows: told.map(({ name, calls, answered }) => [
        cellText(name),
        { shown: format.count(calls), value: calls },
        { shown: format.count(answered.denominator), value: answered.denominator },
        { shown: format.percent(answered.value), value: answered.value },
        format.range(answered),
      ]),
    },
  };
};

function spread(share: number, calls: number, z: number): number {
  return z * Math.sqrt((share * (1 - share)) / calls);
}

function namedCallers(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) =>
    finding.rule === 'caller-health' ? finding.evidence.callers.map(({ caller }) => caller) : [],
  );
}
