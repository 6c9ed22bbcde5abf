import type { ChatMessage, MediaState, MessageContent } from "@kaunter/domain";
import { vi } from "vitest";
import { type KindActions, KindActionsContext } from "@/features/whatsapp/message-kinds/kind-actions";
import { KindBody } from "@/features/whatsapp/message-kinds/kind-body";
import { aMessage } from "./builders";
import { renderWords } from "./render";

/** Draws the inside of a bubble, and answers what it can ask of the screen. */
export function drawKind(
  content: MessageContent,
  state: MediaState | null = "stored",
  overrides: Partial<ChatMessage> = {},
) {
  const actions: KindActions = {
    show: vi.fn(),
    askAgain: vi.fn(() => Promise.resolve()),
    showVotes: vi.fn(),
    nameOf: () => null,
    openChat: vi.fn(),
    chatName: "Nurul",
  };
  const message = aMessage({ content, body: null, mediaState: state, ...overrides });
  const drawn = renderWords(
    <KindActionsContext value={actions}>
      <KindBody message={message} meta={<time>9:02 am</time>} />
    </KindActionsContext>,
  );
  return { ...drawn, actions };
}
