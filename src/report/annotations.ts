import type { Severity } from '../model/finding.ts';
import { printable } from './printable.ts';

export type Level = 'error' | 'warning' | 'notice';

/** What GitHub Actions shows beside a run, and where it has a place in a file, beside that. */
export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: readonly string[];
  readonly file?: string;
  readonly line?: number;
}

export const LEVEL_OF: Readonly<Record<Severity, Level>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

export function annotationLines(annotations: readonly Annotation[]): string {
  return annotations.map(command).join('');
}

/** `::error file=records.csv,line=7,title=Outage::…`, on one line: what is quoted cannot begin another command. */
function command({ level, title, message, file, line }: Annotation): string {
  const properties = Object.entries({ file, line, title })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${inProperty(String(value))}`);
  const data = message.map((one) => inMessage(printable(one))).join('%0A');
  return `::${level} ${properties.join(',')}::${data}\n`;
}

/** https://github.com/actions/toolkit: `escapeData` and `escapeProperty` of @actions/core */
function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
