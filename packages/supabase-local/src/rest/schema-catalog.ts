import type postgres from "postgres";
import { ReplyError } from "../http/reply.ts";
import { restError } from "./database-error.ts";

/** A table or view of schema public. */
export interface Relation {
  name: string;
  columns: string[];
  primaryKey: string[];
}

/** A foreign key: `columns` of `from` point at `targetColumns` of `to`. */
export interface ForeignKey {
  name: string;
  from: string;
  columns: string[];
  to: string;
  targetColumns: string[];
  /** The pointing columns are unique: one-to-one. */
  unique: boolean;
}

interface Snapshot {
  relations: Map<string, Relation>;
  foreignKeys: ForeignKey[];
}

async function readSnapshot(sql: postgres.Sql): Promise<Snapshot> {
  const relations = await sql<Relation[]>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
      array(select a.attname::text from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (attnum, n)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
            where i.indrelid = c.oid and i.indisprimary order by k.n) as "primaryKey"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')`;
  const foreignKeys = await sql<ForeignKey[]>`
    select k.conname as name, f.relname as "from", t.relname as "to",
      array(select a.attname::text from unnest(k.conkey) with ordinality u (attnum, n)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum order by u.n) as columns,
      array(select a.attname::text from unnest(k.confkey) with ordinality u (attnum, n)
            join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum order by u.n) as "targetColumns",
      exists (select from pg_index i where i.indrelid = k.conrelid and i.indisunique and i.indpred is null
              and i.indkey::int2[] <@ k.conkey and i.indkey::int2[] @> k.conkey) as "unique"
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and f.relnamespace = 'public'::regnamespace and t.relnamespace = 'public'::regnamespace
      and k.conparentid = 0`;
  return { relations: new Map(relations.map((relation) => [relation.name, relation])), foreignKeys: [...foreignKeys] };
}

/** The tables and foreign keys of schema public, read once and again after every schema change. */
export class SchemaCatalog {
  readonly #sql: postgres.Sql;
  #snapshot: Promise<Snapshot> | null = null;

  constructor(sql: postgres.Sql) {
    this.#sql = sql;
  }

  /** Forgets everything: the schema changed. */
  reload(): void {
    this.#snapshot = null;
  }

  /** The schema as it is now. */
  async read(): Promise<Schema> {
    this.#snapshot ??= readSnapshot(this.#sql);
    try {
      return new Schema(await this.#snapshot);
    } catch (error) {
      this.#snapshot = null;
      throw error;
    }
  }
}

/** One consistent picture of schema public. */
export class Schema {
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** @throws ReplyError 404 PGRST205 */
  relation(name: string): Relation {
    const found = this.#snapshot.relations.get(name);
    if (found !== undefined) return found;
    throw new ReplyError(restError(404, "PGRST205", `Could not find the table 'public.${name}' in the schema cache`));
  }

  /** Foreign keys that touch a table, on either end. */
  foreignKeysOf(name: string): ForeignKey[] {
    return this.#snapshot.foreignKeys.filter((key) => key.from === name || key.to === name);
  }
}
