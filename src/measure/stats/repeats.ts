/** Of a report: the calls that were the first to their number, the second, and so on. */
interface Redialled {
  readonly measured: {
    readonly attempts: readonly { readonly k: number; readonly calls: number }[];
  };
}

/**
 * Calls a number, 1 where a report does not tell. Calls to one number end alike, so they are taken to tell no more than
 * one (a design effect, as the rules that compare callers and groups do).
 */
export function repeatsIn({ measured }: Redialled): number {
  const first = measured.attempts.find(({ k }) => k === 1)?.calls ?? 0;
  if (first === 0) return 1;
  return measured.attempts.reduce((sum, { calls }) => sum + calls, 0) / first;
}
