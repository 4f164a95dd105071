// The report as a person reads it: one line for each thing measured, one column for each bot.
import type { SubjectName } from '../subjects/subject.ts';
import { subjectNames } from '../subjects/subject.ts';
import type { Measured } from './measured.ts';
import { median } from './statistics.ts';

const titles: Readonly<Record<SubjectName, string>> = {
  bare: 'bare botbuilder',
  postgres: 'ours, PostgreSQL',
  pglite: 'ours, PGlite',
};

/** Medians, in brackets the lowest and highest round; `0.5 x` is the share of the bare bot's. A Markdown table. */
export function table(lines: readonly Measured[]): string {
  const rows = [
    ['', 'unit', ...subjectNames.map((name) => titles[name]), 'bar'],
    ...lines.map((line) => [line.what, line.unit, ...subjectNames.map((name) => cell(line, name)), line.bar ?? '']),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const [head = '', ...body] = rows.map(
    (row) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...body].join('\n');
}

function cell({ values, ratio }: Measured, name: SubjectName): string {
  const own = values[name];
  if (own === undefined || own.length === 0) return '';
  const spread = own.length === 1 ? '' : ` (${figure(Math.min(...own))}–${figure(Math.max(...own))})`;
  const share =
    ratio && name !== 'bare' && values.bare ? `**${(median(own) / median(values.bare)).toFixed(2)} x** ` : '';
  return `${share}${figure(median(own))}${spread}`;
}

/** Three digits, as far as they mean something. */
function figure(value: number): string {
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return value.toFixed(digits);
}
