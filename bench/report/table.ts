// The report as a person reads it: one line for each thing measured, one column for each thing compared.
import type { Column, Measured, Report } from './measured.ts';
import { median } from './statistics.ts';

/** A heading, a note, and a Markdown table. */
export function reportText(report: Report): string {
  return [`### ${report.title}`, ...(report.note === undefined ? [] : [report.note]), table(report)].join('\n\n');
}

/** Medians, in brackets the lowest and highest round; `0.5 x` is the share of the first column's. */
export function table({ columns, lines }: Pick<Report, 'columns' | 'lines'>): string {
  const hasBars = lines.some(({ bar }) => bar !== undefined);
  const rows = [
    ['', 'unit', ...columns.map(({ title }) => title), ...(hasBars ? ['bar'] : [])],
    ...lines.map((line) => [
      line.what,
      line.unit,
      ...columns.map((column) => cell(line, { column, yardstick: columns[0] })),
      ...(hasBars ? [line.bar ?? ''] : []),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const [head = '', ...body] = rows.map(
    (row) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...body].join('\n');
}

function cell(
  { values, ratio }: Measured,
  { column, yardstick }: { column: Column; yardstick: Column | undefined },
): string {
  const own = values[column.key] ?? [];
  if (own.length === 0) return '';
  const spread = own.length === 1 ? '' : ` (${figure(Math.min(...own))}–${figure(Math.max(...own))})`;
  const compared = ratio === undefined || column.key === yardstick?.key ? [] : (values[yardstick?.key ?? ''] ?? []);
  const share = compared.length === 0 ? '' : `**${(median(own) / median(compared)).toFixed(2)} x** `;
  return `${share}${figure(median(own))}${spread}`;
}

/** Three digits, as far as they mean something; counts as they are. */
function figure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return value.toFixed(digits);
}
