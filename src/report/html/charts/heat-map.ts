import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import { THRESHOLDS } from '../../../diagnose/thresholds.ts';
import { FINDING_TEXTS } from '../../../i18n/findings.ts';
import { HTML_TEXTS } from '../../../i18n/html.ts';
import type { Measured } from '../../../model/measured.ts';
import { AXIS, MUTED } from './draw.ts';
import type { FigureMaker } from './figure.ts';

/** Shades that the page's style knows: `--heat-0` to `--heat-5`. */
const SHADES = 6;
const ROW = 34;

/** Answered rate by weekday and hour. */
export const heatMap: FigureMaker = ({ measured: { calendar } }, { view, format }) => {
  const texts = HTML_TEXTS[view.language];
  const { weekdays } = FINDING_TEXTS[view.language];
  const told = calendar.filter(isTold);
  if (told.length < 2) return undefined;
  const rates = told.map(({ answered }) => answered.value ?? 0);
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const days = [...new Set(calendar.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const hours = calendar.map(({ hour }) => hour);
  const first = Math.min(...hours);
  const columns = Array.from({ length: Math.max(...hours) - first + 1 }, (_, i) => first + i);
  const nameOf = (weekday: number): string => weekdays[weekday - 1] ?? String(weekday);
  const best = told.reduce((a, b) => ((b.answered.value ?? 0) > (a.answered.value ?? 0) ? b : a));
  const worst = told.reduce((a, b) => ((b.answered.value ?? 0) < (a.answered.value ?? 0) ? b : a));
  const place = ({ weekday, hour }: (typeof told)[number]): string =>
    texts.slot(nameOf(weekday), clock(hour));

  const draw = (slot: (typeof calendar)[number], api: CustomSeriesRenderItemAPI) => {
    const [x = 0, y = 0] = api.coord([slot.hour - first, days.indexOf(slot.weekday)]);
    const [width = 0, height = 0] = (api.size?.([1, 1]) ?? []) as number[];
    const rate = slot.answered.value ?? 0;
    const shade = Math.min(SHADES - 1, Math.floor(((rate - low) / (high - low || 1)) * SHADES));
    const isShown = isTold(slot);
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: {
            x: x - width / 2 + 1,
            y: y - height / 2 + 1,
            width: width - 2,
            height: height - 2,
          },
          style: { fill: isShown ? `var(--heat-${shade})` : 'var(--heat-none)' },
        },
        {
          type: 'text',
          style: {
            text: isShown ? String(Math.round(rate * 100)) : '·',
            x,
            y,
            align: 'center',
            verticalAlign: 'middle',
            fill: isShown ? `var(--heat-ink-${shade})` : MUTED,
            fontSize: 12,
          },
        },
      ],
    } as CustomSeriesRenderItemReturn;
  };

  return {
    id: 'heat',
    title: texts.heatMap,
    summary: texts.heatMapSummary(
      place(best),
      format.percent(best.answered.value),
      place(worst),
      format.percent(worst.answered.value),
      format.count(THRESHOLDS.fewCalls),
    ),
    height: 50 + days.length * ROW,
    option: {
      grid: { left: 52, right: 12, top: 30, bottom: 12 },
      xAxis: {
        ...AXIS,
        type: 'category',
        position: 'top',
        axisLine: { show: false },
        data: columns.map(clock),
        axisLabel: {
          ...AXIS.axisLabel,
          interval: 0,
          formatter: (text: string) => text.slice(0, 2),
        },
      },
      yAxis: {
        ...AXIS,
        type: 'category',
        inverse: true,
        axisLine: { show: false },
        data: days.map(nameOf),
      },
      series: [
        {
          type: 'custom',
          silent: true,
          data: calendar.map(({ hour, weekday }) => [hour - first, days.indexOf(weekday)]),
          renderItem: ({ dataIndex }: { dataIndex: number }, api: CustomSeriesRenderItemAPI) =>
            draw(calendar[dataIndex] as (typeof calendar)[number], api),
        },
      ],
    },
    table: {
      caption: texts.heatMap,
      columns: [
        { title: texts.columns.weekday },
        { title: texts.columns.hour },
        { title: texts.columns.calls, isNumber: true },
        { title: texts.columns.answered, isNumber: true },
        { title: texts.columns.interval, isNumber: true },
      ],
      rows: calendar.map(({ weekday, hour, calls, answered }) => [
        { shown: nameOf(weekday), value: weekday },
        clock(hour),
        { shown: format.count(calls), value: calls },
        { shown: format.percent(answered.value), value: answered.value },
        format.range(answered),
      ]),
    },
  };
};

function isTold({ answered }: Measured['calendar'][number]): boolean {
  return answered.denominator >= THRESHOLDS.fewCalls;
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
