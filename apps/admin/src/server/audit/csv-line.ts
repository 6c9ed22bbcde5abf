/** A spreadsheet would take a cell that begins so for a formula, and run it. Source: OWASP "CSV Injection". */
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One line of a CSV file, with its end. Every cell is quoted; what would be a formula is made text by an apostrophe. Source: RFC 4180. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll("\0", "").replaceAll('"', '""')}"`;
}
