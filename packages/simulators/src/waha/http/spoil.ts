import type { Mishap } from "../mishaps.ts";
import { empty, type Reply } from "./reply.ts";

const HTML = { "Content-Type": "text/html" };

/** What becomes of an answer that a mishap touches: a proxy's page, no JSON, nothing, or as it was. */
export function spoil(mishap: Mishap, reply: Reply): Reply {
  if (mishap.kind === "badJson") {
    const bytes = Buffer.from('{"messages":[{"id":"false_');
    return { status: reply.status, bytes, headers: { "Content-Type": "application/json; charset=utf-8" } };
  }
  if (mishap.kind !== "fail") return reply;
  if (mishap.as === "empty") return empty(mishap.status);
  if (mishap.as === "waha") return { ...reply, status: mishap.status };
  const title = `${String(mishap.status)} Bad Gateway`;
  const page = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return { status: mishap.status, bytes: Buffer.from(page), headers: HTML };
}
