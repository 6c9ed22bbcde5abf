import { z } from "zod";
import type { Call } from "../http/call.ts";
import type { Service } from "../http/front.ts";
import { json, type Reply } from "../http/reply.ts";
import { adminUsers } from "./admin-users.ts";
import { authError } from "./auth-error.ts";
import { getUser, signOut, updateUser } from "./current-user.ts";
import { inviteUser } from "./invite-user.ts";
import type { AuthSettings } from "./issue-session.ts";
import { recoverPassword } from "./recover-password.ts";
import { refreshSession } from "./refresh-session.ts";
import { signIn } from "./sign-in.ts";
import { verifyLink } from "./verify-link.ts";

type Handler = (settings: AuthSettings, call: Call, body: unknown) => Promise<Reply>;

const token: Handler = (settings, call, body) => {
  const grant = call.query.get("grant_type");
  if (grant === "password") return signIn(settings, call, body);
  if (grant === "refresh_token") return refreshSession(settings, body);
  throw authError(400, "validation_failed", "unsupported_grant_type");
};

const signUp: Handler = () =>
  Promise.reject(authError(422, "signup_disabled", "Signups not allowed for this instance"));

const SETTINGS_BODY = {
  external: { email: true, phone: false, anonymous_users: false },
  disable_signup: true,
  mailer_autoconfirm: false,
  phone_autoconfirm: false,
};

const ROUTES: Record<string, Handler> = {
  "POST /token": token,
  "POST /signup": signUp,
  "POST /logout": signOut,
  "POST /invite": inviteUser,
  "POST /recover": recoverPassword,
  "POST /verify": verifyLink,
  "GET /user": getUser,
  "PUT /user": updateUser,
  "GET /settings": () => Promise.resolve(json(200, SETTINGS_BODY)),
  "GET /health": () => Promise.resolve(json(200, { name: "GoTrue", description: "Kaunter's local Supabase" })),
};

async function readJson(call: Call): Promise<unknown> {
  const raw = (await call.body()).toString("utf8");
  if (raw === "") return {};
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    throw authError(400, "bad_json", "Could not parse request body as JSON");
  }
}

/** `/auth/v1`: e-mail and password for people an administrator created; open sign-up is off. */
export function createAuthService(settings: AuthSettings): Service {
  return async (call) => {
    const handler = call.path.startsWith("/admin/users") ? adminUsers : ROUTES[`${call.method} ${call.path}`];
    if (handler === undefined) throw authError(404, "not_found", "404 page not found");
    return handler(settings, call, await readJson(call)).catch((error: unknown) => {
      if (error instanceof z.ZodError)
        throw authError(400, "validation_failed", error.issues[0]?.message ?? "invalid body");
      throw error;
    });
  };
}
