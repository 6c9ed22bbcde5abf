// @vitest-environment happy-dom
import type { ListView } from "@kaunter/chat-core";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { openable, searchItems } from "@/features/whatsapp/conversation-list/search-items";
import { SearchResults } from "@/features/whatsapp/conversation-list/search-results";
import { SearchRow } from "@/features/whatsapp/conversation-list/search-row";
import { useFound } from "@/features/whatsapp/conversation-list/use-found";
import { answerRoutes } from "../../../support/answer-routes";
import { aConversation, aMessage, uuid } from "../../../support/builders";
import { renderWords } from "../../../support/render";

const people = Array.from({ length: 12 }, (_, n) => aConversation({ id: uuid(n + 1), name: `Wei ${String(n)}` }));
const hit = {
  conversation: aConversation({ id: uuid(50), name: "Kavitha" }),
  message: aMessage({ id: uuid(90), conversationId: uuid(50), body: "Tanya Wei pasal kelas" }),
};

function view(overrides: Partial<ListView> = {}): ListView {
  return {
    status: "ready",
    errorCode: null,
    filterKey: "search=wei",
    stale: false,
    rows: people.slice(0, 2),
    total: 2,
    unreadTotal: 0,
    totalsExact: true,
    nextCursor: null,
    ...overrides,
  };
}

function results(list: ListView, opening: string | null = null) {
  const calls = { onOpen: vi.fn(), onMoreRows: vi.fn(), onClear: vi.fn(), onLeave: vi.fn(), onOpened: vi.fn() };
  const filter = { type: "all", search: "wei" } as const;
  renderWords(<SearchResults list={list} filter={filter} selectedId={null} opening={opening} {...calls} />);
  return calls;
}

/** Every row that was found, drawn without a window to scroll in, which this page without measures does not have. */
function EveryRow({ list, search, onOpen }: { list: ListView; search: string; onOpen: () => void }) {
  const found = useFound({ list, filter: { type: "all", search }, onOpen, onMoreRows: () => undefined });
  return (
    <div role="listbox" aria-label="Everything">
      {found.items.map((item) => (
        <SearchRow
          key={item.key}
          item={item}
          term={search}
          errorCode={found.errorCode}
          selected={false}
          active={false}
          onOpen={found.openItem}
        />
      ))}
    </div>
  );
}

const found = (hits: readonly unknown[], nextCursor: string | null = null) =>
  answerRoutes({ "/api/waha/search": () => ({ hits, nextCursor }) });

describe("what was found", () => {
  const base = { list: view(), hits: [hit], messages: "ready", moreHits: false, all: false } as const;
  const keys = (found: Parameters<typeof searchItems>[0]) => searchItems(found).map((item) => item.key);

  it("is conversations first, messages below", () => {
    expect(keys(base)).toEqual(["heading:conversations", uuid(1), uuid(2), "heading:messages", `message:${uuid(90)}`]);
  });

  it("shows the first few conversations of many, and all of them when asked", () => {
    const list = view({ rows: people, total: 12 });
    expect(keys({ ...base, list })).toEqual([
      "heading:conversations",
      ...[1, 2, 3, 4, 5].map(uuid),
      "all",
      "heading:messages",
      `message:${uuid(90)}`,
    ]);
    expect(keys({ ...base, list, all: true })).toHaveLength(15);
  });

  it("keeps messages back while conversations above them are still missing", () => {
    const list = view({ rows: people, total: 30, nextCursor: "p2" });
    expect(keys({ ...base, list, all: true }).at(-1)).toBe(uuid(12));
  });

  it("says that the filters left nothing of what was found so far, before the way to more", () => {
    const says = searchItems({ ...base, hits: [], moreHits: true }).slice(-2);
    expect(says).toMatchObject([{ type: "note", says: "soFar" }, { type: "more" }]);
  });

  it("lets arrows stop at what can be opened", () => {
    const items = searchItems({ ...base, hits: [], messages: "loading" });
    expect(openable(items)).toEqual([uuid(1), uuid(2)]);
  });
});

describe("the search results", () => {
  it("mark what was found and open a message where it stands", async () => {
    found([hit]);
    const onOpen = vi.fn();
    renderWords(<EveryRow list={view()} search="wei" onOpen={onOpen} />);
    const option = await screen.findByRole("option", { name: /Kavitha/ });
    expect(option.querySelector("mark")?.textContent).toBe("Wei");
    fireEvent.click(option);
    expect(onOpen).toHaveBeenCalledWith(uuid(50), uuid(90));
  });

  it("open the first thing on Enter, once the answer to these words is there", async () => {
    found([]);
    const { onOpen, onOpened } = results(view({ status: "loading" }), "wei");
    expect(onOpen).not.toHaveBeenCalled();
    expect(onOpened).not.toHaveBeenCalled();
  });

  it("open the first conversation", async () => {
    found([]);
    const { onOpen } = results(view(), "wei");
    await waitFor(() => expect(onOpen).toHaveBeenCalledWith(uuid(1)));
  });

  it("open the first message where no conversation is found", async () => {
    found([hit]);
    const { onOpen } = results(view({ rows: [], total: 0 }), "wei");
    await waitFor(() => expect(onOpen).toHaveBeenCalledWith(uuid(50), uuid(90)));
  });

  it("say that nothing matches where neither is found", async () => {
    found([]);
    const { onClear } = results(view({ rows: [], total: 0 }));
    fireEvent.click(await screen.findByRole("button", { name: "Clear the filters" }));
    expect(onClear).toHaveBeenCalledTimes(1);
  });

  it("do not repeat every message of whoever has a number", async () => {
    found([hit], "older");
    renderWords(<EveryRow list={view({ filterKey: "search=012" })} search="012" onOpen={vi.fn()} />);
    expect(await screen.findByText("No messages found")).toBeTruthy();
    expect(screen.getAllByRole("option")).toHaveLength(2);
  });

  it("say why messages could not be searched, and search again", async () => {
    const fetch = answerRoutes({
      "/api/waha/search": () => Response.json({ code: "database_unavailable", message: "down" }, { status: 503 }),
    });
    renderWords(<EveryRow list={view()} search="wei" onOpen={vi.fn()} />);
    fireEvent.click(await screen.findByRole("option", { name: "Search messages again" }));
    await waitFor(() => expect(fetch.mock.calls.length).toBeGreaterThan(1));
  });

  it("leave to the words on Escape", async () => {
    found([]);
    const { onLeave } = results(view());
    fireEvent.keyDown(screen.getByRole("listbox", { name: "Search results" }), { key: "Escape" });
    expect(onLeave).toHaveBeenCalledTimes(1);
  });
});
