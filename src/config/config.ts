import type { MixDimension } from '../model/comparison.ts';
import type { GateLevel, GatePolicy } from '../model/gate.ts';
import type { BookId, LimitId, ReporterId } from '../model/ids.gen.ts';
import type { Language } from '../model/language.ts';
import type { Role } from '../model/layout.ts';
import type { TableId } from '../model/table.ts';

/** Judge each group, or caller, that matches by itself. */
type Match = { group: string } | { caller: string };

/** What a config file holds; `schema.ts` says what each means, and checks it. */
export interface Config {
  $schema?: string | undefined;
  lang?: Language | undefined;
  format?: ReporterId | undefined;
  output?: string | string[] | undefined;
  table?: TableId | undefined;
  excel?: boolean | undefined;
  quiet?: boolean | undefined;
  verbose?: boolean | undefined;
  showNumbers?: boolean | undefined;
  color?: boolean | undefined;
  progress?: boolean | undefined;
  columns?: { [R in Role]?: string | number } | undefined;
  encoding?: string | undefined;
  delimiter?: string | undefined;
  audioSeconds?:
    | number
    | { all?: number | undefined; groups?: Record<string, number> | undefined }
    | undefined;
  twoParty?: boolean | undefined;
  tz?: string | undefined;
  book?: BookId | undefined;
  limits?: LimitId | undefined;
  since?: string | undefined;
  until?: string | undefined;
  where?: string | string[] | undefined;
  groupBy?: string | string[] | undefined;
  top?: number | undefined;
  rejects?: string | undefined;
  maxBadRows?: string | number | undefined;
  threads?: number | undefined;
  maxMemory?: string | undefined;
  failOn?:
    | (string | { gate: string; level?: GateLevel | undefined; match?: Match | undefined })[]
    | undefined;
  gate?: GatePolicy | undefined;
  waivers?:
    | { gate: string; match?: Match | undefined; reason: string; until: string }[]
    | undefined;
  baseline?: string | undefined;
  adjust?: MixDimension[] | undefined;
  claim?: string | string[] | undefined;
  failOnWorse?: boolean | undefined;
}
