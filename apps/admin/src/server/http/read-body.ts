import { AppError, MAX_FILE_BYTES } from "@kaunter/domain";
import { readJson } from "./read-json";

/** Room for the other fields of a form and its boundaries. */
const FORM_OVERHEAD_BYTES = 64 * 1024;

/**
 * A request's body as plain fields: JSON, or a form whose files are `File`s.
 * @throws AppError `bad_request` when it is neither, or larger than a form with one attachment may be
 */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  return type.startsWith("multipart/form-data") ? readForm(request) : readJson(request);
}

async function readForm(request: Request): Promise<Record<string, unknown>> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= MAX_FILE_BYTES + FORM_OVERHEAD_BYTES)) {
    throw new AppError("bad_request", "The form is too large.", { fields: { file: "is larger than 16 MB" } });
  }
  try {
    return Object.fromEntries(await request.formData());
  } catch (cause) {
    throw new AppError("bad_request", "The body is no form.", { cause, fields: { body: "is no form" } });
  }
}
