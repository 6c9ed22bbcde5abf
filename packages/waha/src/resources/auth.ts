import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";

export interface QrImage {
  readonly mimetype: string;
  readonly bytes: Uint8Array;
}

/** Pairing. Only a session in SCAN_QR_CODE answers; any other throws `wrong_status` after up to 10 s. Facts §4. */
export function createAuth(request: Request) {
  const path = (session: string, verb: string) => `/api/${encodeURIComponent(session)}/auth/${verb}`;
  return {
    async qr(session: string, options?: CallOptions): Promise<QrImage> {
      const picture = await request.bytes({ ...options, path: path(session, "qr"), accept: "image/png" });
      return { mimetype: picture.mimetype ?? "image/png", bytes: picture.bytes };
    },
    /** The text inside the QR code, to draw it oneself. */
    qrValue: (session: string, options?: CallOptions): Promise<string> =>
      request.json({
        ...options,
        method: "GET",
        path: path(session, "qr"),
        query: { format: "raw" },
        schema: z.looseObject({ value: z.string() }).transform((answer) => answer.value),
      }),
    /** A code to type on the phone instead of scanning. `phone` is digits only. */
    requestCode: (session: string, phone: string, options?: CallOptions): Promise<string> =>
      request.json({
        ...options,
        method: "POST",
        path: path(session, "request-code"),
        body: { phoneNumber: phone },
        schema: z.looseObject({ code: z.string() }).transform((answer) => answer.code),
      }),
  };
}
