export interface PolicyOptions {
  readonly nonce: string;
  /** Adds eval, which React's error overlay needs. */
  readonly development: boolean;
  /** Browsers reach the desk by https. */
  readonly https: boolean;
  /** The Supabase project whose pokes the page listens to; null: the desk's own stream. */
  readonly pokesFrom: string | null;
}

/**
 * What a page may load: our own scripts by nonce and nothing else. Styles allow inline because positioned layers and the
 * emoji picker write style attributes (see docs/adr).
 */
export function contentSecurityPolicy({ nonce, development, https, pokesFrom }: PolicyOptions): string {
  const realtime = pokesFrom === null ? "" : ` ${new URL(pokesFrom).origin.replace(/^http/, "ws")}`;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Attributes that carry script (onclick=…) run nowhere.
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}${realtime}`,
    // A member's PDF, in the browser's own viewer.
    "frame-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
