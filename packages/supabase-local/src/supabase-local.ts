/** How to start; only the data folder is required. */
export interface SupabaseLocalOptions {
  /** Folder of everything this stack keeps; created when missing. */
  dataDir: string;
  /** Port of the API on 127.0.0.1; 0 picks a free one. Default 14610. */
  apiPort?: number;
  /** Port of Postgres on 127.0.0.1; 0 picks a free one. Default 14611. */
  dbPort?: number;
  /** Folder of `<version>_<name>.sql`, applied on every start. */
  migrationsDir?: string;
  /** SQL run once in the life of the data folder. */
  seedFile?: string;
  /** False leaves `seedFile` alone. Default true. */
  seed?: boolean;
  /** OS user Postgres runs as when we are root. Default: `postgres`, else `nobody`. */
  osUser?: string;
  /** Life of an access token in seconds. Default 3600. */
  tokenLifeS?: number;
  /** Where links in mails lead when the caller names no page. Default `http://127.0.0.1:4600`. */
  siteUrl?: string;
  /** False only for throw-away databases: no fsync. Default true. */
  durable?: boolean;
  /** Receives one progress line at a time. */
  log?: (line: string) => void;
}

/** A running stack. */
export interface SupabaseLocal {
  /** What `createClient` takes, e.g. `http://127.0.0.1:14610`. */
  url: string;
  anonKey: string;
  serviceRoleKey: string;
  /** Superuser URL of Postgres. */
  dbUrl: string;
  dataDir: string;
  /** Where the cluster's files are: inside `dataDir`, or elsewhere when the OS user may not go there. */
  clusterDir: string;
  /** Clean stop; leaves no process. */
  stop: () => Promise<void>;
  /** Stops Postgres alone and leaves it down; the services answer that they have no database. */
  stopPostgres: () => Promise<void>;
  /** Starts Postgres again after `stopPostgres`. */
  startPostgres: () => Promise<void>;
  /** Clean restart of Postgres alone, as in a maintenance window. */
  restartPostgres: () => Promise<void>;
  /** Ends Postgres as a power cut would; the supervisor starts it again. */
  killPostgres: () => void;
}
