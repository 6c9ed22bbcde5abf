// @vitest-environment happy-dom
import type { ManagedSession } from "@kaunter/domain";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { SessionManager } from "@/features/whatsapp/session/session-manager";
import { startedWorking } from "@/features/whatsapp/session/started-working";
import { answerRoutes, type Routes } from "../../../support/answer-routes";
import { aSession, NOW_MS, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords, type RenderOptions } from "../../../support/render";

const managed = (overrides: Partial<ManagedSession> = {}): ManagedSession => ({
  ...aSession(),
  ...{ isDefault: true, branchId: null, ownGapMs: null, webhook: "registered" },
  ...overrides,
});

function show(sessions: readonly ManagedSession[], routes: Routes = {}, options: RenderOptions = {}) {
  const fetch = answerRoutes({
    "/api/waha/session": () => ({ sessions, error: null, gatewayVersion: "2026.11.2", sendGapMs: 1_500 }),
    "/api/waha/branches": () => ({ branches: [{ id: uuid(801), name: "Kepong" }] }),
    "/api/waha/session/qr": () => new Response(new Uint8Array([137, 80, 78, 71])),
    ...routes,
  });
  const onStatusChange = vi.fn();
  renderWords(<SessionManager onClose={() => undefined} onStatusChange={onStatusChange} />, options);
  return { fetch, onStatusChange, card: () => screen.findByRole("listitem", { name: "Session default" }) };
}

const asked = (fetch: ReturnType<typeof answerRoutes>, path: string) =>
  fetch.mock.calls.filter(([url]) => String(url).startsWith(path));

const buttons = (card: HTMLElement) =>
  within(card)
    .getAllByRole("button")
    .map((button) => button.textContent)
    .filter((text) => text !== "Get code");

describe("the session manager", () => {
  it.each([
    ["STOPPED", "Stopped", ["Start session"]],
    ["STARTING", "Starting", ["Stop", "Restart"]],
    ["SCAN_QR_CODE", "Scan the code", ["Stop", "Restart"]],
    ["WORKING", "Working", ["Restart", "Stop", "Log out"]],
    ["FAILED", "Failed", ["Restart", "Stop", "Log out"]],
  ] as const)("%s is said in words and offers what makes sense", async (status, word, offered) => {
    const { card } = show([managed({ status, rawStatus: status })]);
    expect(within(await card()).getByText(word, { selector: "[role=status]" })).toBeTruthy();
    expect(buttons(await card())).toEqual(offered);
  });

  it("shows a status nobody knows as the gateway says it", async () => {
    const { card } = show([managed({ status: "UNKNOWN", rawStatus: "PASSKEY_REQUIRED" })]);
    expect(within(await card()).getByText("PASSKEY_REQUIRED")).toBeTruthy();
  });

  it("shows the code to scan and says how", async () => {
    const { card } = show([managed({ status: "SCAN_QR_CODE", rawStatus: "SCAN_QR_CODE", phone: null })]);
    const picture = await within(await card()).findByRole("img", { name: "QR code to link WhatsApp" });
    expect(picture.getAttribute("src")).toBe("data:image/png;base64,iVBORw==");
    expect(within(await card()).getByText("A new code in 20 seconds at most")).toBeTruthy();
    expect(within(await card()).getByText(/WAHA is not an official WhatsApp product/)).toBeTruthy();
  });

  it("logs out only once the words are typed as they are", async () => {
    const logout = "/api/waha/session/logout";
    const { fetch, card } = show([managed()], { [logout]: () => ({ ok: true }) });
    fireEvent.click(within(await card()).getByRole("button", { name: "Log out" }));
    const field = within(await card()).getByLabelText("Type “I acknowledged” to go on");
    const confirm = within(field.closest("form") ?? document.body).getByRole("button", { name: "Log out" });
    for (const almost of ["", "i acknowledged", "I acknowledge", "I acknowledged "]) {
      fireEvent.change(field, { target: { value: almost } });
      expect((confirm as HTMLButtonElement).disabled).toBe(true);
    }
    fireEvent.submit(field.closest("form") ?? field);
    expect(asked(fetch, logout)).toHaveLength(0);
    fireEvent.change(field, { target: { value: "I acknowledged" } });
    fireEvent.click(confirm);
    await waitFor(() => expect(asked(fetch, logout)).toHaveLength(1));
  });

  it("takes no second order before the first is answered, however early its effect is seen", async () => {
    const sessions = [managed()];
    let answer: (body: unknown) => void = () => undefined;
    const stopped = new Promise<unknown>((resolve) => (answer = resolve));
    const { fetch, card } = show(sessions, {
      "/api/waha/session/stop": () => stopped,
      "/api/waha/session/start": () => ({ ok: true }),
    });
    fireEvent.click(within(await card()).getByRole("button", { name: "Stop" }));
    sessions[0] = managed({ status: "STOPPED", rawStatus: "STOPPED" });
    window.dispatchEvent(new Event("online"));
    const start = () => screen.findByRole<HTMLButtonElement>("button", { name: "Start session" });
    expect((await start()).disabled).toBe(true);
    answer({ ok: true });
    await waitFor(async () => expect((await start()).disabled).toBe(false));
    fireEvent.click(await start());
    await waitFor(() => expect(asked(fetch, "/api/waha/session/start")).toHaveLength(1));
  });

  it("says why something did not work", async () => {
    const refused = () => Response.json({ code: "gateway_unreachable", message: "down" }, { status: 502 });
    const { card } = show([managed()], { "/api/waha/session/stop": refused });
    fireEvent.click(within(await card()).getByRole("button", { name: "Stop" }));
    expect((await screen.findByRole("alert")).textContent).toContain("There is no connection");
  });

  it("asks before it registers the webhook, which restarts the session", async () => {
    const path = "/api/waha/session/webhook";
    const { fetch, card } = show([managed({ webhook: "missing" })], { [path]: () => ({ state: "registered" }) });
    fireEvent.click(within(await card()).getByRole("button", { name: "Register" }));
    expect(asked(fetch, path)).toHaveLength(0);
    fireEvent.click(within(await card()).getByRole("button", { name: "Register and restart" }));
    await waitFor(() => expect(asked(fetch, path)).toHaveLength(1));
  });

  it("has new chats be of another session, when somebody says so", async () => {
    const path = "/api/waha/session/default";
    const sessions = [managed(), managed({ name: "kepong", isDefault: false })];
    const { fetch, card } = show(sessions, { [path]: () => ({ ok: true }) });
    expect(within(await card()).queryByRole("button", { name: "Use for new chats" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Use for new chats" }));
    await waitFor(() => expect(asked(fetch, `${path}?session=kepong`)).toHaveLength(1));
  });

  it("lets admins say how far apart a number's messages leave, and nobody else", async () => {
    const path = "/api/waha/session/pace";
    const desk = fakeDesk();
    const admin = { ...desk, staff: { ...desk.staff, role: "admin" } } as typeof desk;
    const sessions = [managed({ ownGapMs: 2_000 })];
    const { fetch } = show(sessions, { [path]: () => ({ ok: true }) }, { desk: admin });
    const field = await screen.findByLabelText<HTMLInputElement>("Seconds between two messages");
    const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "Save" });
    expect([field.value, save().disabled]).toEqual(["2", true]);
    expect(screen.getByText("2 seconds between messages")).toBeTruthy();
    for (const wrong of ["61", "-1", "soon"]) {
      fireEvent.change(field, { target: { value: wrong } });
      expect([screen.queryByText("A number from 0 to 60.") !== null, save().disabled]).toEqual([true, true]);
    }
    fireEvent.change(field, { target: { value: "0.5" } });
    fireEvent.click(save());
    await waitFor(() => expect(asked(fetch, path)[0]?.[1]?.body).toBe(JSON.stringify({ gapMs: 500 })));
    cleanup();
    const other = show([managed()]);
    await other.card();
    expect(screen.queryByLabelText("Seconds between two messages")).toBeNull();
  });

  it("tells of missing events and of history that is read, and warns of bans with the pace that is set", async () => {
    show([managed({ deafSinceMs: NOW_MS, sync: { done: 3, total: 40 } })]);
    expect(await screen.findByText(/Restart the session\./)).toBeTruthy();
    expect(screen.getByText("3 of 40 chats")).toBeTruthy();
    expect(screen.getByText(/· WAHA 2026\.11\.2$/)).toBeTruthy();
    expect(screen.getByText(/WAHA is not an official WhatsApp product.*at least 1\.5 seconds apart/)).toBeTruthy();
  });

  it("shows those who may only look how it stands, and nothing to press", async () => {
    const { fetch, card } = show(
      [managed({ status: "SCAN_QR_CODE", rawStatus: "SCAN_QR_CODE" })],
      {},
      { permissions: ["chats.can_view"] },
    );
    expect(within(await card()).getByText("Scan the code")).toBeTruthy();
    expect(within(await card()).queryAllByRole("button")).toEqual([]);
    expect(screen.queryByLabelText("Add a session")).toBeNull();
    expect(asked(fetch, "/api/waha/session/qr")).toHaveLength(0);
  });

  it("lists what is known while the gateway is away, and says so", async () => {
    show([], {
      "/api/waha/session": () => ({
        sessions: [managed({ webhook: null })],
        error: "gateway_unreachable",
        gatewayVersion: null,
        sendGapMs: 250,
      }),
    });
    expect((await screen.findByRole("alert")).textContent).toContain("There is no connection");
    expect(screen.getByRole("listitem", { name: "Session default" })).toBeTruthy();
  });
});

describe("whoever opened it", () => {
  it("is told of the step to WORKING and of no other", () => {
    const at = (status: ManagedSession["status"]) => [managed({ status })];
    expect(startedWorking(at("SCAN_QR_CODE"), at("WORKING"))).toEqual(["default"]);
    expect(startedWorking(at("WORKING"), at("WORKING"))).toEqual([]);
    expect(startedWorking(at("STOPPED"), at("STARTING"))).toEqual([]);
    expect(startedWorking(at("WORKING"), at("FAILED"))).toEqual([]);
    expect(startedWorking([], at("WORKING"))).toEqual([]);
  });
});
