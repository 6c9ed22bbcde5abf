import { findRelationship, type Relationship } from "../find-relationship.ts";
import { embedName, type OrderTerm, type QueryNode } from "../parse/parse-query.ts";
import type { SelectedColumn, SelectedEmbed } from "../parse/parse-select.ts";
import type { Schema } from "../schema-catalog.ts";
import { conditionSql, fieldSql } from "./condition-sql.ts";
import { identifier } from "./quote.ts";

/** What a node reads from. */
export interface ReadSource {
  /** Name of the table in the schema: decides which foreign keys apply. */
  table: string;
  /** What stands behind FROM, e.g. `"public"."staff"` or the name of a CTE. */
  from: string;
  alias: string;
}

/** The pieces of one SELECT, put together by the caller. */
export interface ReadPieces {
  columns: string;
  from: string;
  where: string;
  order: string;
  page: string;
}

function columnSql(alias: string, column: SelectedColumn): string {
  if (column.field.name === "*") return `${identifier(alias)}.*`;
  const value = fieldSql(alias, column.field);
  const typed = column.cast === null ? value : `cast(${value} as ${column.cast})`;
  const lastKey = column.field.steps.at(-1)?.key;
  return `${typed} as ${identifier(column.alias ?? lastKey ?? column.field.name)}`;
}

/** Where a related column used for ordering is found: by `relation.column`. */
const orderKey = (relation: string, term: OrderTerm): string => `${relation}.${term.field.name}`;

function orderSql(alias: string, term: OrderTerm, related: ReadonlyMap<string, string>): string {
  const field = term.relation === null ? undefined : related.get(orderKey(term.relation, term));
  return `${field ?? fieldSql(alias, term.field)} ${term.direction}${term.nulls === null ? "" : ` nulls ${term.nulls}`}`;
}

/** LIMIT and OFFSET. */
function pageSql(limit: number | null, offset: number): string {
  return `${limit === null ? "" : ` limit ${String(limit)}`}${offset === 0 ? "" : ` offset ${String(offset)}`}`;
}

function joinSql(parent: string, child: string, relationship: Relationship): { from: string; on: string } {
  const { junction, joins } = relationship;
  const through = junction === null ? child : `${child}_through`;
  const near = joins.map(
    (join) => `${identifier(through)}.${identifier(join.target)} = ${identifier(parent)}.${identifier(join.parent)}`,
  );
  if (junction === null) return { from: "", on: near.join(" and ") };
  const far = junction.joins.map(
    (join) => `${identifier(child)}.${identifier(join.target)} = ${identifier(through)}.${identifier(join.junction)}`,
  );
  // The junction comes first: the laterals of the target follow the target.
  return {
    from: `public.${identifier(junction.table)} as ${identifier(through)}, `,
    on: [...near, ...far].join(" and "),
  };
}

interface Embedded {
  select: string[];
  join: string;
  /** Where the embed's JSON is found; null when nothing matched. */
  json: string;
  /** By `relation.column`, what the parent orders by. */
  ordered: Map<string, string>;
}

interface EmbedRequest {
  parent: ReadSource;
  embed: SelectedEmbed;
  node: QueryNode;
  /** The parent's order terms that name this embed. */
  orders: OrderTerm[];
}

/** The lateral subquery of one embed: column `j` is its JSON, then what the parent orders by. */
function lateralSql(
  alias: string,
  relationship: Relationship,
  pieces: ReadPieces,
  parent: string,
  orders: OrderTerm[],
): string {
  const link = joinSql(parent, alias, relationship);
  const where = `where ${link.on}${pieces.where === "" ? "" : ` and ${pieces.where}`}`;
  const columns = pieces.columns === "" ? "1 as _" : pieces.columns;
  const tables = `from ${link.from}${pieces.from}`;
  if (!relationship.toOne) {
    return `select json_agg(x) as j from (select ${columns} ${tables} ${where}${pieces.order}${pieces.page}) x`;
  }
  const extra = orders.map((term, index) => `, ${fieldSql(alias, term.field)} as o${String(index)}`).join("");
  return `select (select row_to_json(s) from (select ${columns}) s) as j${extra} ${tables} ${where} limit 1`;
}

function embedSql(schema: Schema, request: EmbedRequest, counter: { next: number }): Embedded {
  const { parent, embed, node, orders } = request;
  const relationship = findRelationship(schema, parent.table, embed);
  counter.next += 1;
  const alias = `${relationship.target}_${String(counter.next)}`;
  const source: ReadSource = { table: relationship.target, from: `public.${identifier(relationship.target)}`, alias };
  const pieces = readPieces(schema, source, node, counter);
  const outer = identifier(`${alias}_json`);
  const json = `${outer}.j`;
  const lateral = lateralSql(alias, relationship, pieces, parent.alias, orders);
  const join = ` ${embed.inner ? "join" : "left join"} lateral (${lateral}) as ${outer} on ${embed.inner ? `${json} is not null` : "true"}`;
  const value = relationship.toOne ? json : `coalesce(${json}, '[]')`;
  const ordered = new Map(
    orders.map((term, index) => [orderKey(embedName(embed), term), `${outer}.o${String(index)}`]),
  );
  return { select: node.items.length === 0 ? [] : spreadOr(embed, value, node), join, json, ordered };
}

function spreadOr(embed: SelectedEmbed, value: string, node: QueryNode): string[] {
  if (!embed.spread) return [`${value} as ${identifier(embedName(embed))}`];
  return node.items.flatMap((item) => {
    const name =
      item.kind === "embed" ? embedName(item) : (item.alias ?? item.field.steps.at(-1)?.key ?? item.field.name);
    return [`${value} -> '${name.replaceAll("'", "''")}' as ${identifier(name)}`];
  });
}

/** Builds the pieces for one table and everything embedded in it. @throws ReplyError PGRST200, PGRST201, PGRST100 */
export function readPieces(schema: Schema, source: ReadSource, node: QueryNode, counter = { next: 0 }): ReadPieces {
  const columns: string[] = [];
  const embedJson = new Map<string, string>();
  const ordered = new Map<string, string>();
  let joins = "";
  for (const item of node.items) {
    if (item.kind === "column") {
      columns.push(columnSql(source.alias, item));
      continue;
    }
    const child = node.embeds.get(embedName(item));
    if (child === undefined) continue;
    const orders = node.order.filter((term) => term.relation === embedName(item));
    const embedded = embedSql(schema, { parent: source, embed: item, node: child, orders }, counter);
    embedJson.set(embedName(item), embedded.json);
    for (const [key, sql] of embedded.ordered) ordered.set(key, sql);
    joins += embedded.join;
    columns.push(...embedded.select);
  }
  const order = node.order.map((term) => orderSql(source.alias, term, ordered));
  return {
    columns: columns.join(", "),
    from: `${source.from} as ${identifier(source.alias)}${joins}`,
    where: node.where.map((condition) => conditionSql(source.alias, condition, embedJson)).join(" and "),
    order: order.length === 0 ? "" : ` order by ${order.join(", ")}`,
    page: pageSql(node.limit, node.offset),
  };
}
