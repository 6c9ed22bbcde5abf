import { AppError } from "@kaunter/domain";
import { readAnswer } from "./request.ts";
import { type FileToUpload, sendAnswer, type SendAnswer, type UploadEars } from "./sending.ts";

const PATH = "/api/waha/messages/send";
/** 16 MB over a slow line take their time; this long without an end is none, ms. */
const TIMEOUT_MS = 10 * 60_000;

/**
 * Sends a file as a form and tells how far it is; `fetch` cannot.
 * @throws AppError as `request`; the signal's reason when it was cancelled
 */
export async function uploadFile(what: FileToUpload, ears: UploadEars): Promise<SendAnswer> {
  return readAnswer(PATH, sendAnswer, await post(formOf(what), ears));
}

function formOf({ file, name, ...fields }: FileToUpload): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) form.append(field, String(value));
  }
  form.append("file", file, name);
  return form;
}

function post(form: FormData, { onProgress, signal }: UploadEars): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const cancel = () => {
      request.abort();
      reject(signal.reason as Error);
    };
    const lost = (code: "gateway_timeout" | "gateway_unreachable") => () =>
      reject(new AppError(code, `${PATH} could not be reached`));
    request.open("POST", PATH);
    request.timeout = TIMEOUT_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = lost("gateway_unreachable");
    request.ontimeout = lost("gateway_timeout");
    request.onloadend = () => signal.removeEventListener("abort", cancel);
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener("abort", cancel);
    request.send(form);
  });
}
