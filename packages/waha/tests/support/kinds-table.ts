import { WAHA_ENGINES, type WahaKind } from "@kaunter/testing";

/** `KINDS.md`: which kind is proven on which engine by what. Columns are padded as prettier pads them. */
export function kindsTable(kinds: readonly WahaKind[]): string {
  const reasons = [...new Set(kinds.flatMap((kind) => kind.absent.map((one) => one.reason)))];
  const rows = kinds.map((kind) => [kind.title, ...WAHA_ENGINES.map((engine) => cell(kind, engine, reasons))]);
  const table = [["kind", ...WAHA_ENGINES], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((text, at) => text.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = table;
  return [
    "# Kinds and engines",
    "",
    "What `normalise` is proven to understand, by a file for each kind in `packages/testing/src/fixtures/waha/kinds`.",
    "`recorded` came from a running WAHA 2026.2.1; `constructed` was written from the source its fixture names. WPP writes",
    "what WEBJS writes. This table is written by the test that reads the fixtures (`vitest -u` renews it).",
    "",
    line(head),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...body.map(line),
    "",
    ...reasons.map((reason, at) => `${String(at + 1)}. ${reason}`),
    "",
  ].join("\n");
}

function cell(kind: WahaKind, engine: string, reasons: readonly string[]): string {
  const absent = kind.absent.find((one) => one.engine === engine);
  if (absent) return `none (${String(reasons.indexOf(absent.reason) + 1)})`;
  return kind.cases.find((one) => one.engine === engine)?.origin ?? "";
}
