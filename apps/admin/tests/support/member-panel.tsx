import type { Conversation, Person } from "@kaunter/domain";
import { afterEach, beforeEach, vi } from "vitest";
import { ContactPanel } from "@/features/whatsapp/contact-panel/contact-panel";
import { aConversation, uuid } from "./builders";
import { fakeDesk } from "./fake-desk";
import { renderWords, type RenderOptions } from "./render";

export const CHAT = uuid(1);

/** Ten of twenty sessions left, for half a year. */
export function aPackage(overrides: Partial<Person["packages"][number]> = {}): Person["packages"][number] {
  const base = { id: uuid(801), name: "PT 20", remaining: 10, total: 20, trainerName: "Hafiz Rahman" };
  return { ...base, expiresOn: "2027-05-21", ...overrides };
}

/** What the CRM knows of the member of `aConversation`. */
export const MEMBER: Person = {
  member: {
    id: uuid(601),
    name: "Nurul Aisyah Rahman",
    phone: "60128841937",
    email: "aisyah@mail.example",
    dob: "1994-03-14",
    gender: "female",
    branchName: "Kota Damansara",
    registeredOn: "2024-06-02",
    status: "active",
  },
  lead: null,
  packages: [aPackage()],
  candidates: [],
  byHand: false,
  related: [],
};

/** What is answered to everything the panel asks: the member, until a test says otherwise. */
export function personAnswers() {
  const answer = vi.fn<(path: string) => Promise<Response>>();
  const answersWith = (body: unknown, status = 200) =>
    answer.mockImplementation(() => Promise.resolve(Response.json(body, { status })));
  beforeEach(() => {
    answer.mockReset();
    answersWith(MEMBER);
    vi.stubGlobal("fetch", answer);
  });
  afterEach(() => vi.unstubAllGlobals());
  return { answer, answersWith };
}

/** Draws the panel of a chat; null for one that is not known yet. */
export function openMember(conversation: Partial<Conversation> | null = {}, options: RenderOptions = {}) {
  const onClose = vi.fn();
  const desk = fakeDesk({ conversations: conversation === null ? [] : [aConversation(conversation)] });
  const panel = <ContactPanel conversationId={CHAT} onClose={onClose} />;
  return { onClose, desk, view: renderWords(panel, { desk, ...options }) };
}
