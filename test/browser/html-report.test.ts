import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import html from '../../src/report/reporters/html.ts';
import { findChromium, launch, openPage, violationsOf } from '../helpers/browser.ts';
import { octoberReport } from '../helpers/campaign-reports.ts';
import { poisoned } from '../helpers/hostile.ts';
import { CAMPAIGN, reportOf, VIEW } from '../helpers/reports.ts';

const executablePath = findChromium();

if (executablePath === undefined) {
  it('did not run: there is no chromium on this machine', ({ skip }) => {
    // the summary of a run counts skipped tests, but does not name them
    process.stderr.write('No chromium here: the HTML report was not opened in a browser.\n');
    skip();
  });
}

describe.runIf(executablePath !== undefined)('the HTML report in a browser', () => {
  let browser: Browser;
  let report: Report;
  const folder = mkdtempSync(join(tmpdir(), 'calldiag-html-'));

  beforeAll(async () => {
    report = await octoberReport('en');
    browser = await launch(executablePath ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const open = (shown: Report, options?: BrowserContextOptions) =>
    openPage(browser, folder, html(shown, VIEW), options);

  it('opens without an error and without a request', async () => {
    const { page, heard } = await open(report);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    for (const summary of await page.locator('.page:not([hidden]) summary').all()) {
      await summary.evaluate('(element) => element.click()');
    }
    expect(await page.locator('.page:not([hidden]) figure svg[role=img]').count()).toBe(5);
    expect(await page.title()).toBe('Campaign diagnosis');
    expect(heard).toEqual([]);
    await page.close();
  });

  it('looks as the picture in README, which --update takes anew', async () => {
    const file = new URL('october-report.png', import.meta.url);
    // not where the file happens to lie
    const files = report.input.files.map((one) => ({ ...one, name: basename(one.name) }));
    const shown = { ...report, input: { ...report.input, files } };
    const { page } = await open(shown, { viewport: { width: 1000, height: 800 } });
    const picture = await page.screenshot();
    if (expect.getState().snapshotState.snapshotUpdateState === 'all') writeFileSync(file, picture);
    // of the same size: fonts differ from machine to machine
    const sizeOf = (png: Buffer): Buffer => png.subarray(0, 24);
    expect(sizeOf(readFileSync(file))).toEqual(sizeOf(picture));
    expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(
      '](test/browser/october-report.png)',
    );
    await page.close();
  });

  it('obeys nothing that stands in the data', async () => {
    const { page, heard } = await open(poisoned(report));
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('switches its language, all of it', async () => {
    const { page, heard } = await open(report);
    await page.getByRole('button', { name: '中文' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.title()).toBe('外呼诊断报告');
    expect(await page.getByRole('main').count()).toBe(1);
    const text = await page.getByRole('main').innerText();
    for (const { translations } of report.findings) {
      expect(text.replaceAll('\u00a0', ' ')).toContain(translations?.[0]?.text);
    }
    expect(text).not.toContain('Hung up early');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByRole('main').innerText()).toContain('Hung up early');
    expect(heard).toEqual([]);
    await page.close();
  });

  it('sorts a table by a column, and back', async () => {
    const { page } = await open(report);
    const table = page.getByRole('table', { name: 'By caller' });
    const column = async (nth: number): Promise<string[]> =>
      table.locator(`tbody td:nth-child(${nth})`).allInnerTexts();
    const numbers = async (): Promise<number[]> =>
      (await column(3)).map((shown) => Number.parseFloat(shown));
    const head = table.getByRole('columnheader', { name: 'Answered' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const falling = await numbers();
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    await head.getByRole('button').press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await numbers()).toEqual(falling.toReversed());
    expect((await column(1))[0]).toBe('0571****0007');
    await page.close();
  });

  it('filters a table by what is typed', async () => {
    const { page } = await open(report);
    const rows = page
      .getByRole('table', { name: 'What the records say' })
      .locator('tbody tr:visible');
    const all = await rows.count();
    const box = page.getByRole('searchbox', { name: 'Filter: What the records say' });
    await box.fill('UNREACH');
    const found = await rows.allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all);
    expect(found.filter((text) => !/unreach/i.test(text))).toEqual([]);
    expect(await page.locator('output:visible').first().innerText()).toBe(
      `${found.length} / ${all}`,
    );
    await box.fill('');
    expect(await rows.count()).toBe(all);
    await page.close();
  });

  it('opens the advice that a finding links to', async () => {
    const { page } = await open(report);
    const link = page.locator('.page:not([hidden]) .finding .advice a').first();
    const id = `[id="${(await link.getAttribute('href'))?.slice(1)}"]`;
    expect(await page.locator(id).getAttribute('open')).toBeNull();
    await link.click();
    // the page hears of it a moment after the click; never, and the wait for it fails
    await page.locator(`${id}[open]`).waitFor({ state: 'attached' });
    expect(await page.locator(id).getAttribute('open')).toBe('');
    await page.close();
  });

  it('turns dark with the system, and by the switch', async () => {
    const paper = (page: Page): Promise<unknown> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    const { page } = await open(report, { colorScheme: 'dark' });
    expect(await paper(page)).toBe('rgb(18, 22, 29)');
    const dark = page.getByRole('button', { name: 'Dark' });
    expect(await dark.getAttribute('aria-pressed')).toBe('true');
    await dark.click();
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
    await dark.click();
    expect(await paper(page)).toBe('rgb(18, 22, 29)');
    await page.emulateMedia({ media: 'print' });
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'shuts nobody out: no violation of axe in %s',
    async (colorScheme) => {
      for (const shown of [report, reportOf(CAMPAIGN)]) {
        const { page } = await open(shown, { colorScheme });
        expect(await violationsOf(page)).toEqual([]);
        await page.close();
      }
    },
  );

  it.each([320, 768])('needs no scrolling sideways at %d pixels', async (width) => {
    const { page } = await open(poisoned(report), { viewport: { width, height: 700 } });
    for (const language of ['English', '中文']) {
      await page.getByRole('button', { name: language }).click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.close();
  });

  it('does not break the name of a result after each character on a telephone', async () => {
    const { page } = await open(report, { viewport: { width: 380, height: 700 } });
    await page.getByRole('button', { name: '中文' }).click();
    const lines = (await page.evaluate(`
      [...document.querySelectorAll('.page:not([hidden]) .results td:nth-child(2)')].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      })`)) as number[];
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines)).toBe(1);
    await page.close();
  });

  it('is whole without its script', async () => {
    const { page } = await open(report, { javaScriptEnabled: false });
    expect(await page.locator('.switches:visible').count()).toBe(0);
    expect(await page.getByRole('main').innerText()).toContain(
      report.findings[0]?.text.slice(0, 40),
    );
    await page.close();
  });
});
