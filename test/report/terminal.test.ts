import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { strategies } from '../../src/catalogue/strategies/index.gen.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import { inAscii } from '../../src/report/ascii.ts';
import type { View } from '../../src/report/reporter.ts';
import terminal from '../../src/report/reporters/terminal.ts';
import { CAMPAIGN, HOSTILE, reportOf, type Told, VIEW } from '../helpers/reports.ts';

const drawn = new Map<string, string>();

function draw(told: Told, view: Partial<View> = {}): string {
  const seen = { ...VIEW, ...view };
  const key = JSON.stringify([told, [...(told.conflicts ?? [])], seen]);
  let text = drawn.get(key);
  if (text === undefined) {
    text = terminal(reportOf(told, { language: seen.language }), seen);
    drawn.set(key, text);
  }
  return text;
}

const MANY: Told = {
  ...HOSTILE,
  file: `${'a-very-long-directory-name/'.repeat(6)}records.csv`,
  counts: {
    ...HOSTILE.counts,
    'answered/two-party-ended': 1_234_567_890,
    'no-answer/caller-leg-no-answer': 987_654_321,
    'platform-error/platform': 12,
    'cancelled/cancelled': 3,
    'ambiguous/heard-or-hung-up': 55,
    'unreachable/out-of-coverage': 1,
    'unreachable/carrier-fault': 2,
  },
  results: [
    {
      code: '200103',
      text: '主叫未接',
      outcome: 'no-answer/caller-leg-no-answer',
      calls: 1_234_567_890,
    },
    ...(HOSTILE.results ?? []),
  ],
};

const TOLD: Readonly<Record<string, Told>> = {
  'a campaign': CAMPAIGN,
  'a hostile export': HOSTILE,
  'huge counts': MANY,
  'one call': { counts: { 'busy/user-busy': 1 } },
  'calls that were all heard': { counts: { 'completed/heard-in-full': 9 } },
  'ambiguous calls alone': { counts: { 'ambiguous/heard-or-hung-up': 9 } },
  'unknown calls alone': { counts: { 'unknown/no-result': 9 }, unknown: [{ calls: 9 }] },
};

const views = LANGUAGES.flatMap((language) =>
  [60, 80, 120, 200].flatMap((width) =>
    ([0, 3] as const).flatMap((colorLevel) =>
      (colorLevel === 0 ? [true, false] : [true]).map(
        (unicode): Partial<View> => ({ language, width, colorLevel, unicode }),
      ),
    ),
  ),
);
const cases = Object.keys(TOLD).flatMap((name) => views.map((view) => ({ name, ...view })));

/** Colours as chalk writes them: the only escapes there may be. */
const COLOUR = new RegExp(`${'\x1b'}\\[[\\d;]*m`, 'g');

describe('the terminal report', () => {
  it.each(cases)(
    'of $name fits $width columns ($language, colours $colorLevel, unicode $unicode)',
    ({ name, ...view }) => {
      const lines = draw(TOLD[name] as Told, view).split('\n');
      // an address is not cut, so that it can be clicked
      const wide = lines.filter(
        (line) =>
          stringWidth(line) > (view.width ?? 0) &&
          !/^\s*(?:\S+[:：]\s?)?https?:\S+$/.test(line.replace(COLOUR, '')),
      );
      expect(wide).toEqual([]);
      const bare = lines.map((line) => line.replace(COLOUR, ''));
      expect(bare.filter((line) => line !== line.trimEnd())).toEqual([]);
      expect(bare.filter((line) => /^\s*[，。；：）、！？”》」』】%]/.test(line))).toEqual([]);
    },
  );

  it.each(cases)(
    'of $name obeys nothing that stood in the data ($language, $width, colours $colorLevel, unicode $unicode)',
    ({ name, ...view }) => {
      const text = draw(TOLD[name] as Told, view);
      const bare = text.replace(COLOUR, '').replaceAll('\n', '');
      expect(bare).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}\u2028\u2029]/u);
      expect(view.colorLevel === 0 ? text.match(COLOUR) : null).toBeNull();
    },
  );

  it.each(LANGUAGES)('shows no telephone number (%s)', (language) => {
    const text = draw(HOSTILE, { language, width: 200 }).replace(/https:\S+|12,345,678/g, '');
    expect(text).not.toMatch(/\p{Nd}{7,}/u);
    expect(text).not.toMatch(/[1１][2２][3３][4４]\D{0,3}[5５][6６][7７][8８]/);
    expect(text).toContain('138****5678');
  });

  it('shows them on request', () => {
    const text = terminal(reportOf(HOSTILE, { showNumbers: true }), { ...VIEW, width: 200 });
    expect(text).toContain('13812345678  call 138 1234 5678 now');
  });
});

describe('the first screen', () => {
  const lines = (told: Told, view: Partial<View> = {}): string[] =>
    draw(told, { quiet: true, ...view })
      .trimEnd()
      .split('\n');

  it.each(LANGUAGES)('of a normal campaign fits 24 lines of 80 columns (%s)', (language) => {
    expect(lines(CAMPAIGN, { language }).length).toBeLessThanOrEqual(24);
  });

  it('is all there is with --quiet', () => {
    const whole = draw(CAMPAIGN);
    const quiet = draw(CAMPAIGN, { quiet: true });
    expect(whole.startsWith(quiet)).toBe(true);
    expect(whole.length).toBeGreaterThan(quiet.length * 3);
    expect(quiet.trimEnd().split('\n').at(-1)).toBe(
      '  9,655 rows = 9,412 calls + 124 duplicates + 117 events + 2 rejected',
    );
  });

  it('begins with how it went', () => {
    const text = lines(CAMPAIGN).join('\n');
    expect(text).toContain('  38.1 % heard the message in full (37.1–39.1 %). 61.4 % answered.');
    // 4,960, 722 and 144 of 5,826
    expect(text).toContain(
      '  Responsible for the other 5,826: callee 85 %, you 12 %, network 2 %.',
    );
    const zh = lines(CAMPAIGN, { language: 'zh-CN' }).join('\n');
    expect(zh).toContain('  38.1% 完整听完（37.1–39.1%），接听率 61.4%。');
    expect(zh).toContain('  其余 5,826 通的责任方：被叫 85%，我方 12%，网络 2%。');
    expect(zh).toContain('  9,655 行 = 通话 9,412 + 重复 124 + 中间事件 117 + 拒绝 2');
  });

  it('names unknown results above one per cent, most frequent first, and not at exactly one', () => {
    const told = (unknown: number): Told => ({
      counts: { 'unknown/unknown-code': unknown, 'busy/user-busy': 1000 - unknown },
      unknown: [
        { code: '200999', calls: unknown - 1 },
        { code: '', text: '怪结果\x1b', calls: 1 },
      ],
    });
    expect(lines(told(11)).join('\n')).toContain(
      '  11 calls (1.1 %) with a result that no book knows: 200999 (10), 怪结果\\x1b (1)',
    );
    expect(lines(told(11), { language: 'zh-CN' }).join('\n')).toContain(
      '  11 通（1.1%）的结果不在代码表中：200999（10），怪结果\\x1b（1）',
    );
    expect(lines(told(10)).join('\n')).not.toContain('no book');
    expect(lines(told(10), { language: 'zh-CN' }).join('\n')).not.toContain('代码表中');
  });

  it.each([
    [29, true],
    [30, false],
  ])('says of %i calls that they are too few: %j', (calls, isSaid) => {
    const told: Told = { counts: { 'busy/user-busy': calls } };
    expect(lines(told).join('\n').includes('too few to tell')).toBe(isSaid);
    expect(lines(told, { language: 'zh-CN' }).join('\n').includes('样本太少')).toBe(isSaid);
  });

  it.each([
    [1, '  4 rows = 1 call + 1 duplicate + 1 event + 1 rejected'],
    [2, '  8 rows = 2 calls + 2 duplicates + 2 events + 2 rejected'],
  ])('counts %i of each in good English', (n, sum) => {
    const each = { duplicates: n, notFinal: n, rejects: Array.from({ length: n }, () => ({})) };
    expect(lines({ counts: { 'busy/user-busy': n }, ...each }).at(-1)).toBe(sum);
    expect(draw({ counts: { 'busy/user-busy': 1 } })).toMatch(
      /the other one: callee[\s\S]*1 of the 1\s+call that was its/,
    );
    expect(lines({ counts: { 'busy/user-busy': 1 } }).at(-1)).toBe(
      '  1 row = 1 call + 0 duplicates + 0 events + 0 rejected',
    );
  });

  it('asks for the audio’s length where it would decide', () => {
    const told: Told = { counts: { 'ambiguous/heard-or-hung-up': 30 } };
    expect(lines(told).join('\n')).toContain('30 calls: heard in full or hung up early?');
    expect(lines(told, { language: 'zh-CN' }).join('\n')).toContain(
      '其中 30 通无法区分听完还是提前挂机',
    );
    expect(lines(CAMPAIGN).join('\n')).not.toContain('--audio-seconds');
  });

  it('leaves out whatever there is nothing to say of', () => {
    const heard = lines({ counts: { 'completed/heard-in-full': 9 } }).join('\n');
    expect(heard).toContain('100.0 % heard the message in full');
    expect(heard).not.toMatch(/Responsible|Do first|NaN|undefined|null|Infinity/);
    const others = ['ambiguous calls alone', 'unknown calls alone', 'one call'].map((name) =>
      draw(TOLD[name] as Told),
    );
    expect(others.filter((text) => /NaN|undefined|null|Infinity/.test(text))).toEqual([]);
  });

  it('has rare results and rare exceptions', () => {
    const text = lines({
      counts: { 'completed/heard-in-full': 99_999, 'busy/user-busy': 1 },
    }).join('\n');
    expect(text).toContain('>99.9 %');
    expect(text).toContain('<0.1 %');
    expect(text).toMatch(/2\.2 {2}Busy .* ▏$/m);
  });

  it.each(
    LANGUAGES.flatMap((language) =>
      Object.entries(TOLD).map(([name, told]) => ({ language, name, told })),
    ),
  )('aligns the columns of $name ($language)', ({ language, told }) => {
    const all = lines(told, { language, width: 120 });
    const at = all.findIndex((line) => /^ +§ /.test(line));
    const head = all[at] as string;
    const rows = all
      .slice(at + 1, all.indexOf('', at))
      .filter((line) => /^ +(?:\d\.\d|–) {2}\S/.test(line));
    expect(rows.length).toBe(new Set(rows).size);
    const columns =
      language === 'en' ? ['Calls', 'Share', '95 % CI'] : ['通数', '占比', '95% 区间'];
    const [calls = '', share = '', interval = ''] = columns;
    const endOf = (title: string): number =>
      stringWidth(head.slice(0, head.indexOf(title) + title.length));
    const startOf = (title: string): number => stringWidth(head.slice(0, head.indexOf(title)));
    // numbers end below the end of their title, intervals begin below its beginning
    const places = rows.map((row) => {
      const [, before = '', percent = '', range = ''] =
        /^(.*?\S {2,}[\d,]+)( +[<>]?[\d.]+ ?%)( +)[\d.]+–/.exec(row) ?? [];
      return [
        stringWidth(before),
        stringWidth(before + percent),
        stringWidth(before + percent + range),
      ];
    });
    expect(places).toEqual(rows.map(() => [endOf(calls), endOf(share), startOf(interval)]));
  });
});

describe('a terminal that shows only ASCII', () => {
  it.each([60, 80, 200])('gets only ASCII for ASCII data (%i columns)', (width) => {
    const everything: Told = {
      ...MANY,
      results: [{ code: '200999', text: 'odd…', calls: 400 }],
      unknown: [{ code: '200999', text: 'odd', calls: 400 }],
      rejects: [{ raw: 'a,b,c '.repeat(60) }],
      file: 'records.csv',
      warnings: [
        ['no-call-id-column', {}],
        ['five-digit-code', {}],
      ],
    };
    const text = draw(everything, { unicode: false, width });
    expect(text.match(/[^\x20-\x7e\n]/g)).toBeNull();
    expect(text).toContain('###');
  });

  it.each(Object.entries(strategies))('can be told %s', (_, strategy) => {
    const english: string[] = [];
    JSON.stringify(strategy, (key, value: unknown) => {
      if (typeof value === 'string' && (key === 'en' || key === 'name')) english.push(value);
      return value;
    });
    expect(english.map(inAscii).filter((text) => /[^\x20-\x7e]/.test(text))).toEqual([]);
  });
});

describe('what is below the first screen', () => {
  const both = Object.fromEntries(
    LANGUAGES.map((language) => [language, draw(HOSTILE, { language, width: 120 })]),
  ) as Record<Language, string>;

  it('tells every strategy with its grade, steps and sources', () => {
    const { strategies: all } = reportOf(HOSTILE);
    const text = both.en.replace(/\s+/g, ' ');
    for (const { grade, title, steps, sources } of all) {
      expect(text).toContain(`[${grade}] ${title}`);
      expect(text).toContain(`1. ${steps[0]?.replace(/\s+/g, ' ')}`);
      expect(text).toContain(`source: ${sources[0]?.name}`);
    }
  });

  it('counts what stands between the numbers and the truth', () => {
    expect(both.en).toMatch(/ 5 {2}one cell says answered, another says not/);
    expect(both.en).toContain('--rejects FILE');
    expect(both['zh-CN']).toMatch(/ 5 {2}一个字段说已接听，另一个说未接听/);
    expect(both['zh-CN']).toContain('被拒绝的行');
  });

  const flat = (told: Told, view: Partial<View> = {}): string =>
    draw(told, view).replace(/\s+/g, view.language === 'zh-CN' ? '' : ' ');

  it('accounts for every row in words', () => {
    expect(flat(CAMPAIGN)).toContain(
      'Of 9,655 rows, 124 repeat a call already counted, 117 tell of an event on the way, 2 could not be read as a call; 9,412 calls remain.',
    );
    expect(flat(CAMPAIGN, { language: 'zh-CN' })).toContain(
      '共9,655行：124行重复上报了已计入的通话，117行是呼叫过程中的事件，2行无法识别，其余为9,412通通话。',
    );
    const one = { counts: { 'busy/user-busy': 1 }, duplicates: 1 } as const;
    expect(flat(one)).toContain('Of 2 rows, 1 repeats a call already counted; 1 call remains.');
    expect(flat({ ...one, duplicates: 0, notFinal: 1 })).toContain(
      'Of 2 rows, 1 tells of an event on the way; 1 call remains.',
    );
    expect(flat({ counts: one.counts })).toContain('Every row is a call of its own.');
    expect(flat({ counts: one.counts }, { language: 'zh-CN' })).toContain(
      '每一行都是一通独立的通话。',
    );
  });

  it('shows the raw results beside what they were taken for', () => {
    expect(draw(CAMPAIGN)).toContain(`
  What the records say
  3,586  Heard in full          ←  200000  用户接听
  2,193  Hung up early          ←  200001  用户提前挂机
  1,412  No answer: rang out    ←  200003  无人接听
    866  Busy: user busy        ←  200002
    301  Unreachable: rejected  ←  200005  REJECTED
`);
    expect(draw(CAMPAIGN, { language: 'zh-CN' })).toContain(`
  话单中的原始结果
  3,586  完整听完            ←  200000  用户接听
`);
    expect(draw(CAMPAIGN, { unicode: false })).toContain('Heard in full          <-  200000');
  });

  it('shows twelve of them, each on a line, and says how many there are more', () => {
    const results = Array.from({ length: 130 }, (_, i) => ({
      text: '长'.repeat(99 + i),
      calls: 2,
    }));
    const told = (n: number): Told => ({
      counts: { 'unknown/unknown-code': 2 * n },
      results: results.slice(0, n),
    });
    const shown = (n: number): RegExpMatchArray | null => draw(told(n)).match(/^.* ← .*长…$/gm);
    expect(shown(12)).toHaveLength(12);
    expect(draw(told(12))).not.toContain('see --format json');
    expect(shown(130)).toHaveLength(12);
    expect(flat(told(13))).toContain('and 1 more result with 2 calls: see --format json');
    // beyond the hundred that the report lists, too
    expect(flat(told(130))).toContain('and 118 more results with 236 calls: see --format json');
    expect(flat(told(130), { language: 'zh-CN' })).toContain('另有118种结果，共236通');
  });

  it('says of a strategy for a part of its category how many calls it is for', () => {
    const told: Told = {
      counts: { 'invalid-number/nonexistent': 4, 'invalid-number/suspended': 1 },
    };
    expect(flat(told)).toContain(' (for 1 of these calls) ');
    expect(flat(told, { language: 'zh-CN' })).toContain('（涉及其中1通）');
    expect(flat({ counts: { 'invalid-number/suspended': 1 } })).not.toContain('of these calls)');
  });

  it('says so where there is nothing to complain of', () => {
    const clean: Told = { counts: { 'busy/user-busy': 3 } };
    expect(draw(clean)).toContain('No warnings, no contradictions, no rejected rows.');
    expect(draw(clean, { language: 'zh-CN' })).toContain('没有告警、没有矛盾、没有被拒绝的行。');
    expect(both.en).not.toContain('No warnings');
  });

  it('has no English colon or bracket around Chinese labels', () => {
    expect(both['zh-CN'].match(/[\p{Script=Han}]: /gu)).toBeNull();
  });

  it('says on the first screen on what its reading rests', () => {
    const counts = { 'busy/user-busy': 40 };
    const screen = (told: Partial<Told>): string => flat({ counts, ...told });
    expect(screen({ kind: 'two-party' })).toContain('Read as two-party calls');
    expect(screen({ kind: 'mixed' })).not.toContain('Read as two-party calls');
    expect(screen({ warnings: [['result-column-by-values', { count: 40 }]] })).toContain(
      'recognised by its values alone',
    );
    expect(screen({})).not.toContain('by its values alone');
  });

  it('claims no share of calls that do not tell', () => {
    const open = flat({ counts: { 'ambiguous/heard-or-hung-up': 40 } });
    expect(open).toContain('the export does not say.');
    expect(open).not.toMatch(/% (?:heard|answered)/);
    const some = flat({ counts: { 'completed/heard-in-full': 30, 'unknown/no-result': 10 } });
    expect(some).toContain('100.0 % of the 30 calls that tell heard the message in full');
    // 30 of 40 at worst: what the 10 were is left open by the interval, which is said
    expect(some).toMatch(/\(59\.8–100\.0 %, whatever the other 10 were\)\. 100\.0 % answered\./);
    const one = { 'completed/heard-in-full': 30, 'unknown/no-result': 1 } as const;
    expect(flat({ counts: one })).toContain('%, whatever the other one was).');
    expect(flat({ counts: one }, { language: 'zh-CN' })).toContain('，已计入其余1通的各种可能），');
    // those of which only the answer is known do not tell who heard it, but who answered
    const both = { ...one, 'answered/answered': 9 } as const;
    expect(flat({ counts: both })).toContain(
      'whatever the other 10 were). 100.0 % of 39 answered.',
    );
    expect(flat({ counts: both }, { language: 'zh-CN' })).toContain('，39通的接听率为100.0%。');
    expect(flat({ counts: { 'completed/heard-in-full': 30 } })).not.toContain('whatever');
  });
});
