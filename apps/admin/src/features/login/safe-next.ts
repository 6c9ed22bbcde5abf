const HOME = "/whatsapp";

/** Where to go after signing in: a path of this desk; anything that could lead elsewhere becomes the inbox. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return HOME;
  const url = new URL(next, "https://desk.invalid");
  if (url.host !== "desk.invalid" || url.pathname === "/login") return HOME;
  return url.pathname + url.search + url.hash;
}
