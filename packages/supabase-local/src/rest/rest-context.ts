import type postgres from "postgres";
import type { FunctionCatalog } from "./function-catalog.ts";
import type { SchemaCatalog } from "./schema-catalog.ts";

/** What every request of this room needs. */
export interface RestContext {
  sql: postgres.Sql;
  schema: SchemaCatalog;
  functions: FunctionCatalog;
}
