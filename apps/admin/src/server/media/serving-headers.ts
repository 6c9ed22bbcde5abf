/** What a browser may show in place. Everything else is offered as a download: a page, a picture that runs scripts, a program. */
const SHOWN = new Set([
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/gif",
  "audio/ogg",
  "audio/opus",
  "audio/mpeg",
  "audio/mp4",
  "audio/aac",
  "audio/x-m4a",
  "audio/amr",
  "audio/wav",
  "audio/webm",
  "video/mp4",
  "video/webm",
  "video/ogg",
  "video/3gpp",
  "video/quicktime",
  "application/pdf",
]);
/** Would run if a browser ever rendered it: not even its name is given. */
const COULD_RUN = /html|xml|svg|script|css|x-msdownload|x-sh/;

interface Served {
  readonly mimetype: string;
  readonly filename: string | null;
  /** The person asked to save it. */
  readonly download: boolean;
}

/**
 * The headers under which a stranger's file is handed to a browser. A picture, a recording or a PDF shows in place; the
 * rest is saved. Nothing in it can run here. Source: architecture §4 "Media".
 */
export function servingHeaders({ mimetype, filename, download }: Served): Record<string, string> {
  const shown = SHOWN.has(mimetype);
  const disposition = shown && !download ? "inline" : "attachment";
  return {
    "Content-Type": COULD_RUN.test(mimetype) ? "application/octet-stream" : mimetype,
    "Content-Disposition": disposition + filenameParameters(filename),
    "X-Content-Type-Options": "nosniff",
    // A browser's own PDF viewer does not open under `sandbox`; it keeps scripts of a file to itself.
    "Content-Security-Policy":
      mimetype === "application/pdf" ? "frame-ancestors 'self'" : "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

/** RFC 6266: a plain name for old readers, the real one encoded. */
function filenameParameters(filename: string | null): string {
  if (filename === null) return "";
  const name = Array.from(filename.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, "_"))
    .slice(0, 150)
    .join("");
  const plain = name.replace(/[^\x20-\x7e]|["%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
