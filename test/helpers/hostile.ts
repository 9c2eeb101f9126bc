/** Breaks out of text, of an attribute in either kind of quotes, of a script, and of an SVG; obeyed, it is counted. */
export const HOSTILE_HTML = `"'></script></style></svg><script>window.broken=1</script><img src="https://evil.example/x" onerror="window.broken=1"> ]]> \u202e\x1b[31m`;

/** Values of closed lists, and times: nothing that a file can decide. */
const CLOSED = new Set(
  `answeredLater at book callKind category confidence dimension encoding from grade id kind language layout level outcome party
  policy reason responsible rule severity status to unit verdict who`.split(/\s+/),
);

/** The same document in which everything that may come from a file is out to harm. */
export function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (CLOSED.has(key) ? value : `${HOSTILE_HTML}${value}`) as T;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]),
  ) as T;
}
