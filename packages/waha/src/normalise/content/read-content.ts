import type { WireMessage } from "../../wire/message.ts";
import type { EngineData } from "../engine-data.ts";
import { readStub, unreadable } from "./notice.ts";
import { plainContent } from "./plain-content.ts";
import type { ContentReading } from "./content-reading.ts";
import { readProto } from "./proto-content.ts";
import { readWebjs } from "./webjs-content.ts";

/**
 * A message's content, whichever engine wrote it. Null for a row that is no message of a thread: an action on another
 * message, or an empty record of the protocol.
 */
export function readContent(message: WireMessage, data: EngineData): ContentReading | null {
  if (data.proto && Object.keys(data.proto).length > 0) return readProto(message, data.proto, data.viewOnce);
  if (data.stub) {
    const content = readStub(data.stub, data.raw);
    return content && { content };
  }
  if (data.webjsType !== null) return readWebjs(message, data.webjsType);
  const plain = plainContent(message);
  if (plain || Object.keys(data.raw).length === 0) return plain;
  return { content: unreadable("ciphertext", data.raw) };
}
