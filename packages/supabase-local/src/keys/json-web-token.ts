import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** The claims of a token; Supabase's own are named, everything else is passed through to `auth.jwt()`. */
export interface Claims {
  role: string;
  /** Seconds since the epoch. */
  exp: number;
  sub?: string;
  session_id?: string;
  email?: string;
  [claim: string]: unknown;
}

/** A token that cannot be trusted; `reason` is what PostgREST and Auth would say. */
export class InvalidTokenError extends Error {
  override readonly name = "InvalidTokenError";
  readonly reason: "expired" | "invalid";

  constructor(reason: "expired" | "invalid", message: string) {
    super(message);
    this.reason = reason;
  }
}

const MAX_REMEMBERED = 2_000;

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function isClaims(value: unknown): value is Claims {
  return (
    typeof value === "object" && value !== null && "role" in value && "exp" in value && typeof value.exp === "number"
  );
}

/** Signs and verifies ES256 tokens with one key pair (RFC 7515; the raw r||s signature form). */
export class TokenSigner {
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  readonly #keyId: string;
  readonly #trusted = new Map<string, Claims>();

  constructor(privateKey: KeyObject, keyId: string) {
    this.#privateKey = privateKey;
    this.#publicKey = createPublicKey(privateKey);
    this.#keyId = keyId;
  }

  /** The body of `/auth/v1/.well-known/jwks.json`. */
  get keySet(): { keys: object[] } {
    const jwk = this.#publicKey.export({ format: "jwk" });
    return { keys: [{ ...jwk, kid: this.#keyId, alg: "ES256", use: "sig", key_ops: ["verify"], ext: true }] };
  }

  sign(claims: Claims): string {
    const head = `${encode({ alg: "ES256", kid: this.#keyId, typ: "JWT" })}.${encode(claims)}`;
    const signature = sign("sha256", Buffer.from(head), { key: this.#privateKey, dsaEncoding: "ieee-p1363" });
    return `${head}.${signature.toString("base64url")}`;
  }

  /** @throws InvalidTokenError */
  verify(token: string): Claims {
    const claims = this.#trusted.get(token) ?? this.#check(token);
    if (claims.exp * 1000 <= Date.now()) throw new InvalidTokenError("expired", "JWT expired");
    return claims;
  }

  #check(token: string): Claims {
    const [head, body, signature, ...rest] = token.split(".");
    if (head === undefined || body === undefined || signature === undefined || rest.length > 0) {
      throw new InvalidTokenError("invalid", `Expected 3 parts in JWT; got ${String(token.split(".").length)}`);
    }
    const key = { key: this.#publicKey, dsaEncoding: "ieee-p1363" as const };
    const good = verify("sha256", Buffer.from(`${head}.${body}`), key, Buffer.from(signature, "base64url"));
    if (!good) throw new InvalidTokenError("invalid", "No suitable key was found to decode the JWT");
    const claims: unknown = JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
    if (!isClaims(claims)) throw new InvalidTokenError("invalid", "JWT claims are incomplete");
    if (this.#trusted.size >= MAX_REMEMBERED) this.#trusted.clear();
    this.#trusted.set(token, claims);
    return claims;
  }
}
