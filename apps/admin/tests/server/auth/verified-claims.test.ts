import type { DbClient } from "@kaunter/db";
import { AuthApiError, AuthRetryableFetchError } from "@supabase/supabase-js";
import { describe, expect, it, vi } from "vitest";
import { verifiedClaims } from "@/server/auth/verified-claims";

const NOW_MS = Date.UTC(2026, 10, 22, 4, 0, 0);
const HOUR_S = 3600;
const PUBLIC_KEY = { alg: "ES256", kid: "key-1" };
type Answering = () => Promise<{ data: unknown; error: unknown }>;
let made = 0;

/** A session's client, whose token is right until an hour from now. */
function clientOf(token: string | undefined, header: object = PUBLIC_KEY) {
  const claims = { sub: "user-1", exp: NOW_MS / 1000 + HOUR_S };
  const session = token === undefined ? null : { access_token: token };
  const getSession = vi.fn<Answering>().mockResolvedValue({ data: { session }, error: null });
  const getClaims = vi.fn<Answering>().mockResolvedValue({ data: { claims, header }, error: null });
  return { client: { auth: { getSession, getClaims } } as unknown as DbClient, getSession, getClaims };
}
const freshToken = (): string => `token-${String((made += 1))}`;

describe("whose token it is", () => {
  it("is checked once for each token, and again when it has ended", async () => {
    const token = freshToken();
    const [first, second] = [clientOf(token), clientOf(token)];
    const claims = { userId: "user-1", expiresAtMs: NOW_MS + HOUR_S * 1000 };
    expect(await verifiedClaims(first.client, NOW_MS)).toEqual(claims);
    expect(await verifiedClaims(second.client, NOW_MS + 1000)).toEqual(claims);
    expect(second.getClaims).not.toHaveBeenCalled();
    await verifiedClaims(second.client, claims.expiresAtMs);
    expect(second.getClaims).toHaveBeenCalledWith(token);
  });

  it("is asked of sign-in every time where no public key tells", async () => {
    for (const header of [{ alg: "HS256", kid: "key-1" }, { alg: "ES256" }]) {
      const { client, getClaims } = clientOf(freshToken(), header);
      await verifiedClaims(client, NOW_MS);
      await verifiedClaims(client, NOW_MS);
      expect(getClaims).toHaveBeenCalledTimes(2);
    }
  });

  it("is nobody's without a session, and with a token that is wrong", async () => {
    expect(await verifiedClaims(clientOf(undefined).client, NOW_MS)).toBeNull();
    const { client, getClaims } = clientOf(freshToken());
    getClaims.mockResolvedValue({ data: null, error: new AuthApiError("bad", 401, "bad_jwt") });
    expect(await verifiedClaims(client, NOW_MS)).toBeNull();
    expect(await verifiedClaims(client, NOW_MS)).toBeNull();
    expect(getClaims).toHaveBeenCalledTimes(2);
  });

  it("nobody can say while sign-in does not answer", async () => {
    const { client, getSession } = clientOf(freshToken());
    getSession.mockResolvedValue({ data: { session: null }, error: new AuthRetryableFetchError("away", 503) });
    await expect(verifiedClaims(client, NOW_MS)).rejects.toMatchObject({ code: "database_unavailable" });
  });

  it("is forgotten again when many others came", async () => {
    const token = freshToken();
    await verifiedClaims(clientOf(token).client, NOW_MS);
    for (let n = 0; n < 500; n += 1) await verifiedClaims(clientOf(freshToken()).client, NOW_MS);
    const again = clientOf(token);
    await verifiedClaims(again.client, NOW_MS);
    expect(again.getClaims).toHaveBeenCalledTimes(1);
  });
});
