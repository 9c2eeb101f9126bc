/**
 * Adjusted p values (q values), in the order given: calling all with q ≤ 0.05 real is wrong for 5 % of them on average.
 * Benjamini, Y. & Hochberg, Y. (1995), JRSS B 57, 289–300, https://doi.org/10.1111/j.2517-6161.1995.tb02031.x
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const q = new Array<number>(p.length);
  const descending = [...p.keys()].sort((i, j) => (p[j] as number) - (p[i] as number));
  let least = 1;
  for (const [place, i] of descending.entries()) {
    least = Math.min(least, (p[i] as number) * (p.length / (p.length - place)));
    q[i] = least;
  }
  return q;
}
