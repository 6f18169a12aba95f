import type { ArmResult, ResultsView } from './results.view.js';

type Value = string | number | boolean | null;

/** One line per segment and arm, after the lines of all segments together; RFC 4180, so that any spreadsheet opens it. */
export function toCsv(results: ResultsView): string {
  const groups = [
    { name: 'all', arms: results.totals.arms },
    ...results.segments.map(({ segment, arms }) => ({ name: `${segment.complexity}:${segment.task}`, arms })),
  ];
  const rows = groups.flatMap(({ name, arms }) => arms.map((arm) => ({ segment: name, ...flattened(arm) })));
  const columns = Object.keys(rows[0]);
  const lines = [
    columns,
    ...rows.map((row) => columns.map((column) => (row as Record<string, Value>)[column])),
  ];
  return lines.map((line) => line.map(toField).join(',')).join('\r\n') + '\r\n';
}

const INTERVALS = ['interval', 'robustInterval', 'successInterval', 'costUsdPerSuccessInterval'] as const;

/** The fields of an arm in their order; an interval becomes two columns, a nested object one per field. */
function flattened(arm: ArmResult): Record<string, Value> {
  const row: Record<string, Value> = {};
  for (const [name, value] of Object.entries(arm)) {
    if ((INTERVALS as readonly string[]).includes(name))
      addInterval(row, name, value as [number, number] | null);
    else if (name === 'borrowed') {
      row['borrowed.segments'] = arm.borrowed?.segments ?? null;
      row['borrowed.ratings'] = arm.borrowed?.ratings ?? null;
    } else if (name === 'againstControl') {
      row['againstControl.difference'] = arm.againstControl?.difference ?? null;
      addInterval(row, 'againstControl.interval', arm.againstControl?.interval ?? null);
      row['againstControl.differs'] = arm.againstControl?.differs ?? null;
      row['againstControl.better'] = arm.againstControl?.better ?? null;
    } else row[name] = value as Value;
  }
  return row;
}

function addInterval(row: Record<string, Value>, name: string, interval: [number, number] | null): void {
  row[`${name}.low`] = interval?.[0] ?? null;
  row[`${name}.high`] = interval?.[1] ?? null;
}

/** An empty field is a null. Text that a spreadsheet would take for a formula is kept a text. */
function toField(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
