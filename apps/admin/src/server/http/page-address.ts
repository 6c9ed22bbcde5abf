import { env } from "@/env";

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The full address of one of our pages, for links in mails. From the settings, else from the request where it can only be this
 * machine: a `Host` header from outside could be anybody's, and would lead a reset link there. Undefined when nobody knows.
 */
export function pageAddress(request: Pick<Request, "headers">, path: string): string | undefined {
  const { KAUNTER_PUBLIC_URL: known } = env();
  if (known !== undefined) return new URL(path, known).href;
  const host = request.headers.get("host");
  return host !== null && LOOPBACK.test(host) ? new URL(path, `http://${host}`).href : undefined;
}
