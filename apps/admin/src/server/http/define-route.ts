import { AppError, can, type Permission } from "@kaunter/domain";
import type { z } from "zod";
import { env } from "@/env";
import { currentStaff, type CurrentStaff, type SignedIn, signedIn } from "@/server/auth/current-staff";
import { type Handler, timed } from "@/server/metrics/timed";
import { errorResponse } from "./error-response";
import { jsonAnswer } from "./json-answer";
import { readBody } from "./read-body";
import { countDeed, type RateLimit } from "./rate-limit";
import { requireSameOrigin } from "./same-origin";

interface RouteInput<Query, Body, Params> {
  readonly request: Request;
  readonly query: Query;
  readonly body: Body;
  readonly params: Params;
}

interface RouteShape<Query, Body, Params, Answer> {
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly params?: z.ZodType<Params>;
  /** What the route answers; anything else is a bug that development and tests trip over. */
  readonly response: z.ZodType<Answer>;
}

interface StaffRoute<Query, Body, Params, Answer> extends RouteShape<Query, Body, Params, Answer> {
  /** There is no default: a route that forgets its permission does not compile. */
  readonly permission: Permission | "signed-in";
  /** How often one person may, where it costs others something. */
  readonly limit?: RateLimit;
  readonly atOnce?: undefined;
  readonly run: (staff: CurrentStaff, input: RouteInput<Query, Body, Params>) => Promise<NoInfer<Answer>>;
}

/**
 * Only reads, and only what the database itself shows this person: it is asked for while the database says what they may, and
 * given away only when they may.
 */
interface ReadRoute<Query, Body, Params, Answer> extends RouteShape<Query, Body, Params, Answer> {
  readonly permission: Permission | "signed-in";
  readonly atOnce: true;
  readonly run: (caller: SignedIn, input: RouteInput<Query, Body, Params>) => Promise<NoInfer<Answer>>;
}

interface PublicRoute<Query, Body, Params, Answer> extends RouteShape<Query, Body, Params, Answer> {
  readonly permission: "public";
  readonly atOnce?: undefined;
  readonly run: (input: RouteInput<Query, Body, Params>) => Promise<NoInfer<Answer>>;
}

/** A handler that tells what it takes: so that every route can be tried with what it never expected. */
type DeclaredHandler = Handler & { readonly declared: Pick<RouteShape<unknown, unknown, unknown, unknown>, Part> };
type Part = "query" | "body" | "params";

/**
 * Declares a JSON route: who may call it, what it takes, what it answers. Answers 400, 401, 403 and every `AppError`
 * in the one error shape. Source: architecture §5 law 1.
 */
export function defineRoute<Query = undefined, Body = undefined, Params = undefined, Answer = unknown>(
  route:
    | StaffRoute<Query, Body, Params, Answer>
    | ReadRoute<Query, Body, Params, Answer>
    | PublicRoute<Query, Body, Params, Answer>,
): DeclaredHandler {
  const handler = timed(async (request, context) => {
    try {
      const answer =
        route.permission === "public"
          ? await route.run(await readPublic(route, request, context))
          : route.atOnce
            ? await readAtOnce(route, request, context)
            : await route.run(await admit(route, request), await readInput(route, request, context));
      const checked = env().NODE_ENV === "production" ? answer : route.response.parse(answer);
      const accepts = request.headers.get("accept-encoding");
      return jsonAnswer(checked, { headers: { "Cache-Control": "no-store" }, accepts });
    } catch (error) {
      return errorResponse(error, new URL(request.url).pathname);
    }
  });
  return Object.assign(handler, { declared: route });
}

/**
 * The signed-in person, if they may and have not just done too much of it: the one gate every route of a person goes through,
 * whatever it answers. @throws AppError also `rate_limited`
 */
export async function admit(
  { permission, limit }: { permission: Permission | "signed-in"; limit?: RateLimit | undefined },
  request: Request,
): Promise<CurrentStaff> {
  requireSameOrigin(request);
  const staff = await authorise(permission);
  if (limit !== undefined) await countDeed(limit, staff.access.staffId, request.headers);
  return staff;
}

/** A refusal speaks first: who may not hears nothing of what was asked. */
async function readAtOnce<Query, Body, Params, Answer>(
  route: ReadRoute<Query, Body, Params, Answer>,
  request: Request,
  context: Parameters<Handler>[1],
): Promise<Answer> {
  requireSameOrigin(request);
  const caller = await signedIn();
  const [allowed, answered] = await Promise.allSettled([
    authorise(route.permission, caller),
    readInput(route, request, context).then((input) => route.run(caller, input)),
  ]);
  if (allowed.status === "rejected") throw allowed.reason;
  if (answered.status === "rejected") throw answered.reason;
  return answered.value;
}

/** The signed-in person, if they may: for pages, which are only read. @throws AppError `unauthenticated`, `forbidden` */
export async function authorise(permission: Permission | "signed-in", caller?: SignedIn): Promise<CurrentStaff> {
  const staff = await currentStaff(caller);
  if (permission !== "signed-in" && !can(staff.access, permission)) {
    throw new AppError("forbidden", "You may not do this.");
  }
  return staff;
}

function readPublic<Query, Body, Params>(
  route: RouteShape<Query, Body, Params, unknown>,
  request: Request,
  context: Parameters<Handler>[1],
): Promise<RouteInput<Query, Body, Params>> {
  requireSameOrigin(request);
  return readInput(route, request, context);
}

async function readInput<Query, Body, Params>(
  route: RouteShape<Query, Body, Params, unknown>,
  request: Request,
  context: Parameters<Handler>[1],
): Promise<RouteInput<Query, Body, Params>> {
  const params = route.params?.parse(await context.params);
  const query = route.query?.parse(Object.fromEntries(new URL(request.url).searchParams));
  const body = route.body?.parse(await readBody(request));
  // A part without a schema has the type `undefined`, which is just what the optional call above left there.
  return { request, params: params as Params, query: query as Query, body: body as Body };
}
