import { type MessageContent, slim } from "@kaunter/domain";
import { canonical } from "../aliases.ts";
import { jsonRecord, list, number, text } from "../read.ts";
import { noticeCode, stubName } from "./notice-codes.ts";

type Raw = Record<string, unknown>;
interface Stub {
  readonly code: string;
  readonly params: readonly unknown[];
}

/** Stub types that stand for a message nobody could read, or not yet: it may still come under the same id. */
const UNREADABLE = new Set(["ciphertext", "futureproof", "oversized"]);
const REVOKED = new Set(["revoke", "admin_revoke"]);

/** A row that only says that the message it was is gone. */
export function isRevokedStub(stub: Stub | null): boolean {
  return stub !== null && REVOKED.has(stubName(stub.code));
}

/** A system line of NOWEB: `messageStubType` and its parameters. Null for one that is about another message. */
export function readStub(stub: Stub, raw: Raw): MessageContent | null {
  const name = stubName(stub.code);
  if (REVOKED.has(name)) return null;
  if (UNREADABLE.has(name)) return unreadable(name, raw);
  if (name.startsWith("call_missed_")) {
    return { kind: "call", video: name.endsWith("_video"), missed: true, durationMs: null };
  }
  const code = noticeCode(name);
  return {
    kind: "notice",
    code,
    params: { ...stubParams(code, stub.params), ...given("by", canonical(raw.participant)) },
  };
}

/** A system line of WEBJS: `subtype`, `recipients`, `author`, and the new name in `body`. */
export function readWebjsNotice(type: string, raw: Raw): MessageContent {
  const code = noticeCode((text(raw.subtype) ?? type).toLowerCase());
  const who = list(raw.recipients).flatMap((one) => canonical(one) ?? []);
  const params = {
    ...given("who", who.join(",")),
    ...given("by", canonical(raw.author)),
    ...(code === "subject" || code === "description" ? given("text", text(raw.body)) : {}),
    ...(code === "timer" ? given("seconds", seconds(raw.ephemeralDuration)) : {}),
  };
  return { kind: "notice", code, params };
}

/** A message that is there but could not be decrypted. `unsupported`, so that the real one may take its place. */
export function unreadable(what: string, raw: Raw): MessageContent {
  return { kind: "unsupported", what: what === "ciphertext" ? "waiting" : what, raw: slim(raw) };
}

/** `{ [name]: value }`, or nothing without a value. */
export function given(name: string, value: string | null): Record<string, string> {
  return value === null || value === "" ? {} : { [name]: value };
}

export function seconds(value: unknown): string | null {
  const read = number(value);
  return read === null ? null : String(read);
}

function stubParams(code: string, params: readonly unknown[]): Record<string, string> {
  const [first] = params;
  if (code === "subject" || code === "description" || code === "created") return given("text", text(first));
  if (code === "timer") return given("seconds", seconds(first));
  const who = params.flatMap((param) => participant(param) ?? []);
  return given("who", who.join(","));
}

/** Older versions write an address, newer ones a JSON text with `id` and `phoneNumber`. */
function participant(param: unknown): string | null {
  const written = text(param);
  if (!written?.startsWith("{")) return canonical(param);
  const read = jsonRecord(written);
  return canonical(read?.phoneNumber) ?? canonical(read?.id);
}
