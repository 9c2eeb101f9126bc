import { type GateOptions, type GatePolicy, problem, type Report, readReport } from '../index.ts';
import type { Settled } from './settings.ts';

/** The options that say what must not be. */
export interface GateFlags {
  readonly failOn?: readonly string[];
  readonly gate?: GatePolicy;
  readonly baseline?: string;
  readonly today?: string;
}

/** The gates of a run; undefined where none was asked for. */
export async function gateOptions({
  flags,
  gates,
}: Settled<GateFlags>): Promise<GateOptions | undefined> {
  const { baseline, gate, today } = flags;
  const failOn = [...(gates.failOn ?? []), ...(flags.failOn ?? [])];
  if (failOn.length === 0 && baseline === undefined) return undefined;
  return {
    failOn,
    policy: gate,
    waivers: gates.waivers,
    today,
    baseline:
      baseline === undefined ? undefined : { file: baseline, report: await readReport(baseline) },
  };
}

/**
 * A run that did all it was asked for, and whose gates failed.
 * @throws CalldiagError `gate-failed`
 */
export function refuseFailed({ gates }: Report): void {
  const failed = (gates?.results ?? []).filter(({ status }) => status === 'failed');
  const file = gates?.baseline?.status === 'failed' ? gates.baseline.file : undefined;
  if (failed.length === 0 && file === undefined) return;
  const names = [...new Set(failed.map(({ gate }) => gate))].join(', ');
  throw problem('gate-failed', { count: failed.length, names, file });
}
