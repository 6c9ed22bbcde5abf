import { ReplyError } from "../http/reply.ts";
import { restError } from "./database-error.ts";
import type { SelectedEmbed } from "./parse/parse-select.ts";
import type { ForeignKey, Schema } from "./schema-catalog.ts";

/** How an embedded table hangs on its parent. */
export interface Relationship {
  target: string;
  /** One object (or null) instead of a list. */
  toOne: boolean;
  /** Pairs of parent column and target column; with a junction, parent to junction and junction to target. */
  joins: { parent: string; target: string }[];
  /** Table between the two of a many-to-many. */
  junction: { table: string; joins: { junction: string; target: string }[] } | null;
}

function pairs(left: string[], right: string[]): { parent: string; target: string }[] {
  return left.map((parent, index) => ({ parent, target: right[index] ?? "" }));
}

/** Reads a foreign key from its pointing end and from its pointed-at end; a self-reference has both. */
function directions(key: ForeignKey, parent: string): { relationship: Relationship; names: string[] }[] {
  const found: { relationship: Relationship; names: string[] }[] = [];
  if (key.from === parent) {
    const joins = pairs(key.columns, key.targetColumns);
    found.push({
      relationship: { target: key.to, toOne: true, joins, junction: null },
      names: [key.to, key.name, ...key.columns],
    });
  }
  if (key.to === parent) {
    const joins = pairs(key.targetColumns, key.columns);
    found.push({
      relationship: { target: key.from, toOne: key.unique, joins, junction: null },
      names: [key.from, key.name],
    });
  }
  return found;
}

function throughJunctions(
  schema: Schema,
  parent: string,
  wanted: string,
): { relationship: Relationship; names: string[] }[] {
  return schema
    .foreignKeysOf(parent)
    .filter((near) => near.to === parent)
    .flatMap((near) =>
      schema
        .foreignKeysOf(near.from)
        .filter(
          (far) => far.from === near.from && far.name !== near.name && far.to === wanted && isKeyOf(schema, near, far),
        )
        .map((far) => ({
          names: [near.from],
          relationship: {
            target: far.to,
            toOne: false,
            joins: pairs(near.targetColumns, near.columns),
            junction: {
              table: near.from,
              joins: far.columns.map((junction, index) => ({ junction, target: far.targetColumns[index] ?? "" })),
            },
          },
        })),
    );
}

/** A table is a junction when its primary key is made of the two foreign keys. */
function isKeyOf(schema: Schema, near: ForeignKey, far: ForeignKey): boolean {
  const { primaryKey } = schema.relation(near.from);
  return [...near.columns, ...far.columns].every((column) => primaryKey.includes(column));
}

/**
 * Finds the foreign key behind an embed: by table, by constraint, or by column name.
 * @throws ReplyError PGRST200 (none), PGRST201 (several)
 */
export function findRelationship(schema: Schema, parent: string, embed: SelectedEmbed): Relationship {
  const { relation, hint } = embed;
  const near = schema.foreignKeysOf(parent).flatMap((key) => directions(key, parent));
  const named = near.filter(({ names }) => names.includes(relation));
  const direct =
    hint === null
      ? named
      : named.filter(
          ({ names, relationship }) => names.includes(hint) || relationship.joins.some((join) => join.target === hint),
        );
  const candidates =
    direct.length > 0
      ? direct
      : throughJunctions(schema, parent, relation).filter(({ names }) => hint === null || names.includes(hint));
  const [only, ...others] = candidates;
  if (only === undefined) {
    const details = `Searched for a foreign key relationship between '${parent}' and '${relation}'${hint === null ? "" : ` using the hint '${hint}'`} in the schema 'public', but no matches were found.`;
    throw new ReplyError(
      restError(
        400,
        "PGRST200",
        `Could not find a relationship between '${parent}' and '${relation}' in the schema cache`,
        details,
      ),
    );
  }
  if (others.length === 0) return only.relationship;
  const details = candidates.map(({ names }) => ({ relationship: names[1] ?? names[0] }));
  throw new ReplyError(
    restError(
      300,
      "PGRST201",
      `Could not embed because more than one relationship was found for '${parent}' and '${relation}'`,
      details,
      `Try changing '${relation}' to one of its foreign key names: '${relation}!<foreign key>'.`,
    ),
  );
}
