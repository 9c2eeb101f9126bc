import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import { THRESHOLDS } from '../../../diagnose/thresholds.ts';
import { HTML_TEXTS } from '../../../i18n/html.ts';
import { ACCENT, AXIS, INK, SHARE_AXIS, STILL } from './draw.ts';
import type { FigureMaker } from './figure.ts';

const WHISKER = 6;

/** What the first, the second, the k-th call to a number came to. */
export const attempts: FigureMaker = ({ measured }, { view, format }) => {
  const texts = HTML_TEXTS[view.language];
  const told = measured.attempts.filter(({ answered }) => answered.value !== null);
  const [first] = told;
  // of the few who are called most often a rate says little
  const last = told.findLast(({ answered }) => answered.denominator >= THRESHOLDS.fewCalls);
  if (first === undefined || last === undefined || told.length < 2) return undefined;
  const most = measured.attempts.at(-1)?.k;
  const nameOf = (k: number): string => (k === most ? texts.attemptFrom(String(k)) : String(k));
  return {
    id: 'attempts',
    title: texts.attempts,
    summary: texts.attemptsSummary(
      format.percent(first.answered.value),
      nameOf(last.k),
      format.percent(last.answered.value),
    ),
    height: 240,
    option: {
      grid: { left: 52, right: 24, top: 16, bottom: 42 },
      xAxis: {
        ...AXIS,
        type: 'category',
        data: told.map(({ k }) => nameOf(k)),
        name: texts.columns.attempt,
        nameLocation: 'middle',
        nameGap: 26,
      },
      yAxis: SHARE_AXIS,
      series: [
        {
          type: 'bar',
          ...STILL,
          barMaxWidth: 56,
          itemStyle: { color: ACCENT },
          data: told.map(({ answered }) => answered.value),
        },
        {
          type: 'custom',
          silent: true,
          z: 3,
          data: told.map(({ answered }, i) => [i, answered.high]),
          renderItem: ({ dataIndex }: { dataIndex: number }, api: CustomSeriesRenderItemAPI) => {
            const { low, high } = told[dataIndex]?.answered ?? { low: 0, high: 0 };
            return whisker(api.coord([dataIndex, low ?? 0]), api.coord([dataIndex, high ?? 0]));
          },
        },
      ],
    },
    table: {
      caption: texts.attempts,
      columns: [
        { title: texts.columns.attempt, isNumber: true },
        { title: texts.columns.calls, isNumber: true },
        { title: texts.columns.answered, isNumber: true },
        { title: texts.columns.interval, isNumber: true },
      ],
      rows: told.map(({ k, calls, answered }) => [
        { shown: nameOf(k), value: k },
        { shown: format.count(calls), value: calls },
        { shown: format.percent(answered.value), value: answered.value },
        format.range(answered),
      ]),
    },
  };
};

/** The 95 % interval. */
function whisker(
  [x = 0, bottom = 0]: number[],
  [, top = 0]: number[],
): CustomSeriesRenderItemReturn {
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style: { stroke: INK, lineWidth: 1.5 },
  });
  return {
    type: 'group',
    children: [
      line(x, bottom, x, top),
      line(x - WHISKER, top, x + WHISKER, top),
      line(x - WHISKER, bottom, x + WHISKER, bottom),
    ],
  };
}
