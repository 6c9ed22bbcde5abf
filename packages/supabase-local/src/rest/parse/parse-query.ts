import { type Condition, parseComparison, parseJunction } from "./parse-condition.ts";
import { type FieldPath, parseField, parseSelect, type SelectedEmbed, type SelectItem } from "./parse-select.ts";
import { insideParentheses, splitTop, syntaxError } from "./scan.ts";

/** One `order=` term. */
export interface OrderTerm {
  /** Name of a to-one embed whose column orders the parent: `staff(name)`. */
  relation: string | null;
  field: FieldPath;
  direction: "asc" | "desc";
  nulls: "first" | "last" | null;
}

/** What is asked of one table, and of the tables embedded in it. */
export interface QueryNode {
  items: SelectItem[];
  where: Condition[];
  order: OrderTerm[];
  limit: number | null;
  offset: number;
  /** By the name the client filters with: alias, else relation. */
  embeds: Map<string, QueryNode>;
}

/** Parameters that are not filters. */
const RESERVED = new Set([
  "select",
  "order",
  "limit",
  "offset",
  "columns",
  "on_conflict",
  "and",
  "or",
  "not.and",
  "not.or",
]);

/** The name under which filters address an embed. */
export function embedName(embed: SelectedEmbed): string {
  return embed.alias ?? embed.relation;
}

function emptyNode(items: SelectItem[]): QueryNode {
  const embeds = new Map<string, QueryNode>();
  for (const item of items) if (item.kind === "embed") embeds.set(embedName(item), emptyNode(item.items));
  return { items, where: [], order: [], limit: null, offset: 0, embeds };
}

function parseOrderTerm(text: string): OrderTerm {
  const [head = "", ...words] = splitTop(text, ".");
  const related = /^([^()]+)(\(.*\))$/s.exec(head);
  const nulls = words.includes("nullsfirst") ? "first" : words.includes("nullslast") ? "last" : null;
  return {
    relation: related?.[1] ?? null,
    field: parseField(related === null ? head : (insideParentheses(related[2] ?? "") ?? "")),
    direction: words.includes("desc") ? "desc" : "asc",
    nulls,
  };
}

function count(text: string, what: string): number {
  if (!/^\d+$/.test(text)) throw syntaxError(what, text);
  return Number(text);
}

function applyReserved(node: QueryNode, key: string, value: string): void {
  if (key === "order") node.order = splitTop(value, ",").map(parseOrderTerm);
  else if (key === "limit") node.limit = count(value, "limit");
  else if (key === "offset") node.offset = count(value, "offset");
  else if (key.endsWith("and") || key.endsWith("or")) {
    node.where.push(parseJunction(key.endsWith("or") ? "or" : "and", key.startsWith("not."), value));
  }
}

/** Walks `rel.sub.key` down to the node it addresses. */
function locate(root: QueryNode, key: string): { node: QueryNode; rest: string } {
  let node = root;
  let rest = key;
  for (;;) {
    const name = [...node.embeds.keys()].find((each) => rest.startsWith(`${each}.`));
    const next = name === undefined ? undefined : node.embeds.get(name);
    if (name === undefined || next === undefined) return { node, rest };
    node = next;
    rest = rest.slice(name.length + 1);
  }
}

/**
 * Parses the query string of a table request.
 * @param ignored parameters that belong to somebody else (the arguments of a GET function call)
 * @throws ReplyError PGRST100
 */
export function parseQuery(query: URLSearchParams, ignored: ReadonlySet<string> = new Set()): QueryNode {
  const root = emptyNode(parseSelect(query.get("select") ?? "*"));
  for (const [key, value] of query) {
    if (ignored.has(key)) continue;
    const { node, rest } = locate(root, key);
    if (RESERVED.has(rest)) applyReserved(node, rest, value);
    else node.where.push(parseComparison(rest, value));
  }
  return root;
}
