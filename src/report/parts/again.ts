import type { Report } from '../../model/report.ts';

/** The command that shows the calls of a finding, as a shell wants it; undefined where no option selects them. */
export function againCommand(
  { options }: { readonly options: readonly string[] },
  { input }: Pick<Report, 'input'>,
): string | undefined {
  if (options.length === 0) return undefined;
  const [file, ...more] = input.files;
  const name = file === undefined || more.length > 0 ? 'FILES' : file.name;
  return `calldiag analyze ${[name, ...options].map(quoted).join(' ')}`;
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
