// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { FindBar } from "@/features/whatsapp/thread/find-bar";
import { answerRoutes } from "../../../support/answer-routes";
import { aConversation, aMessage, uuid } from "../../../support/builders";
import { renderWords } from "../../../support/render";

afterEach(() => vi.unstubAllGlobals());

function draw(found: readonly number[]) {
  const hits = found.map((number) => ({ message: aMessage({ id: uuid(number) }), conversation: aConversation() }));
  const fetch = answerRoutes({ "/api/waha/search": () => ({ hits, nextCursor: null }) });
  const lookAt = vi.fn();
  const onClose = vi.fn();
  renderWords(<FindBar conversationId={uuid(1)} onClose={onClose} />, { view: { lookAt } });
  const field = screen.getByRole("searchbox", { name: "Find in this chat" });
  const find = (text: string) => {
    fireEvent.change(field, { target: { value: text } });
    fireEvent.keyDown(field, { key: "Enter" });
  };
  return { fetch, lookAt, onClose, field, find };
}

it("asks nothing and says nothing until there are words", () => {
  const { fetch, field } = draw([11]);
  expect(fetch).not.toHaveBeenCalled();
  expect(screen.getByRole("status").textContent).toBe("");
  fireEvent.change(field, { target: { value: "sun" } });
  expect(screen.getByRole("status").textContent).toBe("");
});

it("looks in this chat alone, shows the newest hit, and goes to older and newer ones", async () => {
  const { fetch, lookAt, field, find } = draw([13, 12, 11]);
  find("sunday");
  await waitFor(() => expect(lookAt).toHaveBeenLastCalledWith(uuid(1), uuid(13)));
  const [asked] = fetch.mock.calls[0] ?? [];
  expect(String(asked)).toContain(`q=sunday&conversation=${uuid(1)}`);
  expect(screen.getByRole("status").textContent).toBe("1 of 3");
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(lookAt).toHaveBeenLastCalledWith(uuid(1), uuid(12)));
  fireEvent.click(screen.getByRole("button", { name: "Older hit" }));
  await waitFor(() => expect(lookAt).toHaveBeenLastCalledWith(uuid(1), uuid(11)));
  fireEvent.click(screen.getByRole("button", { name: "Older hit" }));
  expect(screen.getByRole("status").textContent).toBe("3 of 3");
  fireEvent.keyDown(field, { key: "Enter", shiftKey: true });
  await waitFor(() => expect(lookAt).toHaveBeenLastCalledWith(uuid(1), uuid(12)));
});

it("goes on to the next page of hits, also when asked before that is there", async () => {
  const hit = (number: number) => ({ message: aMessage({ id: uuid(number) }), conversation: aConversation() });
  let answer: (page: unknown) => void = () => undefined;
  const second = new Promise((resolve) => (answer = resolve));
  const pages = vi.fn((url: URL) =>
    url.searchParams.get("cursor") === null ? { hits: [hit(13), hit(12)], nextCursor: "more" } : second,
  );
  vi.stubGlobal("fetch", async (input: string) => Response.json(await pages(new URL(input, "http://desk.test"))));
  const lookAt = vi.fn();
  renderWords(<FindBar conversationId={uuid(1)} onClose={vi.fn()} />, { view: { lookAt } });
  const field = screen.getByRole("searchbox", { name: "Find in this chat" });
  fireEvent.change(field, { target: { value: "sunday" } });
  for (const at of [13, 12]) {
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(lookAt).toHaveBeenLastCalledWith(uuid(1), uuid(at)));
  }
  fireEvent.keyDown(field, { key: "Enter" });
  answer({ hits: [hit(11)], nextCursor: null });
  await waitFor(() => expect(lookAt).toHaveBeenLastCalledWith(uuid(1), uuid(11)));
  expect(screen.getByRole("status").textContent).toBe("3 of 3");
});

it("says when nothing was found", async () => {
  const { lookAt, find } = draw([]);
  find("zzz");
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("No hits"));
  expect(lookAt).not.toHaveBeenCalled();
});

it("closes on Escape", () => {
  const { field, onClose } = draw([]);
  fireEvent.keyDown(field, { key: "Escape" });
  expect(onClose).toHaveBeenCalled();
});
