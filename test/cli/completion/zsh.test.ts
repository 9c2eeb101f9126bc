import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isThere, runProgram } from '../../helpers/programs.ts';
import { installed, typed } from './shells.ts';

const canRun = isThere('zsh') && isThere('script');

let zsh: Awaited<ReturnType<typeof installed>>;
beforeAll(async () => {
  zsh = await installed('zsh');
});
afterAll(() => zsh.remove());

/** The arguments of each line after TAB was pressed where it says so. */
function completed(lines: readonly string[]): Promise<string[]> {
  const setUp = `autoload -U compinit; compinit -u -D; unsetopt zle_bracketed_paste; source ${zsh.path}; calldiag() { print -r -- "\n<$*>"; }`;
  return typed('zsh -f -i', setUp, lines, zsh.folder);
}

describe('completion in zsh', () => {
  it('names every option of every command', () => {
    for (const name of ['--format=', '-o+', '--group-by=', '--where=', '(--two-party)--two-party'])
      expect(zsh.text).toContain(`'${name.startsWith('(') ? '' : '*'}${name}[`);
  });

  it('describes in the language of the run', async () => {
    const chinese = await installed('zsh', 'zh-CN');
    chinese.remove();
    expect(chinese.text).toContain('analyze:任务出了什么问题、谁的责任、该怎么办');
    expect(chinese.text).toContain('busy:用户占线');
    expect(zsh.text).toContain('busy:Busy');
  });

  it.skipIf(!canRun)('is understood by zsh (skipped without zsh)', async () => {
    const { code, stderr } = await runProgram('zsh', ['-f', '-n', zsh.path], { cwd: zsh.folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.skipIf(!canRun)('completes what is typed (skipped without zsh or `script`)', async () => {
    const lines = [
      'ana\t--form\tjs\trec\t',
      'analyze --format=js\t',
      'analyze -f js\t -o rec\t',
      'analyze --wh\tcat\tinv\t',
      'analyze --where category=busy,no\t --column callee\tx',
      'analyze --where cause=unreachable/rej\t',
      'explain hang-\t',
      'completion z\t',
      'codes --format t\t',
      'analyze --group-by pre\t rec\t rec\t',
    ];
    expect(await completed(lines)).toEqual([
      'analyze --format=json records.csv',
      'analyze --format=json',
      'analyze -f json -o records.csv',
      'analyze --where=category=invalid-number',
      'analyze --where category=busy,no-answer --column callee=x',
      'analyze --where cause=unreachable/rejected',
      'explain hang-up-moment',
      'completion zsh',
      'codes --format table',
      'analyze --group-by prefix records.csv records.csv',
    ]);
  });
});
