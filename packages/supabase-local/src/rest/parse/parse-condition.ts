import { type FieldPath, parseField } from "./parse-select.ts";
import { insideParentheses, splitTop, syntaxError, unquote } from "./scan.ts";

/** One comparison: `age.not.gte.18`. */
export interface Comparison {
  kind: "comparison";
  field: FieldPath;
  operator: string;
  /** `eq(any)`: the value is a list; `fts(english)`: the dictionary. */
  modifier: string | null;
  negated: boolean;
  value: string;
}

/** `and(…)` or `or(…)`. */
export interface Junction {
  kind: "junction";
  operator: "and" | "or";
  negated: boolean;
  parts: Condition[];
}

export type Condition = Comparison | Junction;

const OPERATION = /^(not\.)?([a-z]+)(?:\(([a-z_]+)\))?\.(.*)$/s;
const JUNCTION = /^(not\.)?(and|or)(\(.*\))$/s;

/** `not.in.(1,2)` for a known field. @throws ReplyError PGRST100 */
export function parseComparison(field: string, operation: string): Comparison {
  const match = OPERATION.exec(operation);
  if (match === null) throw syntaxError("filter", operation);
  return {
    kind: "comparison",
    field: parseField(field),
    negated: match[1] !== undefined,
    operator: match[2] ?? "",
    modifier: match[3] ?? null,
    value: match[4] ?? "",
  };
}

/** The parts of `(a.eq.1,not.or(b.is.null,c.gt.2))`. @throws ReplyError PGRST100 */
export function parseJunction(operator: "and" | "or", negated: boolean, text: string): Junction {
  const inside = insideParentheses(text);
  if (inside === null) throw syntaxError("logic tree", text);
  return { kind: "junction", operator, negated, parts: splitTop(inside, ",").map(parsePart) };
}

function parsePart(text: string): Condition {
  const junction = JUNCTION.exec(text);
  if (junction !== null)
    return parseJunction(junction[2] === "or" ? "or" : "and", junction[1] !== undefined, junction[3] ?? "");
  const [field, ...rest] = splitTop(text, ".");
  const comparison = parseComparison(field ?? "", rest.join("."));
  // Inside a logic tree a value with reserved characters comes in quotes; lists keep theirs for the list parser.
  const isList = comparison.operator === "in" || comparison.modifier === "any" || comparison.modifier === "all";
  return isList ? comparison : { ...comparison, value: unquote(comparison.value) };
}

/** `(1,"a,b")` as its values. @throws ReplyError PGRST100 */
export function parseList(text: string): string[] {
  const inside = insideParentheses(text);
  if (inside === null) throw syntaxError("filter", text);
  return inside === "" ? [] : splitTop(inside, ",").map(unquote);
}
