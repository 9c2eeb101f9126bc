import { XMLValidator } from 'fast-xml-parser';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parseClaim } from '../../src/compare/claims.ts';
import { compareReports } from '../../src/compare/compare-reports.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { REPORTER_IDS } from '../../src/model/ids.gen.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';
import { renderComparison } from '../../src/report/comparison/render.ts';
import { holdAgainstSchema } from '../helpers/described.ts';
import { ATTACKS, attacked, fullReport } from '../helpers/hostile-report.ts';
import { VIEW } from '../helpers/reports.ts';
import { reportByHour } from '../helpers/strata.ts';

const BEFORE = reportByHour(
  [
    { hour: 9, heard: 620, hungUp: 310, rangOut: 1070 },
    { hour: 14, heard: 350, hungUp: 150, rangOut: 500 },
    { hour: 19, heard: 330, hungUp: 120, rangOut: 150 },
  ],
  'august.csv',
);
const AFTER = reportByHour(
  [
    { hour: 9, heard: 390, hungUp: 140, rangOut: 470 },
    { hour: 14, heard: 430, hungUp: 160, rangOut: 410 },
    { hour: 19, heard: 960, hungUp: 320, rangOut: 320 },
  ],
  'september.csv',
);

function comparisonIn(language: Language, before = BEFORE, after = AFTER): Comparison {
  const claims = ['heard-in-full+20%', 'answered+5pp'].flatMap((text) => parseClaim(text) ?? []);
  return compareReports(before, after, { claims }, { language, version: '0.0.0' });
}

describe('a small comparison, whole, for a reviewer to read', () => {
  // a page is looked at in a browser
  const formats = REPORTER_IDS.filter((id) => id !== 'html');
  it.each(LANGUAGES.flatMap((language) => formats.map((format) => ({ language, format }))))(
    '$format in $language',
    async ({ language, format }) => {
      const text = await renderComparison(comparisonIn(language), format, { ...VIEW, language });
      await expect(text).toMatchFileSnapshot(`goldens/${format}.${language}.txt`);
    },
  );

  it.each(LANGUAGES)('fits 80 columns in a terminal, in %s', async (language) => {
    const { widthOf } = await import('../../src/report/width.ts');
    const text = await renderComparison(comparisonIn(language), 'terminal', { ...VIEW, language });
    const wide = text.split('\n').filter((line) => widthOf(line) > 80);
    expect(wide).toEqual([]);
  });

  it('is typed in ASCII where nothing else can be shown', async () => {
    const view = { ...VIEW, unicode: false };
    const text = await renderComparison(comparisonIn('en'), 'terminal', view);
    expect(text).toMatch(/^[\n -~]*$/);
  });

  it('stops after the rates and claims where it shall be quiet', async () => {
    const view = { ...VIEW, quiet: true };
    const text = await renderComparison(comparisonIn('en'), 'terminal', view);
    expect(text).toContain('Claims');
    expect(text).not.toContain('Share of all calls');
  });
});

describe('the schema', () => {
  it.each(LANGUAGES)('describes the JSON and each line of NDJSON, in %s', async (language) => {
    for (const format of ['json', 'ndjson'] as const) {
      const text = await renderComparison(comparisonIn(language), format, VIEW);
      expect(() => holdAgainstSchema(['compare'], text)).not.toThrow();
    }
  });
});

/** Names, texts and options that are out to harm. */
const EVIL = `<script>alert(1)</script>\x1b[2J\u202e|=cmd]]>${'x'.repeat(10_000)}\n# h`;

function hostile(report: Report): Report {
  const [cut] = report.measured.calendar;
  if (cut === undefined) throw new Error('no calendar');
  const other = { ...cut, calls: 10 * cut.calls };
  return {
    ...report,
    input: {
      ...report.input,
      selected: { calls: 1, options: [EVIL] },
      files: report.input.files.map((file) => ({ ...file, name: EVIL })),
    },
    measured: {
      ...report.measured,
      groups: {
        rows: [
          { ...cut, name: EVIL },
          { ...(report === BEFORE ? cut : other), name: `=1+1${EVIL}` },
        ],
        omitted: { values: 0, calls: 0 },
      },
    },
    findings: [
      {
        rule: 'verdict-mix',
        severity: 'error',
        confidence: 'high',
        affectedCalls: 1,
        text: EVIL + report.input.calls,
        evidence: { before: 1, after: [], vague: 1, withoutFinerCode: 1 },
        gain: null,
        strategies: [],
        rows: [],
        options: [],
      },
    ],
  };
}

describe.each(REPORTER_IDS)('hostile strings in %s', (format) => {
  it.each(LANGUAGES)('are shown and not obeyed, in %s', async (language) => {
    const comparison = comparisonIn(language, hostile(BEFORE), hostile(AFTER));
    const text = await renderComparison(comparison, format, { ...VIEW, language });
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
    if (format === 'markdown') {
      expect(text).not.toMatch(/<script/);
      expect(text).not.toMatch(/^# h/m);
      expect(text.length).toBeLessThan(65_536);
    }
    if (format === 'csv') expect(text).not.toMatch(/(?:^|,)=/m);
    if (format === 'html') expect(text.match(/<script\b/g)).toHaveLength(1);
    if (format === 'json') expect(JSON.parse(text)).toEqual(comparison);
    if (format === 'ndjson') for (const line of text.trimEnd().split('\n')) JSON.parse(line);
  });
});

const tagsOf = (markdown: string): string[] =>
  [
    ...micromark(markdown, {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }).matchAll(/<(\/?\w+)/g),
  ].map(([, tag]) => tag ?? '');

describe.each(ATTACKS)('every text of both reports being %j', (attack) => {
  // those of the later report are other ones, so that some came and some went
  const before = attacked(fullReport(), attack);
  const after: Report = {
    ...before,
    findings: [
      {
        rule: 'caller-health',
        severity: 'error',
        confidence: 'high',
        affectedCalls: 1,
        text: attack,
        evidence: {
          callers: [{ caller: attack }],
        },
        gain: null,
        strategies: [],
        rows: [],
        options: [],
      } as unknown as Report['findings'][number],
    ],
  };

  it.each(REPORTER_IDS)('breaks out of nothing in %s', async (format) => {
    const comparison = comparisonIn('en', before, after);
    expect(comparison.findings.came).toHaveLength(1);
    const text = await renderComparison(comparison, format, VIEW);
    expect(text.replaceAll('\n', '')).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}]/u);
    const lines = text.trimEnd().split('\n');
    switch (format) {
      case 'csv':
        expect(text).not.toMatch(/(?:^|,)"?[=+@]/m);
        break;
      case 'github':
        // what is quoted begins no command
        for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) title=/);
        expect(lines).toHaveLength(4);
        break;
      case 'html':
        expect(text.match(/<script\b/g)).toHaveLength(1);
        expect(text).not.toMatch(/<(?:img|evil|b>h)/);
        break;
      case 'json':
        expect(JSON.parse(text)).toEqual(comparison);
        break;
      case 'junit':
        expect(XMLValidator.validate(text)).toBe(true);
        expect(text).not.toMatch(/<evil|<script|\]\]>/);
        break;
      case 'markdown':
        expect(text.length).toBeLessThan(65_536);
        // as GitHub shows it, before it removes what is dangerous
        expect(new Set(tagsOf(text).map((tag) => tag.replace(/^\//, '')))).toEqual(
          new Set('h2 h3 p strong table thead tbody tr th td ul li code'.split(' ')),
        );
        break;
      case 'ndjson':
        for (const line of lines) expect(JSON.parse(line)).toHaveProperty('type');
        break;
      default:
        expect(lines.length).toBeGreaterThan(10);
    }
  });
});
