import { REJECT_TEXTS } from '../i18n/rejects.ts';
import type { Text } from '../model/language.ts';
import { REJECT_REASONS, type RejectReason } from '../model/warning.ts';
import type { Reject } from '../scan/reject.ts';

const SAMPLE_SIZE = 10;

/** Counts rejected rows and keeps the first few, however many there are. */
export class RejectLog {
  readonly #counts = new Map<RejectReason, number>();
  readonly sample: Reject[] = [];

  add(reject: Reject): void {
    this.#counts.set(reject.reason, (this.#counts.get(reject.reason) ?? 0) + 1);
    if (this.sample.length < SAMPLE_SIZE) this.sample.push(reject);
  }

  byReason(): { reason: RejectReason; rows: number }[] {
    return REJECT_REASONS.flatMap((reason) => {
      const rows = this.#counts.get(reason);
      return rows === undefined ? [] : { reason, rows };
    });
  }

  /** One line for an error message; empty if nothing was rejected. */
  reasons(): Text {
    const counted = this.byReason();
    return {
      en: counted.map(({ reason, rows }) => `${rows} × ${REJECT_TEXTS[reason].en}`).join(', '),
      'zh-CN': counted
        .map(({ reason, rows }) => `${REJECT_TEXTS[reason]['zh-CN']} ${rows} 行`)
        .join('，'),
    };
  }
}
