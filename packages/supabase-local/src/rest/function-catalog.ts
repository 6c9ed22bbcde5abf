import type postgres from "postgres";

/** One argument a function takes. */
interface FunctionArgument {
  name: string;
  /** SQL type, ready to be written, e.g. `timestamp with time zone`. */
  type: string;
  hasDefault: boolean;
}

/** One overload of a function in schema public. */
export interface FunctionShape {
  name: string;
  args: FunctionArgument[];
  returnsSet: boolean;
  returnsVoid: boolean;
  /** A row type, a table type or OUT columns: rows are JSON objects. */
  returnsRows: boolean;
  /** The table whose rows it answers with: embeds follow its foreign keys. */
  rowTable: string | null;
  /** The only OUT (or TABLE) column of a function whose SQL type is a plain one: PostgREST still answers with objects. */
  onlyColumn: string | null;
}

interface CatalogRow {
  name: string;
  arg_names: string[] | null;
  arg_types: string[];
  defaults: number;
  returns_set: boolean;
  returns_void: boolean;
  returns_rows: boolean;
  out_names: string[] | null;
  row_table: string | null;
}

function toShape(row: CatalogRow): FunctionShape {
  const firstDefault = row.arg_types.length - row.defaults;
  return {
    name: row.name,
    args: row.arg_types.map((type, index) => ({
      name: row.arg_names?.[index] ?? "",
      type,
      hasDefault: index >= firstDefault,
    })),
    returnsSet: row.returns_set,
    returnsVoid: row.returns_void,
    returnsRows: row.returns_rows,
    rowTable: row.row_table,
    onlyColumn: row.returns_rows ? null : (row.out_names?.[0] ?? null),
  };
}

async function readFunctions(sql: postgres.Sql): Promise<Map<string, FunctionShape[]>> {
  const rows = await sql<CatalogRow[]>`
    select p.proname as name, p.pronargdefaults as defaults, p.proretset as returns_set,
      p.prorettype = 'void'::regtype as returns_void,
      (t.typtype = 'c' or t.typname = 'record') as returns_rows,
      coalesce((select array_agg(format_type(a.oid, null) order by a.i) from unnest(p.proargtypes::oid[]) with ordinality a (oid, i)), '{}')
        as arg_types,
      case when p.proargmodes is null then p.proargnames
        else (select array_agg(p.proargnames[m.i] order by m.i) from unnest(p.proargmodes) with ordinality m (mode, i)
              where m.mode in ('i', 'b', 'v')) end as arg_names,
      (select array_agg(p.proargnames[m.i] order by m.i) from unnest(p.proargmodes) with ordinality m (mode, i)
       where m.mode in ('t', 'b', 'o')) as out_names,
      (select c.relname from pg_class c where c.oid = t.typrelid and c.relnamespace = 'public'::regnamespace and c.relkind <> 'c') as row_table
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_type t on t.oid = p.prorettype
    where n.nspname = 'public' and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype`;
  const byName = new Map<string, FunctionShape[]>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), toShape(row)]);
  return byName;
}

/** The functions of schema public, read once and again after every schema change. */
export class FunctionCatalog {
  readonly #sql: postgres.Sql;
  #functions: Promise<Map<string, FunctionShape[]>> | null = null;

  constructor(sql: postgres.Sql) {
    this.#sql = sql;
  }

  /** Forgets everything: the schema changed. */
  reload(): void {
    this.#functions = null;
  }

  /** Every overload of `name`; none for an unknown function. */
  async overloads(name: string): Promise<FunctionShape[]> {
    this.#functions ??= readFunctions(this.#sql);
    try {
      return (await this.#functions).get(name) ?? [];
    } catch (error) {
      this.#functions = null;
      throw error;
    }
  }
}
