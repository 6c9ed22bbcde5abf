/** What a link in a mail carries, in the two ways Supabase writes them. */
export type MailLink =
  | { readonly tokenHash: string; readonly type: "invite" | "recovery" }
  | { readonly accessToken: string; readonly refreshToken: string };

/** From the query, where the mail's template names the page itself. */
export function linkFromQuery(query: Readonly<Record<string, string | string[] | undefined>>): MailLink | null {
  const { token_hash: tokenHash, type } = query;
  if (typeof tokenHash !== "string" || (type !== "invite" && type !== "recovery")) return null;
  return { tokenHash, type };
}

/** From the part after `#`, where Supabase has followed the link already; no server ever sees it. */
export function linkFromHash(hash: string): MailLink | null {
  const part = new URLSearchParams(hash.replace(/^#/, ""));
  const [accessToken, refreshToken] = [part.get("access_token"), part.get("refresh_token")];
  return accessToken === null || refreshToken === null ? null : { accessToken, refreshToken };
}
