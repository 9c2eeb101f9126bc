/** Where the build puts a file: beside all others, also when it is the source that runs, as in tests. */
export function built(name: string): URL {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/' : './';
  return new URL(folder + name, import.meta.url);
}
