import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { htmlComparison } from '../../src/report/comparison/html/page.ts';
import { findChromium, launch, openPage, violationsOf } from '../helpers/browser.ts';
import { campaignComparison } from '../helpers/campaign-reports.ts';
import { poisoned } from '../helpers/hostile.ts';
import { VIEW } from '../helpers/reports.ts';

const executablePath = findChromium();

if (executablePath === undefined) {
  it('did not run: there is no chromium on this machine', ({ skip }) => {
    process.stderr.write('No chromium here: the comparison was not opened in a browser.\n');
    skip();
  });
}

describe.runIf(executablePath !== undefined)('the page of a comparison in a browser', () => {
  let browser: Browser;
  let comparison: Comparison;
  const folder = mkdtempSync(join(tmpdir(), 'calldiag-html-'));
  const open = (shown: Comparison, options?: BrowserContextOptions) =>
    openPage(browser, folder, htmlComparison(shown, VIEW), options);

  beforeAll(async () => {
    comparison = await campaignComparison('en');
    browser = await launch(executablePath ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('opens without an error and without a request, and obeys nothing that stands in the data', async () => {
    for (const shown of [comparison, poisoned(comparison)]) {
      const { page, heard } = await open(shown);
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      expect(await page.locator('.page:not([hidden]) figure svg[role=img]').count()).toBe(2);
      expect(await page.evaluate('window.broken')).toBeUndefined();
      expect(await page.locator('script').count()).toBe(1);
      expect(heard).toEqual([]);
      await page.close();
    }
  });

  it('switches its language, all of it', async () => {
    const { page } = await open(comparison);
    expect(await page.title()).toBe('Before and after');
    await page.getByRole('button', { name: '中文' }).click();
    expect(await page.title()).toBe('前后对比');
    const text = (await page.getByRole('main').innerText()).replaceAll('\u00a0', ' ');
    const [said] = comparison.translations;
    expect(said?.rates.length).toBeGreaterThan(4);
    for (const one of [...(said?.rates ?? []), ...(said?.notes ?? [])]) expect(text).toContain(one);
    expect(text).not.toMatch(/Heard in full|points/);
    await page.close();
  });

  it('sorts the rates by their difference', async () => {
    const { page } = await open(comparison);
    const table = page.getByRole('table', { name: 'Rate', exact: true });
    const head = table.getByRole('columnheader', { name: 'Points' });
    await head.getByRole('button').click();
    const shown = await table.locator('tbody td:nth-child(4)').allInnerTexts();
    const points = shown.map((text) => Number(text.replace('−', '-')));
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(new Set(points).size).toBeGreaterThan(3);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'shuts nobody out: no violation of axe in %s',
    async (colorScheme) => {
      const { page } = await open(comparison, { colorScheme });
      expect(await violationsOf(page)).toEqual([]);
      await page.close();
    },
  );

  it.each([320, 768])('needs no scrolling sideways at %d pixels', async (width) => {
    const { page } = await open(poisoned(comparison), { viewport: { width, height: 700 } });
    for (const language of ['English', '中文']) {
      await page.getByRole('button', { name: language }).click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.close();
  });

  it('fits a sheet of paper, with its tables and without what can be clicked', async () => {
    const { page } = await open(comparison, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(718);
    expect(await page.locator('nav:visible, .switches:visible').count()).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    await page.close();
  });

  it('is whole without its script', async () => {
    const { page } = await open(comparison, { javaScriptEnabled: false });
    expect(await page.getByRole('main').innerText()).toContain('Heard in full');
    expect(await page.locator('.switches:visible').count()).toBe(0);
    await page.close();
  });
});
