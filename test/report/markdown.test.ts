import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';
import { assemble, MOST_CHARACTERS, section } from '../../src/report/markdown/document.ts';
import { mdCode, mdLink, mdText } from '../../src/report/markdown/escape.ts';
import markdown from '../../src/report/reporters/markdown.ts';
import { ATTACKS, attacked, fullReport } from '../helpers/hostile-report.ts';
import { CAMPAIGN, reportOf, VIEW } from '../helpers/reports.ts';

/** As GitHub shows it, without the last step that removes what is dangerous: nothing may need it. */
function html(text: string): string {
  return micromark(text, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}
/** The shown text: tags gone, entities decoded, marks that take no room left out. */
function shown(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html(text)
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll('\u200b', '');
}
const tags = (text: string): string[] =>
  [...html(text).matchAll(/<(\/?[a-z0-9]+)/gi)].map(([, tag = '']) => tag.toLowerCase());

const count = (all: readonly string[], tag: string): number =>
  all.filter((one) => one === tag).length;

describe('text in Markdown', () => {
  it.each([
    'a|b \\| c \\',
    '<b>&amp; `x` *y* _z_ [l](u) ![i](u) ~~s~~ # 1. - +',
    '$x$ and $$y$$',
    '用户占线（1）',
    "it's 38.1 % of 5",
  ])('is shown as it is: %j', (text) => {
    expect(shown(mdText(text))).toBe(text);
    expect(shown(mdCode(text))).toBe(text);
    expect(shown(`| h |\n| - |\n| ${mdText(text)} |`).trim()).toBe(
      `h\n\n\n\n\n${text}`.replace(/\n+/, '\n\n\n\n\n'),
    );
  });

  it.each(['@octocat', 'a @org/team b', '#1', 'org/repo#3', 'GH-2', '!4', 'x@y.example'])(
    'refers to nobody and nothing: %s',
    (text) => {
      expect(html(mdText(text))).not.toContain(text.replace(/^.*?(?=[@#!G])/, '').slice(0, 4));
      expect(shown(mdText(text))).toBe(text);
    },
  );

  it.each(['https://evil.example/x', 'http://a.b', 'www.evil.example', 'a@evil.example'])(
    'links nowhere: %s',
    (text) => {
      expect(html(text)).toContain('<a ');
      expect(html(mdText(text))).not.toContain('<a ');
      if (!text.includes('@')) expect(html(mdCode(text))).not.toContain('<a ');
    },
  );

  it('links to sources on the web only', () => {
    const url = 'https://help.aliyun.com/zh/vms/x?y=1#z';
    expect(html(mdLink('VMS [docs]', url))).toBe(`<p><a href="${url}">VMS [docs]</a></p>`);
    for (const bad of ['javascript:alert(1)', 'https://a.b/> <b>', 'https://a.b/)x', undefined]) {
      expect(mdLink('name', bad)).toBe('name');
    }
  });
});

describe('the Markdown report', () => {
  it.each(LANGUAGES)('answers first, in %s', async (language) => {
    const text = markdown(short(fullReport(language)), { ...VIEW, language });
    await expect(text).toMatchFileSnapshot(`goldens/full.${language}.md`);
  });

  it('has a table row for every category that has calls, and their numbers', () => {
    const report = reportOf(CAMPAIGN);
    const page = html(markdown(report, VIEW));
    for (const { name, calls } of report.categories.filter((one) => one.calls > 0)) {
      const count = String(calls).replace(/\B(?=(\d{3})+$)/g, ',');
      expect(page).toContain(`<td>${name}</td>\n<td align="right">${count}</td>`);
    }
  });

  it('leaves out gates and groups that nobody asked for, and all beyond the table when quiet', () => {
    const text = markdown(reportOf(CAMPAIGN), VIEW);
    expect(text).not.toContain('### Gates');
    expect(text).not.toContain('### By');
    expect(markdown(fullReport(), { ...VIEW, quiet: true })).not.toMatch(/<details>|### Findings/);
  });

  it('does not depend on the terminal', () => {
    const report = fullReport();
    const other = { ...VIEW, width: 60, colorLevel: 3, unicode: false } as const;
    expect(markdown(report, other)).toBe(markdown(report, VIEW));
  });

  const usual = tags(markdown(attacked(short(fullReport()), 'word'), VIEW));
  it.each(ATTACKS)('has the same tags whatever the texts hold: %j', (attack) => {
    const text = markdown(attacked(short(fullReport()), attack), VIEW);
    const all = tags(text);
    expect(all.filter((tag) => !usual.includes(tag) && !/^\/?code$/.test(tag))).toEqual([]);
    for (const tag of ['td', 'tr', 'li', 'table', 'details', '/details', 'h3', 'a']) {
      expect([tag, count(all, tag)]).toEqual([tag, count(usual, tag)]);
    }
    expect(text.replaceAll('\n', '')).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });

  it.each(LANGUAGES)('is cut in good order where it is too long (%s)', (language) => {
    const report = wide(fullReport(language));
    const text = markdown(report, { ...VIEW, language });
    expect(text.length).toBeLessThan(MOST_CHARACTERS);
    expect(text.length).toBeGreaterThan(MOST_CHARACTERS - 2000);
    expect(text.trimEnd().split('\n').at(-1)).toContain('65,536');
    const all = tags(text);
    for (const tag of ['details', 'table', 'code']) {
      expect(count(all, tag)).toBe(count(all, `/${tag}`));
    }
  });
});

describe('a document that is too long', () => {
  it('ends after a line, closes what is open, and says so', () => {
    const long = { open: ['<details>'], lines: ['aaaa', 'bbbb', 'cccc'], close: ['</details>'] };
    const head = section('Head', ['one']);
    const whole = '### Head\n\none\n\n<details>\naaaa\nbbbb\ncccc\n</details>\n';
    expect(assemble([head, section('None', []), long], 'cut', 200)).toBe(whole);
    expect(assemble([head, long], 'cut', whole.length)).toBe(whole);
    const cut = assemble([head, long], 'cut', whole.length - 1);
    expect(cut).toBe('### Head\n\none\n\n<details>\naaaa\n</details>\n\ncut\n');
    expect(cut.length).toBeLessThan(whole.length);
  });
});

/** Ten thousand groups, as `--top 10000` lists them. */
function wide(report: Report): Report {
  const [table] = report.groups;
  const [row] = table?.rows ?? [];
  if (table === undefined || row === undefined) throw new Error('no group');
  const rows = Array.from({ length: 10_000 }, (_, i) => ({ ...row, name: `group-${i}` }));
  return { ...report, groups: [{ ...table, rows }] };
}

/** With a few strategies, so that all of it fits however long its texts are. */
function short(report: Report): Report {
  return { ...report, strategies: report.strategies.slice(0, 1) };
}
