/** Whether an `If-None-Match` header names what is here. Source: RFC 9110 §13.1.2. */
export function namesEtag(ifNoneMatch: string | null, etag: string): boolean {
  const named = ifNoneMatch?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return named.includes(etag) || named.includes("*");
}
