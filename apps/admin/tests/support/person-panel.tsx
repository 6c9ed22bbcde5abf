import type { Candidate, Conversation, Person } from "@kaunter/domain";
import { ToastRegion } from "@kaunter/ui";
import { afterEach, beforeEach, vi } from "vitest";
import { ContactPanel } from "@/features/whatsapp/contact-panel/contact-panel";
import { aConversation, uuid } from "./builders";
import { fakeDesk } from "./fake-desk";
import { renderWords, type RenderOptions } from "./render";

export const CHAT = uuid(1);
/** Where the panel asks who is behind the chat. */
export const PERSON = `/api/waha/conversations/${CHAT}/person`;
export const UNKNOWN = { badge: { type: "unknown" }, memberId: null, leadId: null } as const;
/** A chat of somebody the records do not know. */
export const NOBODY: Person = { member: null, lead: null, packages: [], candidates: [], byHand: false, related: [] };
export const TAN: NonNullable<Person["member"]> = {
  id: uuid(601),
  name: "Tan Wei Ming",
  phone: "60162345817",
  email: null,
  dob: null,
  gender: null,
  branchName: "Kepong",
  registeredOn: "2024-06-02",
  status: "active",
};
export const candidate = (id: number, name: string, changes: Partial<Candidate> = {}): Candidate => ({
  type: "member",
  id: uuid(id),
  name,
  branchName: "Kepong",
  status: "active",
  chosen: false,
  ...changes,
});

interface Call {
  readonly path: string;
  readonly method: string;
  readonly body: unknown;
}
/** By method and path, without its query; whatever nobody named fails. */
type Answers = Record<string, (call: Call) => { body: unknown; status?: number }>;

/** Our routes for each test of a file: what was asked of them, and the answers a test puts in. Both begin empty each time. */
export function personRoutes() {
  const calls: Call[] = [];
  const answers: Answers = {};
  beforeEach(() => {
    calls.length = 0;
    for (const route of Object.keys(answers)) Reflect.deleteProperty(answers, route);
    vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
      const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : null;
      const call = { path, method: init.method ?? "GET", body };
      calls.push(call);
      const known = answers[`${call.method} ${path.split("?")[0] ?? ""}`];
      const { body: answer, status } = known?.(call) ?? { body: {}, status: 500 };
      return Promise.resolve(Response.json(answer, { status: status ?? 200 }));
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  const writes = () => calls.filter(({ method }) => method !== "GET").map(({ method, body }) => [method, body]);
  return { calls, answers, writes };
}

/** Draws the panel of a chat behind which this person is. */
export const openPanel =
  (answers: Answers) =>
  (person: Person, conversation: Partial<Conversation> = {}, options: RenderOptions = {}) => {
    answers[`GET ${PERSON}`] ??= () => ({ body: person });
    answers[`PUT ${PERSON}`] ??= () => ({ body: { conversation: null } });
    answers[`DELETE ${PERSON}`] ??= () => ({ body: { conversation: null } });
    const desk = fakeDesk({ conversations: [aConversation(conversation)] });
    const ui = (
      <>
        <ContactPanel conversationId={CHAT} onClose={() => undefined} />
        <ToastRegion closeLabel="Close" />
      </>
    );
    return { desk, view: renderWords(ui, { desk, ...options }) };
  };
