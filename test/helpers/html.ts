import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // of taste, not of meaning
    'no-trailing-whitespace': 'off',
    'no-implicit-button-type': 'error',
    'no-inline-style': 'error',
    'attribute-boolean-style': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    // a table that scrolls is reached by the keyboard, and needs a name
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
  },
});

/** What is wrong with a page of HTML. */
export async function problemsOf(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** What a page would load, and the attributes that hold addresses. */
export function requestsOf(page: string): {
  readonly loading: string[];
  readonly attributes: Set<string>;
} {
  const loading =
    page.match(
      /<(?:link|img|iframe|object|embed|base|form|script [^>]*src)\b|\burl\((?!#)|@import/g,
    ) ?? [];
  const addresses = [...page.matchAll(/(\w+)="https?:/g)].map(([, attribute]) => attribute ?? '');
  return { loading: [...loading], attributes: new Set(addresses) };
}

/** The part of a page that is in one language. */
export function partIn(page: string, language: string): string {
  const [, own = ''] = page.split(`<div class="page" lang="${language}"`);
  return own.split('<div class="page"')[0] as string;
}

/** A text as a page writes it. */
export function shown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(/(?<=\d) %/g, '\u00a0%');
}
