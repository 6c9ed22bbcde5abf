/**
 * What a page may load: our own scripts by nonce and nothing else. Styles allow inline because positioned layers and the
 * emoji picker write style attributes (see docs/adr). Development adds eval, which React's error overlay needs.
 */
export function contentSecurityPolicy(nonce: string, development: boolean, pokesFrom: string | null = null): string {
  const realtime = pokesFrom === null ? "" : ` ${new URL(pokesFrom).origin.replace(/^http/, "ws")}`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}${realtime}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
