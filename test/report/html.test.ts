import { beforeAll, describe, expect, it } from 'vitest';
import type { GateResult } from '../../src/model/gate.ts';
import { MOST_TOP } from '../../src/model/grouping.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { GroupTable, Report } from '../../src/model/report.ts';
import html from '../../src/report/reporters/html.ts';
import { octoberReport } from '../helpers/campaign-reports.ts';
import { HOSTILE_HTML, poisoned } from '../helpers/hostile.ts';
import { partIn, problemsOf, requestsOf, shown } from '../helpers/html.ts';
import { CAMPAIGN, HOSTILE, reportOf, VIEW } from '../helpers/reports.ts';

const CHARTS = ['timeline', 'heat', 'listening', 'attempts', 'callers'];
let report: Report;
let page: string;
beforeAll(async () => {
  report = await octoberReport('en');
  page = html(report, VIEW);
});

describe('the page', () => {
  it('is sound HTML', async () => {
    expect(await problemsOf(page)).toEqual([]);
  });

  it('is below 1 MB and the same twice, though charts are numbered by the process', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
    expect(html(report, VIEW)).toBe(page);
  });

  it('asks nobody for anything', () => {
    expect(requestsOf(page)).toEqual({ loading: [], attributes: new Set(['href']) });
  });

  it('allows its own style and script only, and has no other', () => {
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/unsafe-inline| style="| on\w+="/);
    expect(page.match(/<script\b/g)).toHaveLength(1);
    expect(page.match(/<style\b/g)).toHaveLength(1);
  });

  it.each(LANGUAGES)('holds all of it in %s', (language) => {
    const own = partIn(page, language);
    for (const finding of report.findings) {
      const text =
        language === 'en'
          ? finding.text
          : finding.translations?.find((one) => one.language === language)?.text;
      expect(own).toContain(shown(text ?? 'no text'));
    }
    for (const { calls } of report.categories) {
      if (calls > 0) expect(own).toContain(`data-v="${calls}"`);
    }
    for (const id of [
      'overview',
      'groups',
      'findings',
      'charts',
      'rates',
      'strategies',
      'quality',
    ]) {
      expect(own).toContain(`<section id="${id}-${language}"`);
    }
  });

  it.each(LANGUAGES)('has each chart in %s with a text for it and its numbers', (language) => {
    const figures = partIn(page, language).split('<figure>').slice(1);
    expect(figures).toHaveLength(CHARTS.length);
    for (const figure of figures) {
      expect(figure).toMatch(/<svg role="img" aria-label="[^"]{20,}" viewBox="0 0 760 \d+">/);
      expect(figure).toMatch(/<path|<rect/);
      expect(figure.split('<tr>').length).toBeGreaterThan(6);
    }
  });

  it('marks the outage and the moment of hanging up', () => {
    const outage = report.findings.find(({ rule }) => rule === 'outage');
    expect(outage).toBeDefined();
    expect(page).toContain('Outage (Unreachable) from 2026-10-14 15:00 to 2026-10-14 16:30.');
    expect(page.match(/fill="var\(--alarm-area\)"/g)?.length).toBe(2 * LANGUAGES.length);
  });

  it('gives no colour that would not turn with the scheme', () => {
    const colours = [...page.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
    expect(colours.length).toBeGreaterThan(500);
    const fixed = colours.filter((colour) => !/^(?:none|var\(--[\w-]+\))$/.test(colour ?? ''));
    // what cuts a picture off is never seen
    expect(new Set(fixed)).toEqual(new Set(['#000']));
  });

  it('stops after the table if quiet', () => {
    const quiet = html(report, { ...VIEW, quiet: true });
    expect(quiet).toContain('id="overview-en"');
    expect(quiet).not.toContain('id="findings-en"');
    expect(quiet).not.toContain('<figure>');
  });

  it('of a small campaign without times has no charts, and is sound', async () => {
    const small = html(reportOf(CAMPAIGN), VIEW);
    expect(small).not.toContain('<figure>');
    expect(small).toContain('38.1\u00a0%');
    expect(await problemsOf(small)).toEqual([]);
  });

  it('shows the gates, whose sentences keep their language', () => {
    const results: GateResult[] = [
      {
        gate: 'invalid-number>2%',
        kind: 'category',
        group: null,
        unit: 'share',
        value: 0.064,
        limit: 0.02,
        low: 0.059,
        high: 0.069,
        status: 'failed',
        text: 'Too many.',
        moreCalls: null,
      },
    ];
    const gated = html(
      { ...reportOf(CAMPAIGN), gates: { policy: 'certain', results, baseline: null } },
      VIEW,
    );
    expect(gated).toContain('<code>invalid-number&gt;2%</code>');
    expect(gated).toContain('<b class="failed">failed</b>');
    expect(gated).toContain('<b class="failed">未通过</b>');
    expect(gated).toContain('<span lang="en">Too many.</span>');
    expect(gated).toContain('<span>Too many.</span>');
  });
});

describe('very many groups', () => {
  const table = (by: string, count: number, name: (i: number) => string): GroupTable => {
    const [row] = report.groups[0]?.rows ?? [];
    if (row === undefined) throw new Error('no group');
    const rows = Array.from({ length: count }, (_, i) => ({ ...row, name: name(i), calls: i + 1 }));
    return { by, dimension: 'group', rows, omitted: { groups: 0, calls: 0 } };
  };
  const rowsIn = (page: string, caption: string): number => {
    const [, found = ''] = page.split(`<caption>By ${caption}</caption>`);
    return (found.split('</table>')[0] ?? '').split('<tr>').length - 2;
  };

  it('are cut off before 1 MB, and those left out are counted', () => {
    const few = table('few', 24, (i) => `${i}`);
    const groups = [
      table('many', MOST_TOP, (i) => `group ${i}`),
      few,
      table('long', MOST_TOP, (i) => `${i}${'"说'.repeat(100)}`),
    ];
    const large = html({ ...report, groups }, VIEW);
    expect(Buffer.byteLength(large)).toBeLessThan(1_000_000);
    expect(rowsIn(large, 'few')).toBe(24);
    const shown = rowsIn(large, 'many');
    expect(shown).toBeGreaterThan(80);
    // calls are 1, 2, 3 …: those left out have the sum of the rest
    const left = (MOST_TOP * (MOST_TOP + 1) - shown * (shown + 1)) / 2;
    const [count, calls] = [MOST_TOP - shown, left].map((one) => one.toLocaleString('en-US'));
    expect(large).toContain(`${count} more with ${calls} calls are not on this page`);
    expect(rowsIn(large, 'long')).toBeGreaterThan(30);
    expect(large.match(/are not on this page/g)).toHaveLength(2);
  });

  it('are all there as long as they fit', () => {
    const fitting = html({ ...report, groups: [table('some', 200, (i) => `group ${i}`)] }, VIEW);
    expect(rowsIn(fitting, 'some')).toBe(200);
    expect(fitting).not.toContain('are not on this page');
  });
});

describe('hostile data', () => {
  it('stays text in every field', async () => {
    const hostile = html(poisoned(report), VIEW);
    expect(hostile).toContain('&lt;/script&gt;&lt;/style&gt;');
    expect(hostile.match(/<script\b/g)).toHaveLength(1);
    expect(hostile).not.toMatch(/<img|\u202e/);
    expect(await problemsOf(hostile)).toEqual([]);
  });

  it('stays text in what was saved with one language', () => {
    const saved = poisoned({
      ...report,
      findings: report.findings.map(
        ({ translations: _, ...finding }) => finding as Report['findings'][number],
      ),
    });
    const hostile = html(saved, { ...VIEW, language: 'zh-CN' });
    expect(hostile.match(/<script\b/g)).toHaveLength(1);
    expect(hostile).toMatch(/<p lang="en">&quot;&#39;&gt;/);
  });

  it('of ten thousand characters is cut off, of escapes shown, of numbers hidden', async () => {
    const long = 'x'.repeat(10_000);
    const results = Array.from({ length: 100 }, (_, i) => ({ code: `${i}`, text: long, calls: 1 }));
    const hostile = html(reportOf({ ...HOSTILE, results, unknown: results }), VIEW);
    expect(Buffer.byteLength(hostile)).toBeLessThan(1_000_000);
    expect(hostile).not.toContain('x'.repeat(200));
    expect(await problemsOf(hostile)).toEqual([]);
    const small = html(reportOf(HOSTILE), VIEW);
    expect(small).not.toContain('13812345678');
    expect(small.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
  });

  it('is as hostile as it is meant to be', () => {
    expect(
      JSON.stringify(poisoned(report)).split(JSON.stringify(HOSTILE_HTML).slice(1, -1)).length,
    ).toBeGreaterThan(300);
  });
});
