const SAFE: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);

/** The address as a link may carry it, or null for any scheme but http, https, mailto and tel, and for nonsense. */
export function safeHref(raw: string): string | null {
  if (!URL.canParse(raw)) return null;
  const { protocol, href } = new URL(raw);
  return SAFE.has(protocol) ? href : null;
}
