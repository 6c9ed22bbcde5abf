import type { BubbleElement } from "@kaunter/chat-core";
import { vi } from "vitest";
import { BubbleRow } from "@/features/whatsapp/thread/bubble-row";
import { type RenderOptions, renderWords } from "./render";

/** Draws one row of a thread that stands there already. */
export function drawBubble(element: BubbleElement, options: RenderOptions & { found?: boolean } = {}) {
  const { found = false } = options;
  return renderWords(
    <BubbleRow element={element} fresh={false} flash={false} found={found} onQuote={vi.fn()} />,
    options,
  );
}
