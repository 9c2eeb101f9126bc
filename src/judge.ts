import { cleanCode } from './catalogue/clean-code.ts';
import { lookUp } from './catalogue/look-up.ts';
import { classify, judgeByTalkTime } from './classify/classify.ts';
import { type CallKind, contextOf } from './classify/context.ts';
import type { Book } from './model/book.ts';
import type { AudioSeconds } from './options.ts';
import type { RowColumns, RowDictionaries } from './scan/row-columns.ts';
import type { CallTable, Judge } from './table/call-table.ts';

/** The verdicts of a campaign, and how to find a row's among them. */
export interface Judgement extends Pick<CallTable, 'verdicts' | 'resultOf'> {
  readonly judge: Judge;
  readonly kind: CallKind;
  /** Whether talk time against the length of the audio can decide a result. */
  isTimed(result: number): boolean;
  /** Whether a result would mean another leg if these were two-party calls. */
  dependsOnKind(result: number): boolean;
}

/** Classifies each distinct result once; a row then costs one look-up, and arithmetic where talk time decides. */
export function judgeResults(
  columns: RowColumns,
  dictionaries: RowDictionaries,
  book: Book,
  options: {
    readonly audioSeconds?: AudioSeconds | undefined;
    readonly isTwoParty?: boolean | undefined;
  },
): Judgement {
  const { results } = dictionaries;
  const rowsOf = new Float64Array(results.length);
  const { result: resultOfRow } = columns;
  for (let i = 0; i < columns.length; i++) rowsOf[resultOfRow[i] as number]!++;
  const context = contextOf(results, book, options.isTwoParty, (id) => rowsOf[id] ?? 0);
  const classified = results.map((result) => classify(result, context));
  const verdicts = classified.map(({ verdict }) => verdict);
  const resultOf = [...results.keys()];
  // index of the verdicts by talk time: `heard`, and `hungUp` right after it; 0 where talk time says nothing
  const timed = Uint32Array.from(classified, ({ byTalkTime }, result) => {
    if (byTalkTime === undefined) return 0;
    resultOf.push(result, result);
    return verdicts.push(byTalkTime.heard, byTalkTime.hungUp) - 2;
  });
  const audioOf = audioLengths(dictionaries, options.audioSeconds);
  return {
    verdicts,
    resultOf: Uint32Array.from(resultOf),
    kind: context.kind,
    judge(result, talk, audio, group) {
      const heard = timed[result] as number;
      if (heard === 0) return result;
      const judged = judgeByTalkTime(talk, audioOf[group] || audio);
      return judged === undefined ? result : judged === 'heard' ? heard : heard + 1;
    },
    isTimed: (result) => timed[result] !== 0,
    dependsOnKind: (result) => {
      const { code } = cleanCode(results[result]?.code ?? '');
      return lookUp(book, 'receipt', code)?.inTwoPartyCall !== undefined;
    },
  };
}

/** Audio length per group number: what was asked for wins over the row's own column (NaN here). */
function audioLengths(
  { groups }: RowDictionaries,
  audioSeconds: AudioSeconds | undefined,
): Float64Array {
  const lengths = new Float64Array(groups.size);
  for (let group = 0; group < lengths.length; group++) {
    const ofGroup = audioSeconds?.byGroup?.get(groups.at(group));
    lengths[group] = ofGroup ?? audioSeconds?.ofAll ?? Number.NaN;
  }
  return lengths;
}
