import { AppError, type Conversation } from "@kaunter/domain";
import { ToastRegion } from "@kaunter/ui";
import { afterEach, beforeEach, vi } from "vitest";
import { DeskSections } from "@/features/whatsapp/contact-panel/desk-sections";
import type { DeskApi } from "@/features/whatsapp/data/api";
import { useDesk } from "@/features/whatsapp/state/use-desk";
import { aConversation, uuid } from "./builders";
import { fakeDesk } from "./fake-desk";
import { renderWords, type RenderOptions } from "./render";

export const CHAT = uuid(1);
export const HAFIZ = { id: uuid(80), name: "Hafiz Karim" };
const STAFF = [{ id: uuid(77), name: "Mei Ling" }, HAFIZ];
const TAGS = [
  { key: "vip", name: "VIP", color: "black" },
  { key: "urgent", name: "Urgent", color: "red" },
  { key: "trial", name: "Café trial", color: "light" },
];

/** The staff a chat can be given to, for each test of a file. */
export function keepStaff(): void {
  beforeEach(() => {
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ staff: STAFF })));
  });
  afterEach(() => vi.unstubAllGlobals());
}

/** As the panel draws it: whatever the desk remembers now. */
function Sections() {
  const conversation = useDesk((state) => state.conversations.byId[CHAT]?.value);
  return conversation ? <DeskSections conversation={conversation} /> : null;
}

/** Draws what the desk itself keeps of a chat: tags, assignee, notes. */
export function openSections(
  conversation: Partial<Conversation>,
  api: Partial<DeskApi> = {},
  options: RenderOptions = {},
) {
  const desk = fakeDesk({ conversations: [aConversation(conversation)], api, tags: TAGS });
  const ui = (
    <>
      <Sections />
      <ToastRegion closeLabel="Close" />
    </>
  );
  return { desk, view: renderWords(ui, { desk, ...options }) };
}

/** An edit the server refuses. */
export const refuse = (code: "bad_request" | "database_unavailable") => () => Promise.reject(new AppError(code, "no"));
