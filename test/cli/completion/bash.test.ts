import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATEGORY_IDS, listCodes, OUTCOMES, REPORTER_IDS } from '../../../src/index.ts';
import { RULE_IDS } from '../../../src/model/ids.gen.ts';
import { isThere, runProgram } from '../../helpers/programs.ts';
import { installed, typed } from './shells.ts';

let bash: Awaited<ReturnType<typeof installed>>;
beforeAll(async () => {
  bash = await installed('bash');
});
afterAll(() => bash.remove());

/** What bash hands to the function for a line with the cursor at its end, and what the function offers. */
async function offered(line: string, { breaks = '=:' } = {}): Promise<string[]> {
  const parts = line.match(new RegExp(`'[^']*'?|[${breaks} ]|[^\\s${breaks}]+`, 'g')) ?? [];
  const words = parts.filter((part) => part !== ' ');
  if (/[ =]$/.test(line)) words.push('');
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const script = `
    set -u
    source ${bash.path}
    COMP_WORDBREAKS=$' \\t\\n${breaks}' COMP_LINE=${`'${line.replaceAll("'", "'\\''")}'`}
    COMP_POINT=\${#COMP_LINE} COMP_WORDS=(${quoted}) COMP_CWORD=${words.length - 1}
    _calldiag
    if ((\${#COMPREPLY[@]})); then printf '%s\\n' "\${COMPREPLY[@]}"; fi`;
  const { code, stdout, stderr } = await runProgram('bash', ['--norc', '-c', script], {
    cwd: bash.folder,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').filter((word) => word !== '');
}

describe('completion in bash', () => {
  it('offers the commands', async () => {
    const commands = await offered('calldiag ');
    for (const one of ['analyze', 'inspect', 'explain', 'codes', 'completion']) {
      expect(commands).toContain(one);
    }
    expect(await offered('calldiag ana')).toEqual(['analyze']);
    expect(await offered('calldiag --lang en ins')).toEqual(['inspect']);
    expect(await offered('calldiag --la')).toEqual(['--lang']);
  });

  it('offers the options of the command', async () => {
    expect(await offered('calldiag analyze --form')).toEqual(['--format']);
    expect(await offered('calldiag analyze records.csv --no-p')).toEqual(['--no-progress']);
    expect(await offered('calldiag codes --no-')).toEqual(['--no-color']);
  });

  it('offers what an option can be', async () => {
    expect(await offered('calldiag analyze --format ')).toEqual([...REPORTER_IDS]);
    expect(await offered('calldiag analyze -f js')).toEqual(['json']);
    expect(await offered('calldiag codes --format ')).toEqual(['table', 'json', 'csv']);
    expect(await offered('calldiag inspect --format ')).toEqual(['text', 'json']);
    expect(await offered('calldiag analyze --lang ')).toEqual(['en', 'zh-CN']);
    expect(await offered('calldiag analyze --encoding gb')).toEqual(['gb18030']);
    expect(await offered('calldiag analyze --group-by p')).toEqual(['prefix']);
    expect(await offered('calldiag completion ')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('offers a value after = as well, whether bash parts words there or not', async () => {
    expect(await offered('calldiag analyze --format=')).toEqual([...REPORTER_IDS]);
    expect(await offered('calldiag analyze --format=js')).toEqual(['json']);
    expect(await offered('calldiag analyze --format=js', { breaks: ':' })).toEqual([
      '--format=json',
    ]);
  });

  it('offers keys before values, and further values after a comma', async () => {
    expect(await offered('calldiag analyze --where ')).toContain('category=');
    expect(await offered('calldiag analyze --where ca')).toEqual([
      'category=',
      'cause=',
      'caller=',
    ]);
    expect(await offered('calldiag analyze --where category=')).toEqual(CATEGORY_IDS);
    expect(await offered('calldiag analyze --where category=bu')).toEqual(['busy']);
    expect(await offered('calldiag analyze --where category=busy,no')).toEqual(['busy,no-answer']);
    expect(await offered("calldiag analyze --where 'category=bu")).toEqual(['category=busy']);
    expect(await offered('calldiag analyze --where=category=bu')).toEqual(['busy']);
    expect(await offered("calldiag analyze --where='category=bu")).toEqual(['category=busy']);
    expect(await offered('calldiag analyze --where cause=unreachable/re')).toEqual([
      'unreachable/rejected',
    ]);
    expect(await offered('calldiag analyze --column calle')).toEqual(['callee=', 'caller=']);
  });

  it('offers every topic', async () => {
    const topics = await offered('calldiag explain ');
    expect(topics).toEqual(expect.arrayContaining([...CATEGORY_IDS, ...RULE_IDS, ...OUTCOMES]));
    for (const { code } of await listCodes()) expect(topics).toContain(code);
    expect(new Set(topics).size).toBe(topics.length);
    // there is one topic
    expect(await offered('calldiag explain outage ')).toEqual([]);
  });

  it('leaves files to bash', async () => {
    expect(await offered('calldiag analyze rec')).toEqual([]);
    expect(await offered('calldiag analyze --output rec')).toEqual([]);
    expect(await offered('calldiag analyze -- --form')).toEqual([]);
  });

  it('runs nothing that stands on the line', async () => {
    expect(await offered("calldiag analyze '$(touch hacked)' --format js")).toEqual(['json']);
    const { stdout } = await runProgram('ls', [], { cwd: bash.folder });
    expect(stdout).not.toContain('hacked');
  });

  it.skipIf(!isThere('script'))('completes what is typed (skipped without `script`)', async () => {
    const setUp = `source ${bash.path}; calldiag() { printf '\\n<%s>\\n' "$*"; }`;
    const lines = [
      'ana\t--form\tjs\trec\t',
      'analyze --format=js\t',
      'analyze --wh\tcategory=inv\t',
      'analyze --where cat\tbusy,no\t --output=rec\t',
      'explain hang-\t',
    ];
    expect(await typed('bash --norc --noprofile -i', setUp, lines, bash.folder)).toEqual([
      'analyze --format json records.csv',
      'analyze --format=json',
      'analyze --where category=invalid-number',
      'analyze --where category=busy,no-answer --output=records.csv',
      'explain hang-up-moment',
    ]);
  });
});
