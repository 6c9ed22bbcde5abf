import { parseMarkup } from "../message-kinds/markup/parse-markup.ts";

/** Would WhatsApp draw this text in any other way than it stands there? Addresses alone do not count. */
export function hasMarkup(text: string): boolean {
  return parseMarkup(text).some(
    (block) =>
      block.type !== "paragraph" ||
      block.lines.some((line) => line.some(({ type }) => type !== "text" && type !== "link")),
  );
}
