import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { htmlComparison } from '../../src/report/comparison/html/page.ts';
import { campaignComparison } from '../helpers/campaign-reports.ts';
import { poisoned } from '../helpers/hostile.ts';
import { partIn, problemsOf, requestsOf, shown } from '../helpers/html.ts';
import { VIEW } from '../helpers/reports.ts';

let comparison: Comparison;
let page: string;
beforeAll(async () => {
  comparison = await campaignComparison('en');
  page = htmlComparison(comparison, VIEW);
});

describe('the page of a comparison', () => {
  it('is sound HTML, below 1 MB, the same twice, and asks nobody for anything', async () => {
    expect(await problemsOf(page)).toEqual([]);
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
    expect(htmlComparison(comparison, VIEW)).toBe(page);
    expect(requestsOf(page)).toEqual({ loading: [], attributes: new Set() });
    expect(page).not.toMatch(/unsafe-inline| style="| on\w+="/);
  });

  it('says in each language all that a comparison made in it says', async () => {
    for (const language of LANGUAGES) {
      const own = partIn(page, language);
      const { rates, categories, mix, claims, findings, notes } =
        await campaignComparison(language);
      const { came, went, stayed } = findings;
      const said = [...rates, ...mix, ...claims, ...came, ...went, ...stayed].map(
        ({ text }) => text,
      );
      expect(said.length).toBeGreaterThan(25);
      for (const text of [
        ...said,
        ...notes,
        ...[...rates, ...categories].map(({ name }) => name),
      ]) {
        expect(own).toContain(shown(text));
      }
    }
  });

  it.each(LANGUAGES)(
    'draws each difference in %s, with a text for it and its numbers',
    (language) => {
      const figures = partIn(page, language).match(/<figure>[\s\S]*?<\/figure>/g) ?? [];
      expect(figures).toHaveLength(2);
      for (const [figure, shares] of [
        [figures[0], comparison.rates],
        [figures[1], comparison.categories],
      ] as const) {
        const lines = shares.flatMap(({ difference, adjusted }) => [difference, ...adjusted]);
        const [drawing = '', table = ''] = figure?.split('</svg></div>') ?? [];
        expect(drawing).toMatch(/<svg role="img" aria-label="[^"]{20,}" viewBox="0 0 760 \d+">/);
        for (const line of lines) {
          if (line === null) throw new Error('no difference');
          const points = `${line.value < 0 ? '−' : '+'}${Math.abs(100 * line.value).toFixed(1)}`;
          expect(drawing).toContain(points.replace(/^[+−](0\.0)$/, '$1'));
          expect(table).toContain(`data-v="${Number(line.value.toPrecision(6))}"`);
        }
        expect(table.split('<tr>')).toHaveLength(lines.length + 2);
      }
    },
  );

  it('draws an interval where it lies: the ends in proportion to the numbers', () => {
    const [figure = ''] = partIn(page, 'en').split('<figure>').slice(1);
    // mark and line have the colour of a verdict only where they decide it
    const bars = [
      ...figure.matchAll(
        /<path d="M(\d[\d.]*) ([\d.]+)L([\d.]+) \2"[^>]*stroke="var\(--(?:muted|good|alarm|accent)\)"/g,
      ),
    ].map(([, low, , high]) => [Number(low), Number(high)] as const);
    const lines = comparison.rates.flatMap(({ difference, adjusted }) =>
      difference === null ? [] : [difference, ...adjusted],
    );
    expect(bars).toHaveLength(lines.length);
    const scale = (i: number): number => {
      const [line, bar] = [lines[i], bars[i]];
      if (line === undefined || bar === undefined) throw new Error('no such line');
      return (bar[1] - bar[0]) / (line.high - line.low);
    };
    const first = scale(0);
    for (const i of lines.keys()) expect(scale(i) / first).toBeCloseTo(1, 1);
    const zero = lines.map(({ low }, i) => (bars[i]?.[0] ?? 0) - low * first);
    for (const one of zero) expect(Math.abs(one - (zero[0] ?? 0))).toBeLessThan(1.5);
  });

  it('gives the colour of its verdict to the line that decided, and to no other', () => {
    const [figure = ''] = partIn(page, 'en').split('<figure>').slice(1);
    const worse = comparison.rates.filter(({ verdict }) => verdict === 'worse');
    expect(worse.length).toBeGreaterThan(1);
    expect(figure.match(/stroke="var\(--alarm\)"/g)).toHaveLength(worse.length);
  });

  it('stops after the rates and claims if quiet', () => {
    const quiet = htmlComparison(comparison, { ...VIEW, quiet: true });
    expect(quiet).toContain('id="claims-en"');
    expect(quiet).not.toContain('<figure>');
    expect(quiet).not.toContain('id="findings-en"');
  });

  it('of what cannot be compared has no chart, and is sound', async () => {
    const nothing = comparison.rates.map((rate) => ({ ...rate, difference: null, adjusted: [] }));
    const empty = htmlComparison(
      { ...comparison, rates: nothing, categories: [], mix: [], claims: [], notes: [] },
      VIEW,
    );
    expect(empty).not.toContain('<figure>');
    expect(await problemsOf(empty)).toEqual([]);
  });

  it('keeps hostile text text, in every field', async () => {
    const hostile = htmlComparison(poisoned(comparison), VIEW);
    expect(hostile).toContain('&lt;/script&gt;&lt;/style&gt;');
    expect(hostile.match(/<script\b/g)).toHaveLength(1);
    expect(hostile).not.toMatch(/<img|\u202e/);
    expect(hostile.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(await problemsOf(hostile)).toEqual([]);
  });
});
