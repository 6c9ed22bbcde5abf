import { createHmac, timingSafeEqual } from "node:crypto";

interface Link {
  /** `<bucket>/<path>`. */
  url: string;
  /** Seconds since the epoch. */
  exp: number;
}

function seal(secret: string, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}

/** A token that opens one object until `exp`. */
export function signLink(secret: string, link: Link): string {
  const head = Buffer.from(JSON.stringify({ alg: "HS256", typ: "JWT" })).toString("base64url");
  const body = Buffer.from(JSON.stringify(link)).toString("base64url");
  return `${head}.${body}.${seal(secret, `${head}.${body}`).toString("base64url")}`;
}

/** Whether the token is ours, of this object, and not over. */
export function opensLink(secret: string, token: string, url: string): boolean {
  const [head = "", body = "", signature = ""] = token.split(".");
  const given = Buffer.from(signature, "base64url");
  const wanted = seal(secret, `${head}.${body}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false;
  const link = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as Link;
  return link.url === url && link.exp * 1000 > Date.now();
}
