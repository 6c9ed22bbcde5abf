import { WahaError } from "../errors.ts";
import type { CallOptions, Request } from "../request.ts";

export interface MediaFile {
  /** 200, or 206 for a part. */
  readonly status: number;
  readonly mimetype: string | null;
  readonly sizeBytes: number | null;
  readonly contentRange: string | null;
  readonly body: ReadableStream<Uint8Array>;
}

export interface GetFileOptions extends CallOptions {
  /** A `Range` header's value, passed on as it is. */
  readonly range?: string | undefined;
}

/** Files WAHA keeps for a short while (180 s by default). Source: WAHA facts §8. */
export function createMedia(request: Request) {
  return {
    /**
     * Opens the file behind a message's media url. Only the path is used, on the configured server: WAHA writes urls
     * for a host of its own choosing, and nothing else may ever be fetched. Throws `unprocessable` for a url that is
     * no WAHA file, `not_found` when it has expired.
     */
    async getFile(url: string, options: GetFileOptions = {}): Promise<MediaFile> {
      const { range, ...call } = options;
      const headers = range === undefined ? {} : { Range: range };
      const response = await request.raw({ ...call, path: filePathOf(url), headers });
      if (!response.body) throw refused("the file has no bytes");
      const size = response.headers.get("content-length");
      return {
        status: response.status,
        mimetype: response.headers.get("content-type"),
        sizeBytes: size === null ? null : Number(size),
        contentRange: response.headers.get("content-range"),
        body: response.body,
      };
    },
  };
}

/** `/api/files/<session>/<file>` of a media url, dots resolved, or a refusal. */
function filePathOf(url: string): string {
  if (!URL.canParse(url)) throw refused("not a url");
  const { protocol, pathname } = new URL(url);
  const path = /\/api\/files\/[\w.-]+\/[^/\\]+$/.exec(pathname)?.[0];
  if (path === undefined || /%2f|%5c/i.test(path) || !/^https?:$/.test(protocol)) {
    throw refused("the url is not one of this server's files");
  }
  return path;
}

function refused(message: string): WahaError {
  return new WahaError({ kind: "unprocessable", message, method: "GET", path: "/api/files", sent: "no" });
}
