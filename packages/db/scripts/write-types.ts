import type { Column, Relation, Routine, Schema } from "./read-schema.ts";

const SCALARS: Readonly<Record<string, string>> = {
  bool: "boolean",
  int2: "number",
  int4: "number",
  int8: "number",
  float8: "number",
  numeric: "number",
  json: "Json",
  jsonb: "Json",
  void: "undefined",
};

function typeOf(type: string, enums: ReadonlySet<string>): string {
  if (type.startsWith("_")) return `${typeOf(type.slice(1), enums)}[]`;
  if (enums.has(type)) return `Database["public"]["Enums"]["${type}"]`;
  return SCALARS[type] ?? "string";
}

function fields(columns: readonly Column[], enums: ReadonlySet<string>, optional: (column: Column) => boolean): string {
  const lines = columns.map((column) => {
    const type = `${typeOf(column.type, enums)}${column.nullable ? " | null" : ""}`;
    return `          ${column.name}${optional(column) ? "?" : ""}: ${type};`;
  });
  return `{\n${lines.join("\n")}\n        }`;
}

function relationships(relation: Relation): string {
  if (relation.relationships.length === 0) return "[]";
  const items = relation.relationships.map(
    (one) => `          {
            foreignKeyName: "${one.name}";
            columns: ${JSON.stringify(one.columns)};
            isOneToOne: ${String(one.oneToOne)};
            referencedRelation: "${one.target}";
            referencedColumns: ${JSON.stringify(one.targetColumns)};
          },`,
  );
  return `[\n${items.join("\n")}\n        ]`;
}

function relation(one: Relation, enums: ReadonlySet<string>): string {
  const writable = one.columns.filter((column) => !column.generated);
  const writes = one.isView
    ? ""
    : `\n        Insert: ${fields(writable, enums, (column) => column.nullable || column.hasDefault)};` +
      `\n        Update: ${fields(writable, enums, () => true)};`;
  return `      ${one.name}: {
        Row: ${fields(one.columns, enums, () => false)};${writes}
        Relationships: ${relationships(one)};
      };`;
}

function routine(one: Routine, enums: ReadonlySet<string>): string {
  const args = one.args.map((arg) => `${arg.name}${arg.optional ? "?" : ""}: ${typeOf(arg.type, enums)} | null`);
  return `      ${one.name}: {
        Args: ${args.length === 0 ? "Record<PropertyKey, never>" : `{ ${args.join("; ")} }`};
        Returns: ${typeOf(one.returns, enums)};
      };`;
}

/** The text of `database.types.ts`, in the form supabase-js reads. The same schema gives the same text. */
export function writeTypes(schema: Schema): string {
  const enums = new Set(schema.enums.map((one) => one.name));
  const tables = schema.relations.filter((one) => !one.isView).map((one) => relation(one, enums));
  const views = schema.relations.filter((one) => one.isView).map((one) => relation(one, enums));
  const routines = schema.routines.map((one) => routine(one, enums));
  const words = schema.enums.map((one) => `      ${one.name}: ${one.values.map((value) => `"${value}"`).join(" | ")};`);
  const room = (name: string, items: string[]): string => `    ${name}: {\n${items.join("\n")}\n    };`;
  return `// Generated from the migrations by scripts/generate-types.ts. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export interface Database {
  public: {
${room("Tables", tables)}
${room("Views", views)}
${room("Functions", routines)}
${room("Enums", words)}
    CompositeTypes: Record<never, never>;
  };
}
`;
}
