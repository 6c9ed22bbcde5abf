// @vitest-environment happy-dom
import type { AuditEntry } from "@kaunter/domain";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { actionKey, ACTIONS } from "@/features/audit/actions";
import { AuditScreen } from "@/features/audit/audit-screen";
import { CATALOGUE } from "@/i18n/catalogue";
import { answerRoutes } from "../../support/answer-routes";
import { NOW_MS, uuid } from "../../support/builders";
import { renderWords } from "../../support/render";

const MEILING = uuid(701);
const NORA = uuid(702);
const people = [
  { id: MEILING, name: "Mei Ling" },
  { id: NORA, name: "Nora Wong" },
];

function deed(action: string, overrides: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: uuid(9),
    atMs: NOW_MS,
    actorId: MEILING,
    actorName: "Mei Ling",
    action,
    entity: action.split("/")[0] ?? "",
    entityId: null,
    conversationId: null,
    conversationName: null,
    details: {},
    ...overrides,
  };
}
const aisyah = { conversationId: uuid(1), conversationName: "Nurul Aisyah" };

function show(...entries: AuditEntry[]) {
  renderWords(<AuditScreen first={{ entries, hasMore: false }} filter={{}} people={people} />);
  return screen.getAllByRole("listitem").map((item) => item.querySelector("span")?.textContent);
}

describe("a line of the audit page", () => {
  it.each<[Partial<AuditEntry> & { action: string }, string]>([
    [
      { action: "conversation/tagged", ...aisyah, details: { added: ["vip", "pt"], removed: [] } },
      "put vip and pt on the chat with Nurul Aisyah",
    ],
    [
      { action: "conversation/tagged", ...aisyah, details: { added: [], removed: ["vip"] } },
      "took vip off the chat with Nurul Aisyah",
    ],
    [
      { action: "conversation/assigned", ...aisyah, details: { staff_id: NORA, was: null } },
      "gave the chat with Nurul Aisyah to Nora Wong",
    ],
    [
      { action: "conversation/assigned", ...aisyah, details: { staff_id: null, was: NORA } },
      "took the chat with Nurul Aisyah from whoever had it",
    ],
    [
      {
        action: "setting/changed",
        entityId: `business_hours:${uuid(8)}`,
        details: { changed: ["value"], now: { setting_type: "module" } },
      },
      "changed the setting business hours: value",
    ],
    [
      { action: "setting/changed", entityId: "tag", details: { changed: ["color"], now: { setting_type: "tag" } } },
      "changed the setting tag: colour",
    ],
    [{ action: "setting/ordered", entityId: "quick_reply" }, "put the quick replies in another order"],
    [{ action: "staff/invited", entityId: NORA }, "mailed an invitation to Nora Wong"],
    [{ action: "session/pace_set", entityId: "kepong" }, "changed how fast the session kepong sends"],
    [
      { action: "conversation/settled", details: { status: "handled" } },
      "marked the chat with a chat that is gone as handled",
    ],
    [
      { action: "staff/changed", entityId: NORA, details: { changed: ["branch_id", "role"] } },
      "changed Nora Wong: branch and role",
    ],
    [
      { action: "staff/changed", entityId: NORA, details: { changed: ["auth_user_id"] } },
      "signed in for the first time",
    ],
    [
      {
        action: "role/changed",
        entityId: "trainer",
        details: { now: { module: "chats", can_view: true, can_edit: true } },
      },
      "changed what the role Trainer may do in chats: see and edit",
    ],
    [{ action: "link/removed", details: { was: { staff_id: NORA } } }, "took a person from Nora Wong"],
    [{ action: "session/logged_out", entityId: "kepong" }, "logged the session kepong out of WhatsApp"],
    [
      { action: "conversation/tagged", details: { erased: true } },
      "did something about a person who was erased since (conversation/tagged)",
    ],
    [
      { action: "person/erased", details: { conversations: 1, messages: 2, reason: "asked" } },
      "erased a person: 1 chat, 2 messages, as they asked for it",
    ],
    [{ action: "privacy/retention_days", details: { value: 730 } }, "said that messages are kept for 730 days"],
    [{ action: "privacy/retention_days", details: { value: null } }, "said that messages are kept for ever"],
    [
      { action: "privacy/keep_originals", details: { value: false } },
      "said that the originals of deleted and edited messages are forgotten",
    ],
    [{ action: "moon/landed", entityId: "sea" }, "moon/landed: sea"],
  ])("%j is said in words", ({ action, ...rest }, sentence) => {
    expect(show(deed(action, rest))).toEqual([`Mei Ling ${sentence}`]);
  });

  it("names the machine, and colleagues who left", () => {
    const [machine, left] = show(
      deed("retention/applied", {
        id: uuid(1),
        actorId: null,
        actorName: null,
        details: { messages: 3, originals: 1 },
      }),
      deed("tag/removed", { id: uuid(2), actorName: null, entityId: "vip", details: { conversations: 1 } }),
    );
    expect(machine).toBe(
      "Kaunter forgot 3 messages that had become too old, and 1 original of a deleted or edited one",
    );
    expect(left).toBe("A colleague who left took the tag vip off 1 chat");
  });

  it("has words for every action the filter offers", () => {
    const { actions, deeds } = CATALOGUE.en.audit;
    const keys = ACTIONS.map(actionKey);
    expect(Object.keys(actions).sort()).toEqual([...keys].sort());
    expect(Object.keys(deeds)).toEqual(expect.arrayContaining(keys));
  });
});

describe("the filter", () => {
  it("asks for what is chosen, keeps it in the address, and names it in the file's", async () => {
    const asked: string[] = [];
    answerRoutes({
      "/api/audit": (url) => {
        asked.push(url.search);
        return { entries: [deed("session/started", { entityId: "kepong" })], hasMore: false };
      },
    });
    show(deed("conversation/noted", { ...aisyah, details: { was: 0, characters: 4 } }));
    fireEvent.change(screen.getByLabelText("What"), { target: { value: "session/started" } });
    expect(await screen.findByText(/started the session kepong/)).toBeTruthy();
    expect(asked).toEqual(["?action=session%2Fstarted"]);
    expect(location.search).toBe("?action=session%2Fstarted");
    const file = screen.getByRole("link", { name: /spreadsheet/ });
    expect(file.getAttribute("href")).toBe("/api/audit/export?action=session%2Fstarted");
    fireEvent.change(screen.getByLabelText("From"), { target: { value: "2026-11-01" } });
    await waitFor(() => expect(asked.at(-1)).toBe("?action=session%2Fstarted&from=2026-11-01"));
  });

  it("shows one conversation alone, and all again", async () => {
    answerRoutes({ "/api/audit": () => ({ entries: [deed("conversation/noted", aisyah)], hasMore: false }) });
    show(deed("conversation/noted", aisyah));
    fireEvent.click(screen.getByRole("button", { name: "Only the activity of the chat with Nurul Aisyah" }));
    fireEvent.click(await screen.findByRole("button", { name: "The chat with Nurul Aisyah: show all chats again" }));
    expect(await screen.findByPlaceholderText("Name or number")).toBeTruthy();
  });

  it("says why the lines could not be had", async () => {
    answerRoutes({
      "/api/audit": () => Response.json({ code: "database_unavailable", message: "x" }, { status: 503 }),
    });
    show(deed("conversation/noted", aisyah));
    fireEvent.change(screen.getByLabelText("Who"), { target: { value: NORA } });
    expect((await screen.findByRole("alert")).textContent).toMatch(/records cannot be reached/);
  });
});
