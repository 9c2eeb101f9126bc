import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATEGORY_IDS, REPORTER_IDS } from '../../../src/index.ts';
import { isThere, runProgram } from '../../helpers/programs.ts';
import { installed } from './shells.ts';

const canRun = isThere('fish');

let fish: Awaited<ReturnType<typeof installed>>;
let chinese: Awaited<ReturnType<typeof installed>>;
beforeAll(async () => {
  fish = await installed('fish');
  chinese = await installed('fish', 'zh-CN');
});
afterAll(() => {
  fish.remove();
  chinese.remove();
});

/** What fish offers at the end of a line: words, with what is said of them. */
async function described(line: string, { path, folder } = fish): Promise<Map<string, string>> {
  const script = `source ${path}; complete -C '${line.replace(/['\\]/g, '\\$&')}'`;
  const { code, stdout, stderr } = await runProgram('fish', ['--no-config', '-c', script], {
    cwd: folder,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const rows = stdout.split('\n').filter((row) => row !== '');
  return new Map(rows.map((row) => row.split('\t') as [string, string]));
}

const offered = async (line: string): Promise<string[]> => [...(await described(line)).keys()];
const sorted = (words: readonly string[]): string[] => words.toSorted();

describe('completion in fish', () => {
  it('has a line for every command and option', () => {
    expect(fish.text).toContain("-n '__calldiag_at 0' -a analyze -d 'what went wrong");
    expect(fish.text).toContain("-n '__calldiag_in analyze' -s o -l output -r -F -d ");
  });

  describe.skipIf(!canRun)('when pressed (skipped without fish)', () => {
    it('offers commands and options with what they do', async () => {
      expect((await described('calldiag ')).get('inspect')).toBe('how a file is read, and why');
      expect((await described('calldiag ', chinese)).get('inspect')).toBe(
        '文件是怎样识别的，依据是什么',
      );
      expect(await offered('calldiag analyze --no-p')).toEqual(['--no-progress']);
      expect(await offered('calldiag codes --no-')).toEqual(['--no-color']);
    });

    it('offers what an option can be', async () => {
      expect(sorted(await offered('calldiag analyze --format '))).toEqual(sorted(REPORTER_IDS));
      expect(await offered('calldiag analyze --format=js')).toEqual(['--format=json']);
      expect(sorted(await offered('calldiag codes -f '))).toEqual(['csv', 'json', 'table']);
      expect(await offered('calldiag --lang en comp')).toContain('completion');
    });

    it('offers keys before values, and further values after a comma', async () => {
      expect(await offered('calldiag analyze --where ca')).toEqual([
        'caller=',
        'category=',
        'cause=',
      ]);
      const categories = await described('calldiag analyze --where category=');
      expect(sorted([...categories.keys()])).toEqual(
        sorted(CATEGORY_IDS.map((id) => `category=${id}`)),
      );
      expect(categories.get('category=busy')).toBe('Busy');
      expect(await offered('calldiag analyze --where category=busy,no-a')).toEqual([
        'category=busy,no-answer',
      ]);
      expect(await offered('calldiag analyze --where=category=invalid')).toEqual([
        '--where=category=invalid-number',
      ]);
    });

    it('offers topics once, and files where files belong', async () => {
      expect((await described('calldiag explain hang-')).get('hang-up-moment')).toBe(
        'Moment of hanging up',
      );
      expect(await offered('calldiag explain outage ou')).toEqual([]);
      expect(await offered('calldiag analyze rec')).toEqual(['records.csv']);
      expect(await offered('calldiag analyze x.csv --output rec')).toEqual(['records.csv']);
      expect(await offered('calldiag analyze --top rec')).toEqual([]);
    });
  });
});
