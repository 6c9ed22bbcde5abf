import { AppError } from "@kaunter/domain";
import { readCapped } from "./read-capped";

const MIB = 1024 * 1024;

/**
 * Reads a request's JSON body, giving up as soon as it is larger than `maxBytes`.
 * @throws AppError `bad_request` when it is too large or not JSON.
 */
export async function readJson(request: Request, maxBytes = MIB): Promise<unknown> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw new AppError("bad_request", "The body is not JSON.", { cause, fields: { body: "is not JSON" } });
  }
}

/** Reads a request's raw body up to `maxBytes`. @throws AppError `code` beyond that. */
export async function readBytes(
  request: Request,
  maxBytes: number,
  code: "bad_request" | "too_large" = "bad_request",
): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError(code, "The body is too large.", { fields: { body: `is larger than ${maxBytes} bytes` } });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  const bytes = await readCapped(request.body, maxBytes);
  if (bytes === null) throw tooLarge();
  return bytes;
}
