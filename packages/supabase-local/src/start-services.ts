import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { createAuthService } from "./auth/auth-service.ts";
import { createFront } from "./http/front.ts";
import { json } from "./http/reply.ts";
import type { LocalKeys } from "./keys/local-keys.ts";
import { createMailbox } from "./mail/mailbox.ts";
import { BroadcastTail } from "./realtime/broadcast-tail.ts";
import type { RealtimeContext } from "./realtime/channel.ts";
import { Hub } from "./realtime/hub.ts";
import { acceptSockets, createRealtimeService } from "./realtime/realtime-service.ts";
import { FunctionCatalog } from "./rest/function-catalog.ts";
import { createRestService } from "./rest/rest-service.ts";
import { SchemaCatalog } from "./rest/schema-catalog.ts";
import { createSignedDownload, createStorageService } from "./storage/storage-service.ts";

interface ServicesOptions {
  keys: LocalKeys;
  dbUrl: string;
  apiPort: number;
  dataDir: string;
  tokenLifeS: number;
  siteUrl: string;
  log: (line: string) => void;
}

interface Services {
  url: string;
  stop: () => Promise<void>;
}

const POOL = 12;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function buildFront(
  options: ServicesOptions,
  sql: postgres.Sql,
  realtime: RealtimeContext,
  origin: () => string,
): Server {
  const { keys, log, tokenLifeS } = options;
  const rest = { sql, schema: new SchemaCatalog(sql), functions: new FunctionCatalog(sql) };
  const storage = { sql, filesDir: join(options.dataDir, "storage"), linkSecret: keys.linkSecret };
  const reload = (): void => {
    rest.schema.reload();
    rest.functions.reload();
  };
  sql.listen("pgrst", reload).catch((error: unknown) => {
    log(`schema changes are noticed on the first miss only: ${String(error)}`);
  });
  return createFront({
    signer: keys.signer,
    log,
    services: {
      "/auth/v1": createAuthService({
        sql,
        signer: keys.signer,
        issuer: () => `${origin()}/auth/v1`,
        tokenLifeS,
        siteUrl: options.siteUrl,
        mailbox: createMailbox(join(options.dataDir, "outbox"), log),
      }),
      "/rest/v1": createRestService(rest),
      "/realtime/v1": createRealtimeService(realtime),
      "/storage/v1": createStorageService(storage),
    },
    open: [
      { prefix: "GET /storage/v1/object/sign/", answer: createSignedDownload(storage) },
      {
        prefix: "GET /auth/v1/.well-known/jwks.json",
        answer: () => Promise.resolve(json(200, keys.signer.keySet, { "cache-control": "public, max-age=600" })),
      },
    ],
  });
}

/** Builds every service over one database and puts the HTTP front before them. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { dbUrl, log } = options;
  const sql = postgres(dbUrl, { max: POOL, onnotice: () => undefined, connect_timeout: 5 });
  const realtime: RealtimeContext = { sql, signer: options.keys.signer, hub: new Hub(), log };
  const tail = new BroadcastTail(dbUrl, sql, realtime.hub, log);
  let url = "";
  const front = buildFront(options, sql, realtime, () => url);
  const closeSockets = acceptSockets(front, realtime);
  const stop = async (): Promise<void> => {
    closeSockets();
    await close(front);
    await tail.stop();
    await sql.end({ timeout: 1 });
  };
  try {
    await tail.start();
    url = `http://127.0.0.1:${String(await listen(front, options.apiPort))}`;
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
