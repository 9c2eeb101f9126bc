import { printable } from './printable.ts';

/** An element without text, or with parts inside it, as lines. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside: readonly string[] = [],
): string[] {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const open = `<${name}${given.join('')}`;
  if (inside.length === 0) return [`${open}/>`];
  return [`${open}>`, ...inside.map((line) => `  ${line}`), `</${name}>`];
}

/** An element that holds text alone, on the lines that the text has. */
export function textElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string[] {
  const [open = ''] = element(name, attributes);
  return [`${open.slice(0, -'/>'.length)}>${lines.map(xmlText).join('\n')}</${name}>`];
}

/**
 * Text for an element or an attribute. Controls become visible first: XML 1.0 forbids most of them even when escaped, as
 * it does halves of characters and the last two of the plane. With every `>` escaped, no text can end a section of data.
 */
function xmlText(text: string | number): string {
  return printable(String(text))
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
