import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { z } from "zod";

const API = fileURLToPath(new URL("../../../src/app/api", import.meta.url));
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
/** What a route said that it takes. */
type Declared = Readonly<Partial<Record<"query" | "body" | "params", z.ZodType>>>;

export interface Route {
  /** `POST /api/waha/messages/send`; a part in brackets is a parameter. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly handler: Handler;
  readonly declared: Declared | null;
}

/** Every handler there is, found in the folders Next serves from: nobody has to remember to list one. */
export async function allRoutes(): Promise<Route[]> {
  const files = readdirSync(API, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)route\.tsx?$/.test(file),
  );
  const routes = await Promise.all(
    files.sort().map(async (file) => {
      const exported = (await import(`${API}/${file}`)) as Record<string, Handler & { declared?: Declared }>;
      const path = `/api/${file.replace(/\/?route\.tsx?$/, "")}`;
      return METHODS.flatMap((method): Route[] => {
        const handler = exported[method];
        return handler
          ? [{ name: `${method} ${path}`, method, path, handler, declared: handler.declared ?? null }]
          : [];
      });
    }),
  );
  return routes.flat();
}
