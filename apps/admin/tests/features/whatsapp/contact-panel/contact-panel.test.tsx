// @vitest-environment happy-dom
import type { Badge } from "@kaunter/domain";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/i18n/locale";
import { aConversation, aMessage, uuid } from "../../../support/builders";
import { aPackage, CHAT, MEMBER, openMember as open, personAnswers } from "../../../support/member-panel";

const { answer, answersWith } = personAnswers();

describe("the panel of a member", () => {
  it("shows face, name and number before the CRM answers", async () => {
    open();
    expect(screen.getByRole("heading", { name: "Nurul Aisyah Rahman" })).toBeTruthy();
    expect(screen.getByText("60 12-884 1937")).toBeTruthy();
    expect(screen.getByText("Loading details…")).toBeTruthy();
    await waitFor(() => expect(screen.queryByText("Loading details…")).toBeNull());
  });

  it("shows what the CRM knows", async () => {
    open();
    const mail = await screen.findByRole<HTMLAnchorElement>("link", { name: "aisyah@mail.example" });
    expect(mail.getAttribute("href")).toBe("mailto:aisyah@mail.example");
    for (const text of ["14 Mar 1994, female", "Kota Damansara", "2 Jun 2024", "Coach Hafiz Rahman"]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(answer.mock.calls[0]?.[0]).toBe(`/api/waha/conversations/${CHAT}/person`);
  });

  it("says what was never given", async () => {
    answersWith({ ...MEMBER, member: { ...MEMBER.member, email: null, dob: null, gender: null, branchName: null } });
    open();
    expect(await screen.findAllByText("Not given")).toHaveLength(3);
  });

  it("says that there is no package", async () => {
    answersWith({ ...MEMBER, packages: [] });
    open();
    expect(await screen.findByText("No active package")).toBeTruthy();
  });

  it.each([
    ["is plenty", { remaining: 10 }, "10 of 20 left", false],
    ["is nearly used up", { remaining: 4 }, "4 of 20 left", true],
    ["is used up", { remaining: 0 }, "0 of 20 left", true],
    ["is not counted", { remaining: null, total: null }, "No session limit", false],
  ])("marks the sessions of a package that %s", async (_, overrides, text, red) => {
    answersWith({ ...MEMBER, packages: [aPackage(overrides)] });
    open();
    expect((await screen.findByText(text)).classList.contains("text-danger")).toBe(red);
  });

  it.each([
    ["2027-05-21", "ends 21 May 2027", false],
    ["2026-12-06", "ends 6 Dec 2026", false],
    ["2026-12-05", "ends in 14 days, 5 Dec", true],
    ["2026-11-22", "ends tomorrow, 22 Nov", true],
    ["2026-11-21", "ends today, 21 Nov", true],
    ["2026-11-20", "ended 20 Nov 2026", true],
  ])("marks a package that ends on %s", async (expiresOn, text, red) => {
    answersWith({ ...MEMBER, packages: [aPackage({ expiresOn })] });
    open();
    expect((await screen.findByText(text)).classList.contains("text-danger")).toBe(red);
  });

  it("says what went wrong, and asks again when told to", async () => {
    answersWith({ code: "database_unavailable", message: "down" }, 503);
    open();
    expect((await screen.findByRole("alert")).textContent).toContain("The desk's records cannot be reached.");
    expect(screen.getByText("60 12-884 1937")).toBeTruthy();
    answersWith(MEMBER);
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Kota Damansara")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("does not show an answer of another shape", async () => {
    answersWith({ member: { name: "Nurul" } });
    open();
    expect((await screen.findByRole("alert")).textContent).toContain("The answer could not be read.");
  });

  it("asks again when the person gets another standing", async () => {
    const { desk } = open();
    await screen.findByText("Kota Damansara");
    const { generation } = desk.store.getState();
    const conversation = aConversation({ badge: { type: "member", status: "inactive" } });
    desk.store.dispatch({ type: "conversation/loaded", generation, conversation });
    expect(await screen.findByText("Expired")).toBeTruthy();
    await waitFor(() => expect(answer).toHaveBeenCalledTimes(2));
  });
});

describe("the badge", () => {
  it.each<[Badge, string, string]>([
    [{ type: "member", status: "active" }, "Active", "bg-accent"],
    [{ type: "member", status: "inactive" }, "Expired", "text-danger"],
    [{ type: "member", status: "no_package" }, "No Package", "bg-surface-selected"],
    [{ type: "lead", status: "escalated" }, "Escalated", "text-ink-muted"],
    [{ type: "unknown" }, "Not a Member", "text-ink-muted"],
  ])("of %j says %s", (badge, text, look) => {
    open({ badge });
    expect(screen.getByText(text).classList.contains(look)).toBe(true);
  });
});

describe("the panel's head", () => {
  it.each(["Close the panel", "Back to the chat"])("closes with %s", (name) => {
    const { onClose } = open();
    fireEvent.click(screen.getByRole("button", { name }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each(LOCALES)("has words for everything in %s", async (locale) => {
    answersWith({ ...MEMBER, packages: [aPackage(), aPackage({ id: uuid(802), expiresOn: "2026-11-30" })] });
    open({ lastMessage: null, tags: ["vip"], notes: aMessage().body ?? "" }, { locale });
    await screen.findByText("aisyah@mail.example");
    expect(document.body.textContent).not.toContain("panel.");
  });
});
