const CLOCK = /^(?:(\d+):(?=[0-5]?\d:))?(\d{1,3}):([0-5]?\d(?:\.\d+)?)$/;
const WORDS =
  /^(?:PT)?(?:(\d+(?:\.\d+)?)\s*(?:h|小时|时))?\s*(?:(\d+(?:\.\d+)?)\s*(?:min|m|分钟|分))?\s*(?:(\d+(?:\.\d+)?)\s*(?:sec|s|秒钟|秒))?$/i;

/**
 * Seconds of a duration cell: `15`, `15s`, `15秒`, `1分5秒`, `00:15`, `0:00:15`, `1500ms`, `0.5分钟`, `PT30S`.
 * An empty cell gives `undefined`, an unreadable one NaN.
 * @param unitSeconds seconds in one unit of a bare number (1, 0.001 for milliseconds, 60 for minutes)
 */
export function parseDuration(cell: string, unitSeconds: number): number | undefined {
  if (/^\d+$/.test(cell)) return Number(cell) * unitSeconds;
  const text = cell
    .normalize('NFKC')
    .replace(/^=?"(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
  if (text === '' || /^(?:-+|null)$/i.test(text)) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * unitSeconds;
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(',', '')) * unitSeconds;
  const millis = /^(\d+(?:\.\d+)?)\s*(?:ms|毫秒)$/i.exec(text);
  if (millis !== null) return Number(millis[1]) / 1000;
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  }
  const words = WORDS.exec(text);
  if (words === null || !/\d/.test(text)) return Number.NaN;
  return Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0);
}
