import { HTML_TEXTS } from '../../i18n/html.ts';
import type { Pen } from '../pen.ts';
import { draw } from './charts/draw.ts';
import type { Figure } from './charts/figure.ts';
import { dataTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';

/** A chart with what is to be seen on it and with its numbers. */
export function figureMarkup(figure: Figure, { view, texts }: Pen): Markup {
  const { id, title, summary, height, option, legend = [], table } = figure;
  const label = texts.label(title) + summary;
  const svg = draw(option, { id: `${id}-${view.language}`, label, height });
  return html`<figure>
<figcaption><h3>${title}</h3><p>${summary}</p></figcaption>
${legend.length > 0 && html`<ul class="legend">${legend.map(({ name, colour }) => html`<li><svg aria-hidden="true" viewBox="0 0 10 10"><rect width="10" height="10" rx="2" fill="${colour}"/></svg>${name}</li>`)}</ul>`}
<div class="chart scroll" role="group" tabindex="0" aria-label="${title}">${svg}</div>
<details><summary>${HTML_TEXTS[view.language].numbers}</summary>
${dataTable(table)}
</details>
</figure>
`;
}
