/** One server-sent event; a comment (the heartbeat) has the name "comment". */
export interface SseEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Cuts a server-sent event stream into events, whatever pieces it arrives in. Answers a function that takes a piece of
 * text and returns the events it completed. Source: HTML standard, "Parsing an event stream".
 */
export function createSseParser(): (piece: string) => readonly SseEvent[] {
  let rest = "";
  return (piece) => {
    const text = rest + piece;
    // A carriage return at the end may be half of a line's end.
    const half = text.endsWith("\r") ? "\r" : "";
    const blocks = text
      .slice(0, text.length - half.length)
      .replace(/\r\n?/g, "\n")
      .split("\n\n");
    rest = (blocks.pop() ?? "") + half;
    return blocks.map(parseBlock);
  };
}

function parseBlock(block: string): SseEvent {
  let name: string | null = null;
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") name = value;
    if (field === "data") data.push(value);
  }
  return { name: name ?? (data.length > 0 ? "message" : "comment"), data: data.join("\n") };
}
