import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/diagnose/rule.ts';
import rule from '../../../src/diagnose/rules/number-hygiene.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import { measureNumberHistory } from '../../../src/measure/number-history.ts';
import type { Outcome } from '../../../src/model/category.ts';
import { countsOf } from '../../helpers/calls.ts';
import { at, type NumberedCall, numberedTable } from '../../helpers/numbered-calls.ts';

const DEAD: Outcome = 'invalid-number/nonexistent';
const HEARD: Outcome = 'completed/heard-in-full';
const SUSPENDED: Outcome = 'invalid-number/suspended';

async function find(calls: readonly NumberedCall[]): Promise<readonly Claim<'number-hygiene'>[]> {
  const outcomes: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of calls) {
    const own = outcome as Outcome;
    outcomes[own] = (outcomes[own] ?? 0) + 1;
  }
  const some: Partial<Measures> = {
    calls: calls.length,
    outcomes: countsOf(outcomes),
    numbers: await measureNumberHistory(...numberedTable(calls)),
  };
  return rule.find(some as Measures);
}

let next = 0;
/** So many numbers that nobody else has, each with these results, an hour apart. */
const numbers = (count: number, ...outcomes: Outcome[]): NumberedCall[] =>
  Array.from({ length: count }, () => {
    const callee = String(13_900_000_000 + next++);
    return outcomes.map((outcome, i) => ({ callee, outcome, originate: at('09:00') + i * 3600 }));
  }).flat();

describe('number-hygiene', () => {
  it('says that more may be malformed where there were too many to check', async () => {
    // fixed lines, each of which is looked up
    const odd = Array.from({ length: 10_050 }, (_, i) => ({
      callee: String(1_000_000 + i),
      outcome: DEAD,
      originate: at('09:00') + i,
    }));
    const [claim] = await find(odd);
    expect(claim?.gain?.how.en).toMatch(
      /^counted; the form of 50 more dead numbers was not checked/,
    );
    expect(claim?.gain?.how['zh-CN']).toContain('另有 50 个失效号码未校验格式');
    const [few] = await find(odd.slice(0, 100));
    expect(few?.gain?.how.en).toBe('counted, not estimated');
  });

  it('claims nothing of a clean list, or without numbers', async () => {
    expect(await find(numbers(500, HEARD))).toEqual([]);
    expect(await find([...numbers(500, HEARD), ...numbers(4, DEAD)])).toEqual([]);
    expect(rule.find({} as Measures)).toEqual([]);
  });

  it('counts what dead numbers cost when they are called again', async () => {
    const [claim, ...more] = await find([...numbers(940, HEARD), ...numbers(20, DEAD, DEAD, DEAD)]);
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'warning',
      confidence: 'high',
      affectedCalls: 40,
      evidence: {
        numbers: { called: 960, dead: 20, redialled: 20, revived: 0, malformed: 0, suspended: 0 },
        wastedCalls: 40,
        wastedShare: 0.04,
      },
      gain: { low: 40, high: 40, kind: 'saved' },
      strategies: ['suppress-nonexistent-numbers', 'clean-the-list-regularly'],
    });
    expect(claim?.text).toEqual({
      en: '40 calls (4.0 %) could reach nobody: they went to 20 numbers that an earlier call had shown to be dead.',
      'zh-CN': '40 通（4.0%）注定打不通：打给了 20 个此前已判为失效的号码。',
    });
    expect(claim?.sample).toHaveLength(5);
  });

  it('counts calls to malformed numbers from the first, and names what wastes most', async () => {
    const wrong = numbers(80, DEAD).map((call, i) => ({ ...call, callee: `1380000${100 + i}` }));
    const [claim] = await find([...numbers(900, HEARD), ...wrong, ...numbers(10, DEAD, DEAD)]);
    expect(claim).toMatchObject({
      severity: 'error',
      evidence: { numbers: { malformed: 80, dead: 10 }, wasted: { dead: 10, malformed: 80 } },
      gain: { low: 90, high: 90 },
      strategies: [
        'repair-number-format',
        'validate-before-calling',
        'suppress-nonexistent-numbers',
        'clean-the-list-regularly',
      ],
    });
    expect(claim?.text).toEqual({
      en: '90 calls (9.0 %) could reach nobody: 10 went to numbers that an earlier call had shown to be dead, 80 to 80 numbers that no network can have.',
      'zh-CN':
        '90 通（9.0%）注定打不通：10 通打给此前已判为失效的号码，80 通打给 80 个本身就不合法的号码。',
    });
  });

  it('is an error from one call in twenty on, a warning from one in a hundred', async () => {
    const severity = async (wasted: number, heard: number) =>
      (await find([...numbers(heard, HEARD), ...numbers(wasted, DEAD, DEAD)]))[0]?.severity;
    expect(await severity(50, 900)).toBe('error');
    expect(await severity(49, 902)).toBe('warning');
    expect(await severity(30, 2940)).toBe('warning');
    expect(await severity(30, 2941)).toBe('note');
    // few calls stay a note, whatever their share
    expect(await severity(29, 10)).toBe('note');
  });

  it('relies on no dead number where others came back', async () => {
    const back = numbers(30, DEAD, HEARD);
    const [claim] = await find([...numbers(300, HEARD), ...numbers(40, DEAD, DEAD), ...back]);
    expect(claim).toMatchObject({
      severity: 'note',
      confidence: 'low',
      evidence: { numbers: { revived: 30, redialled: 40 } },
    });
    expect(claim?.gain).toBeUndefined();
    expect(claim?.text.en).toContain(
      'But 30 numbers reported dead answered or rang later: one such report proves nothing here.',
    );
    expect(claim?.text['zh-CN']).toContain(
      '但有 30 个被判失效的号码后来又接听或振铃，单次结果不足为凭。',
    );
    const few = numbers(5, DEAD, HEARD);
    expect(await find([...numbers(300, HEARD), ...numbers(40, DEAD, DEAD), ...few])).toMatchObject([
      { severity: 'error', confidence: 'medium', gain: { low: 40, high: 40 } },
    ]);
  });

  it('notes dead numbers before they cost anything', async () => {
    const list = [...numbers(950, HEARD), ...numbers(30, DEAD), ...numbers(20, SUSPENDED)];
    const [claim] = await find(list);
    expect(claim).toMatchObject({
      severity: 'note',
      affectedCalls: 50,
      selection: { categories: ['invalid-number'] },
      strategies: [
        'suppress-nonexistent-numbers',
        'retest-suspended-then-suppress',
        'clean-the-list-regularly',
      ],
    });
    expect(claim?.gain).toBeUndefined();
    expect(claim?.text).toEqual({
      en: '30 numbers (3.0 %) are dead, 20 numbers (2.0 %) are suspended. The next campaign need not call the dead ones.',
      'zh-CN': '30 个号码（3.0%）已失效，20 个号码（2.0%）停机；失效的下一批不必再呼。',
    });
    expect((await find([...numbers(950, HEARD), ...numbers(20, SUSPENDED)]))[0]?.text.en).toBe(
      '20 numbers (2.1 %) are suspended.',
    );
  });
});
