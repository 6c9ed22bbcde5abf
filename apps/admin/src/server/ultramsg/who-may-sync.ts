import { AppError } from "@kaunter/domain";
import { env } from "@/env";
import { currentStaff } from "@/server/auth/current-staff";
import { requireAdmin } from "@/server/health/require-admin";
import { countDeed } from "@/server/http/rate-limit";
import { sameSecret } from "@/server/http/same-secret";
import type { SyncAsker } from "./sync-contacts";

/**
 * A program with the bearer key, or an admin who is signed in. A cookie is believed on a GET only when the browser says that
 * our own page asks: a GET that writes is otherwise any site's picture away. Source: architecture §6.
 * @throws AppError `unauthenticated`, `forbidden`, `rate_limited`
 */
export async function whoMaySync(request: Request): Promise<SyncAsker> {
  const shown = request.headers.get("authorization");
  if (shown !== null) {
    const key = env().KAUNTER_API_KEY;
    if (key !== undefined && sameSecret(shown, `Bearer ${key}`)) return { trigger: "program", staffId: null };
    throw new AppError("unauthenticated", "The bearer key is wrong, or programs may not call here.");
  }
  if (request.method === "GET" && request.headers.get("sec-fetch-site") !== "same-origin") {
    throw new AppError("forbidden", "With a cookie this works only from our own pages. Programs use the bearer key.");
  }
  const staff = await currentStaff();
  requireAdmin(staff);
  await countDeed("sync", staff.access.staffId, request.headers);
  return { trigger: "person", staffId: staff.access.staffId };
}
