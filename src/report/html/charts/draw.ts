import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { html, type Markup, trusted } from '../markup.ts';

use([
  SVGRenderer,
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GridComponent,
  MarkAreaComponent,
]);

export const WIDTH = 760;

/** Colours are variables of the page's style, so that one drawing serves light, dark and print. */
export const INK = 'var(--ink)';
export const MUTED = 'var(--muted)';
export const GRID = 'var(--grid)';
export const ACCENT = 'var(--accent)';
export const GOOD = 'var(--good)';
export const ALARM = 'var(--alarm)';
export const ALARM_AREA = 'var(--alarm-area)';

export const AXIS = {
  axisLine: { show: true, lineStyle: { color: GRID } },
  axisTick: { show: false },
  axisLabel: { color: MUTED, fontSize: 12 },
  splitLine: { show: false },
  nameTextStyle: { color: MUTED, fontSize: 12 },
};
export const VALUE_AXIS = {
  ...AXIS,
  type: 'value',
  axisLine: { show: false },
  splitLine: { show: true, lineStyle: { color: GRID } },
};
/** Of fractions, shown in per cent. */
export const SHARE_AXIS = {
  ...VALUE_AXIS,
  min: 0,
  axisLabel: {
    ...AXIS.axisLabel,
    formatter: (share: number): string => `${Math.round(share * 100)}%`,
  },
};
/** Nobody hovers over a drawing. */
export const STILL = { silent: true, emphasis: { disabled: true } };

/**
 * Draws a chart as SVG.
 *
 * @param id unlike that of every other chart on the page
 * @param label what is to be seen, for those who do not see it
 */
export function draw(
  option: EChartsCoreOption,
  { id, label, height }: { id: string; label: string; height: number },
): Markup {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({ animation: false, color: [MUTED], ...option });
    const drawn = chart.renderToSVGString();
    const inside = drawn.slice(drawn.indexOf('>') + 1, drawn.lastIndexOf('</svg>'));
    return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${height}">${trusted(plain(inside, id))}</svg>`;
  } finally {
    chart.dispose();
  }
}

/**
 * The library writes for a page of its own: styles, which the page's policy refuses, classes and data for hovering, and
 * ids that count the charts of the process, so that the same report would not give the same bytes. Quotes in texts are
 * escaped: what looks like an attribute here is one.
 */
function plain(svg: string, id: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .map((rule) => /^(font-size|font-weight):(.+)$/.exec(rule))
        .map((rule) => (rule === null ? '' : ` ${rule[1]}="${rule[2]}"`))
        .join(''),
    )
    .replace(/(id="|url\(#)zr\d+-/g, `$1${id}-`)
    .replace(/(\d\.\d)\d+(?=[^"<>]*")/g, '$1')
    .replace(/\n+/g, '\n');
}
