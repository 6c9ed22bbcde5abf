import { splitTop, syntaxError, unquote } from "./scan.ts";

/** A column, perhaps reached into as JSON: `meta->a->>b`. */
export interface FieldPath {
  name: string;
  /** The arrows with what follows each, in order. */
  steps: { arrow: "->" | "->>"; key: string }[];
}

/** A selected column; `name` "*" selects all. */
export interface SelectedColumn {
  kind: "column";
  field: FieldPath;
  alias: string | null;
  cast: string | null;
}

/** A related table inside the select: `author:staff!fk_name!inner(name)`. */
export interface SelectedEmbed {
  kind: "embed";
  relation: string;
  alias: string | null;
  /** Constraint or column name that tells apart several foreign keys. */
  hint: string | null;
  inner: boolean;
  /** `...rel(a)`: its columns join the parent's object. */
  spread: boolean;
  items: SelectItem[];
}

export type SelectItem = SelectedColumn | SelectedEmbed;

const EMBED = /^(\.\.\.)?(?:([^:()]+):)?([^!:()]+)((?:![^!()]+)*)\((.*)\)$/s;
const COLUMN = /^(?:("[^"]+"|[^:]+):(?!:))?(.+?)(?:::([\w ]+))?$/s;

/** `a->b->>0` taken apart. */
export function parseField(text: string): FieldPath {
  const [name, ...rest] = text.split(/(->>?)/);
  const steps: FieldPath["steps"] = [];
  for (let index = 0; index + 1 < rest.length; index += 2) {
    steps.push({ arrow: rest[index] === "->>" ? "->>" : "->", key: unquote(rest[index + 1] ?? "") });
  }
  return { name: unquote(name ?? ""), steps };
}

function parseItem(text: string): SelectItem {
  const embed = EMBED.exec(text);
  if (embed !== null) {
    const marks = (embed[4] ?? "").split("!").filter((mark) => mark !== "");
    return {
      kind: "embed",
      spread: embed[1] !== undefined,
      alias: embed[2] ?? null,
      relation: embed[3] ?? "",
      inner: marks.includes("inner"),
      hint: marks.find((mark) => mark !== "inner" && mark !== "left") ?? null,
      items: parseSelect(embed[5] ?? ""),
    };
  }
  const column = COLUMN.exec(text);
  if (column === null || text.includes("(")) throw syntaxError("select parameter", text);
  return {
    kind: "column",
    alias: column[1] === undefined ? null : unquote(column[1]),
    field: parseField(column[2] ?? ""),
    cast: column[3] ?? null,
  };
}

/** Parses `select=`; an empty text selects nothing (an embed that only filters). @throws ReplyError PGRST100 */
export function parseSelect(text: string): SelectItem[] {
  return splitTop(text, ",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(parseItem);
}
