import type { MessageContent } from "@kaunter/domain";
import { text } from "../read.ts";
import { smallPicture } from "./small-picture.ts";

type Preview = Extract<MessageContent, { kind: "text" }>["preview"];

/** What a text shows of the page it names; all engines use the same words. Null without an address or a title. */
export function linkPreview(raw: Readonly<Record<string, unknown>>): Preview {
  const url = text(raw.matchedText) ?? text(raw.canonicalUrl);
  const title = text(raw.title);
  if (url === null || title === null) return null;
  return { url, title, description: text(raw.description), picture: smallPicture(raw) };
}
