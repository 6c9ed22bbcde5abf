import type { IncomingMessage } from "node:http";
import { InvalidTokenError, type TokenSigner } from "../keys/json-web-token.ts";
import type { Caller } from "./call.ts";
import { json, ReplyError } from "./reply.ts";

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function bearer(request: IncomingMessage): string | undefined {
  const match = /^Bearer\s+(.+)$/i.exec(first(request.headers.authorization) ?? "");
  return match?.[1];
}

/**
 * Decides as whom a request runs: the bearer token wins over the API key, which must be there and ours.
 * @throws ReplyError 401, in the words of the hosted gateway (missing or wrong key) or of PostgREST (bad token)
 */
export function identifyCaller(request: IncomingMessage, query: URLSearchParams, signer: TokenSigner): Caller {
  const apiKey = first(request.headers["apikey"]) ?? query.get("apikey") ?? bearer(request);
  if (apiKey === undefined) {
    throw new ReplyError(
      json(401, { message: "No API key found in request", hint: "No `apikey` request header or url param was found." }),
    );
  }
  const key = verifyOr(signer, apiKey, () =>
    json(401, { message: "Invalid API key", hint: "Double check your Supabase API key." }),
  );
  const token = bearer(request);
  if (token === undefined || token === apiKey) return { role: key.role, claims: key };
  const claims = verifyOr(signer, token, (error) =>
    json(
      401,
      {
        code: error.reason === "expired" ? "PGRST303" : "PGRST301",
        details: null,
        hint: null,
        message: error.message,
        error_code: "bad_jwt",
        msg: error.message,
      },
      { "www-authenticate": `Bearer error="invalid_token", error_description="${error.message}"` },
    ),
  );
  return { role: claims.role, claims };
}

function verifyOr(
  signer: TokenSigner,
  token: string,
  refusal: (error: InvalidTokenError) => ConstructorParameters<typeof ReplyError>[0],
): ReturnType<TokenSigner["verify"]> {
  try {
    return signer.verify(token);
  } catch (error) {
    if (error instanceof InvalidTokenError) throw new ReplyError(refusal(error));
    throw error;
  }
}
