import { createPrivateKey, generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { TokenSigner } from "./json-web-token.ts";

/** What makes one clone's stack its own: signing key, API keys, database password. */
export interface LocalKeys {
  signer: TokenSigner;
  /** API key of role `anon`. */
  anonKey: string;
  /** API key of role `service_role`: bypasses RLS. */
  serviceRoleKey: string;
  /** Password of the superuser `postgres`. */
  dbPassword: string;
  /** Signs the links of `createSignedUrl`. */
  linkSecret: string;
}

const FILE = "keys.json";
const TEN_YEARS_S = 10 * 365 * 24 * 3600;

const storedKeys = z.object({
  keyId: z.string(),
  privateKeyPem: z.string(),
  anonKey: z.string(),
  serviceRoleKey: z.string(),
  dbPassword: z.string(),
  linkSecret: z.string(),
});
type StoredKeys = z.infer<typeof storedKeys>;

function generate(): StoredKeys {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const keyId = randomUUID();
  const signer = new TokenSigner(privateKey, keyId);
  const iat = Math.floor(Date.now() / 1000);
  const apiKey = (role: string): string =>
    signer.sign({ iss: "supabase", ref: "local", role, iat, exp: iat + TEN_YEARS_S });
  return {
    keyId,
    privateKeyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    // Kept as they are: ES256 signs the same claims differently each time, and these go into people's .env files.
    anonKey: apiKey("anon"),
    serviceRoleKey: apiKey("service_role"),
    dbPassword: randomBytes(18).toString("base64url"),
    linkSecret: randomBytes(32).toString("base64url"),
  };
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

/**
 * The keys of this data folder: generated on the first start, kept in `keys.json` (owner-readable only) ever after.
 * @param dataDir an existing folder
 */
export function loadLocalKeys(dataDir: string): LocalKeys {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) writeWhole(file, `${JSON.stringify(generate(), null, 2)}\n`);
  const { keyId, privateKeyPem, ...stored } = storedKeys.parse(JSON.parse(readFileSync(file, "utf8")));
  return { ...stored, signer: new TokenSigner(createPrivateKey(privateKeyPem), keyId) };
}
