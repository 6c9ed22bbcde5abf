import type pg from "pg";

/** A column of a table or view; `type` is Postgres's own name (`_text` for an array of text). */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  readonly generated: boolean;
}

export interface Relation {
  readonly name: string;
  readonly isView: boolean;
  readonly columns: Column[];
  readonly relationships: {
    name: string;
    columns: string[];
    target: string;
    targetColumns: string[];
    oneToOne: boolean;
  }[];
}

export interface Routine {
  readonly name: string;
  readonly args: { name: string; type: string; optional: boolean }[];
  readonly returns: string;
}

export interface Schema {
  readonly relations: Relation[];
  readonly routines: Routine[];
  readonly enums: { name: string; values: string[] }[];
}

const RELATIONS = `
  select c.relname as name, c.relkind = 'v' as "isView",
    (select json_agg(json_build_object('name', a.attname, 'type', t.typname, 'nullable', not a.attnotnull,
        'hasDefault', a.atthasdef, 'generated', a.attgenerated <> '') order by a.attname)
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select json_agg(json_build_object('name', k.conname, 'target', f.relname,
        'columns', (select json_agg(a.attname order by x.n) from unnest(k.conkey) with ordinality x (num, n)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = x.num),
        'targetColumns', (select json_agg(a.attname order by x.n) from unnest(k.confkey) with ordinality x (num, n)
          join pg_attribute a on a.attrelid = f.oid and a.attnum = x.num),
        'oneToOne', exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and i.indpred is null
          and i.indkey::int2[] @> k.conkey and i.indkey::int2[] <@ k.conkey)) order by k.conname)
      from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and f.relnamespace = c.relnamespace), '[]') as relationships
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') order by c.relname`;

const ROUTINES = `
  select p.proname as name, t.typname as returns,
    coalesce((select json_agg(json_build_object('name', p.proargnames[n], 'type', a.typname,
        'optional', n > p.pronargs - p.pronargdefaults) order by p.proargnames[n])
      from unnest(p.proargtypes::oid[]) with ordinality x (type, n) join pg_type a on a.oid = x.type), '[]') as args
  from pg_proc p join pg_type t on t.oid = p.prorettype
  where p.pronamespace = 'public'::regnamespace and t.typname <> 'trigger' order by p.proname`;

const ENUMS = `
  select t.typname as name, json_agg(e.enumlabel order by e.enumsortorder) as values
  from pg_type t join pg_enum e on e.enumtypid = t.oid
  where t.typnamespace = 'public'::regnamespace group by t.typname order by t.typname`;

/** Reads what the Data API shows of a migrated database: schema public. */
export async function readSchema(client: pg.Client): Promise<Schema> {
  const relations = await client.query<Relation>(RELATIONS);
  const routines = await client.query<Routine>(ROUTINES);
  const enums = await client.query<Schema["enums"][number]>(ENUMS);
  return { relations: relations.rows, routines: routines.rows, enums: enums.rows };
}
