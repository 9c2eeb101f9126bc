import picomatch from 'picomatch';

/**
 * Whether a name matches a pattern such as `camp-*` or `{spring,autumn}-*`. Names are no paths: a star stands for anything,
 * slashes and leading dots included.
 */
export function matches(pattern: string, name: string): boolean {
  return name === pattern || picomatch.isMatch(name, pattern, { bash: true, dot: true });
}
