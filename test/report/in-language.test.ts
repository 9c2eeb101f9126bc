import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { inLanguage } from '../../src/report/in-language.ts';
import { octoberReport } from '../helpers/campaign-reports.ts';

describe('a report in another language', () => {
  let english: Report;
  let chinese: Report;
  beforeAll(async () => {
    english = await octoberReport('en');
    chinese = await octoberReport('zh-CN');
  });

  it('is what it would have been, had it been written in that language', () => {
    expect(bare(inLanguage(english, 'zh-CN'))).toEqual(bare(chinese));
    expect(bare(inLanguage(chinese, 'en'))).toEqual(bare(english));
    expect(JSON.stringify(english)).not.toEqual(JSON.stringify(chinese));
  });

  it('comes back unchanged', () => {
    expect(inLanguage(inLanguage(english, 'zh-CN'), 'en')).toEqual(english);
  });

  it('keeps the words that this version does not know', () => {
    const [finding] = english.findings;
    const [strategy] = english.strategies;
    const later = {
      ...english,
      findings: [{ ...finding, translations: undefined }],
      strategies: [{ ...strategy, id: 'from-the-future', title: 'Unheard of' }],
    } as unknown as Report;
    const told = inLanguage(later, 'zh-CN');
    expect(told.findings[0]?.text).toBe(finding?.text);
    expect(told.strategies[0]?.title).toBe('Unheard of');
  });
});

/** Without the translations, which are those into the other language. */
function bare(report: Report): unknown {
  return { ...report, findings: report.findings.map((one) => ({ ...one, translations: [] })) };
}
