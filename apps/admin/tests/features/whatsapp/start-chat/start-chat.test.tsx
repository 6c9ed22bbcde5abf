// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { looksLikePhone } from "@/features/whatsapp/start-chat/looks-like-phone";
import { StartChat } from "@/features/whatsapp/start-chat/start-chat";
import { answerRoutes, type Routes } from "../../../support/answer-routes";
import { aConversation, uuid } from "../../../support/builders";
import { renderWords, type RenderOptions } from "../../../support/render";

const START = "/api/waha/conversations/start";
const kavitha = {
  type: "member",
  id: uuid(61),
  name: "Kavitha",
  phone: "60129384756",
  branchName: "Kota Damansara",
  status: "active",
  conversationId: null,
};

const open = vi.fn();
beforeEach(() => open.mockClear());

async function dialog(routes: Routes = {}, options: RenderOptions = {}) {
  const fetch = answerRoutes({ "/api/waha/people": () => ({ people: [] }), ...routes });
  renderWords(<StartChat />, { ...options, view: { open } });
  fireEvent.click(screen.getByRole("button", { name: "New chat" }));
  return { fetch, field: await screen.findByRole<HTMLInputElement>("searchbox") };
}

const refusal = (code: string, status: number) => () => Response.json({ code, message: code }, { status });

describe("starting a chat", () => {
  it("puts the cursor into the field", async () => {
    const { field } = await dialog();
    expect(document.activeElement).toBe(field);
  });

  it("opens the chat of a typed number", async () => {
    const conversation = aConversation({ id: uuid(9) });
    const { field, fetch } = await dialog({ [START]: () => ({ outcome: "created", conversation }) });
    fireEvent.change(field, { target: { value: "012-345 6789" } });
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(open).toHaveBeenCalledWith(uuid(9)));
    const [, init] = fetch.mock.calls.find(([url]) => String(url).endsWith("/start")) ?? [];
    expect(init?.body).toBe('{"phone":"012-345 6789"}');
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("opens the chat a person has without asking anybody", async () => {
    const people = [{ ...kavitha, conversationId: uuid(33) }];
    const { field } = await dialog({ "/api/waha/people": () => ({ people }) });
    fireEvent.change(field, { target: { value: "kavi" } });
    fireEvent.click(await screen.findByRole("button", { name: /Kavitha/ }));
    expect(open).toHaveBeenCalledWith(uuid(33));
  });

  it("starts one with a person who has none, by their number", async () => {
    const conversation = aConversation({ id: uuid(10) });
    const { field } = await dialog({
      "/api/waha/people": () => ({ people: [kavitha] }),
      [START]: () => ({ outcome: "created", conversation }),
    });
    fireEvent.change(field, { target: { value: "kavi" } });
    fireEvent.click(await screen.findByRole("button", { name: /Kavitha/ }));
    await waitFor(() => expect(open).toHaveBeenCalledWith(uuid(10)));
  });

  it.each([
    [
      "a number that is not on WhatsApp",
      () => ({ outcome: "not_on_whatsapp", phone: "60139998887" }),
      /60 13-999 8887 is not on WhatsApp/,
    ],
    ["no phone number", refusal("bad_request", 400), /no phone number/],
    ["somebody of others", refusal("forbidden", 403), /another branch or colleague/],
    ["a gateway that is down", refusal("gateway_unreachable", 502), /no connection/],
    ["a session that is not working", refusal("gateway_not_working", 409), /not connected/],
  ])("says so for %s, and keeps what was typed", async (_, answer, text) => {
    const { field } = await dialog({ [START]: answer });
    fireEvent.change(field, { target: { value: "0139998887" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect((await screen.findByRole("alert")).textContent).toMatch(text);
    expect(field.value).toBe("0139998887");
    expect(open).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: "013999888" } });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says that a person has no number", async () => {
    const { field } = await dialog({ "/api/waha/people": () => ({ people: [{ ...kavitha, phone: null }] }) });
    fireEvent.change(field, { target: { value: "kavi" } });
    fireEvent.click(await screen.findByRole("button", { name: /Kavitha/ }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/no phone number for Kavitha/);
  });

  it("is not offered to those who may only look", () => {
    answerRoutes({});
    renderWords(<StartChat />, { permissions: ["chats.can_view"] });
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("what could be a number", () => {
  it.each([
    ["0123456789", true],
    ["+60 12-345 6789", true],
    ["(012) 345.6789", true],
    ["12345", false],
    ["Siti 0123456789", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(looksLikePhone(text)).toBe(expected);
  });
});
