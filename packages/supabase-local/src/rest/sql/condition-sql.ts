import { ReplyError } from "../../http/reply.ts";
import { restError } from "../database-error.ts";
import { type Comparison, type Condition, parseList } from "../parse/parse-condition.ts";
import type { FieldPath } from "../parse/parse-select.ts";
import { arrayLiteral, identifier, literal } from "./quote.ts";

const OPERATORS: Record<string, string> = {
  eq: "=",
  neq: "<>",
  gt: ">",
  gte: ">=",
  lt: "<",
  lte: "<=",
  like: "like",
  ilike: "ilike",
  match: "~",
  imatch: "~*",
  cs: "@>",
  cd: "<@",
  ov: "&&",
  sl: "<<",
  sr: ">>",
  nxr: "&<",
  nxl: "&>",
  adj: "-|-",
};
const SEARCHES: Record<string, string> = {
  fts: "to_tsquery",
  plfts: "plainto_tsquery",
  phfts: "phraseto_tsquery",
  wfts: "websearch_to_tsquery",
};
const IS_VALUES = new Set(["null", "not_null", "true", "false", "unknown"]);

/** A column, or what lies inside it, of the table known as `alias`. */
export function fieldSql(alias: string, field: FieldPath): string {
  const column = `${identifier(alias)}.${identifier(field.name)}`;
  if (field.steps.length === 0) return column;
  const steps = field.steps.map(({ arrow, key }) => `${arrow}${/^-?\d+$/.test(key) ? key : literal(key)}`);
  return `(to_jsonb(${column})${steps.join("")})`;
}

function isSql(subject: string, value: string): string {
  const word = value.toLowerCase();
  if (!IS_VALUES.has(word)) throw unreadable(`is.${value}`);
  return `${subject} is ${word.replace("_", " ")}`;
}

function unreadable(text: string): ReplyError {
  return new ReplyError(restError(400, "PGRST100", `"failed to parse filter (${text})" (line 1, column 1)`));
}

function withPattern(operator: string, value: string): string {
  return operator === "like" || operator === "ilike" ? value.replaceAll("*", "%") : value;
}

function comparisonSql(alias: string, { field, operator, modifier, value }: Comparison): string {
  const subject = fieldSql(alias, field);
  if (operator === "is") return isSql(subject, value);
  if (operator === "isdistinct") return `${subject} is distinct from ${literal(value)}`;
  if (operator === "in") return `${subject} = any (${arrayLiteral(parseList(value))})`;
  const search = SEARCHES[operator];
  if (search !== undefined) {
    const dictionary = modifier === null ? "" : `${literal(modifier)}, `;
    return `${subject} @@ ${search}(${dictionary}${literal(value)})`;
  }
  const sign = OPERATORS[operator];
  if (sign === undefined) throw unreadable(`${operator}.${value}`);
  if (modifier === "any" || modifier === "all") {
    const values = parseList(value.replace(/^\{(.*)\}$/s, "($1)")).map((each) => withPattern(operator, each));
    return `${subject} ${sign} ${modifier} (${arrayLiteral(values)})`;
  }
  return `${subject} ${sign} ${literal(withPattern(operator, value))}`;
}

/**
 * A condition on the table known as `alias`.
 * @param embedJson where the JSON of an embed is found, by its name: `staff.is.null` asks for rows without it
 */
export function conditionSql(alias: string, condition: Condition, embedJson: ReadonlyMap<string, string>): string {
  if (condition.kind === "junction") {
    const parts = condition.parts.map((part) => conditionSql(alias, part, embedJson));
    const joined = parts.length === 0 ? "true" : `(${parts.join(` ${condition.operator} `)})`;
    return condition.negated ? `not ${joined}` : joined;
  }
  const embedded = condition.field.steps.length === 0 ? embedJson.get(condition.field.name) : undefined;
  const text = embedded === undefined ? comparisonSql(alias, condition) : isSql(embedded, condition.value);
  return condition.negated ? `not (${text})` : text;
}
