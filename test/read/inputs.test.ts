import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandInputs } from '../../src/read/inputs.ts';
import { temporaryDirectory } from '../scan/scan-file.ts';

/** A directory with these files, empty ones. */
async function directoryOf(...names: string[]): Promise<string> {
  const directory = await temporaryDirectory();
  for (const name of names) {
    await mkdir(join(directory, name, '..'), { recursive: true });
    await writeFile(join(directory, name), '');
  }
  return directory;
}

const namesIn = (directory: string, files: readonly string[]): string[] =>
  files.map((file) => relative(directory, file));

describe('the inputs that the user named', () => {
  it('are files in the order given', async () => {
    const directory = await directoryOf('b.csv', 'a.txt');
    const paths = [join(directory, 'b.csv'), '-', join(directory, 'a.txt')];
    expect(await expandInputs(paths)).toEqual(paths);
  });

  it('may be a directory: its CSV files in alphabetical order, packed ones too, and none below it', async () => {
    const directory = await directoryOf(
      'c.csv.zst',
      'b.CSV',
      'a.csv.gz',
      'x.txt',
      'below/d.csv',
      '.e.csv',
    );
    for (const path of [directory, `${directory}/`]) {
      const files = await expandInputs([path]);
      expect(namesIn(directory, files)).toEqual(['a.csv.gz', 'b.CSV', 'c.csv.zst']);
    }
  });

  it('may be a directory whose own name has glob characters', async () => {
    const directory = await directoryOf('[2026] {a}*/a.csv');
    const files = await expandInputs([join(directory, '[2026] {a}*')]);
    expect(namesIn(directory, files)).toEqual(['[2026] {a}*/a.csv']);
  });

  it('may be a glob', async () => {
    const directory = await directoryOf('b1.csv', 'a2.csv', 'b2.csv', 'b2.txt', 'below/b3.csv');
    const find = async (pattern: string): Promise<string[]> =>
      namesIn(directory, await expandInputs([join(directory, pattern)]));
    expect(await find('b*.csv')).toEqual(['b1.csv', 'b2.csv']);
    expect(await find('[ab]2.csv')).toEqual(['a2.csv', 'b2.csv']);
    expect(await find('{a2,b1}.csv')).toEqual(['a2.csv', 'b1.csv']);
    expect(await find('**/b?.csv')).toEqual(['b1.csv', 'b2.csv', 'below/b3.csv']);
  });

  it('are named by a glob as they would be by hand', async () => {
    const directory = await directoryOf('a.csv');
    expect(await expandInputs([join(directory, '*.csv')])).toEqual([join(directory, 'a.csv')]);
  });

  it('keep a name with glob characters that exists', async () => {
    const directory = await directoryOf('a[1].csv', 'a1.csv', 'b*.csv', 'bc.csv');
    for (const name of ['a[1].csv', 'b*.csv']) {
      expect(await expandInputs([join(directory, name)])).toEqual([join(directory, name)]);
    }
  });

  it('are read once, however often and however they are named', async () => {
    const directory = await directoryOf('a.csv', 'b.csv');
    const a = join(directory, 'a.csv');
    const named = [a, directory, `${directory}/./a.csv`, join(directory, '*.csv'), '-', '-'];
    expect(await expandInputs(named)).toEqual([a, join(directory, 'b.csv'), '-']);
  });

  it('must exist', async () => {
    const directory = await directoryOf('a.csv');
    for (const name of ['none.csv', 'none*.csv', 'a.csv/b.csv', 'n[o]ne.csv']) {
      await expect(expandInputs([join(directory, name)])).rejects.toMatchObject({
        code: 'file-missing',
      });
    }
  });

  it('must not be a directory without CSV files', async () => {
    const directory = await directoryOf('a.txt');
    await expect(expandInputs([directory])).rejects.toMatchObject({ code: 'no-csv-in-directory' });
  });
});
