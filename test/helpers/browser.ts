import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A browser that is installed on this machine, as `.ci/run` and Debian's package `chromium` do. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

export function launch(executablePath: string): Promise<Browser> {
  // tests may run as root, where the sandbox does not start
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Opens a page of HTML from a folder; what the browser complains of and asks for is in `heard`. */
export async function openPage(
  browser: Browser,
  folder: string,
  html: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly heard: string[] }> {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('dialog', (dialog) => heard.push(dialog.message()));
  page.on('request', (request) => heard.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  // the page itself, which nothing may follow
  expect(heard.shift()).toBe(pathToFileURL(file).href);
  return { page, heard };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What shuts somebody out, of all that the page shows and folds away, in both languages. */
export async function violationsOf(page: Page): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const language of ['English', '中文']) {
    await page.getByRole('button', { name: language }).click();
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await page.evaluate(axe);
    const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    found.push(...violations.map(({ id, nodes }) => [language, id, nodes[0]?.html]));
  }
  return found;
}
