// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { HoursSection } from "@/features/settings/desk/hours-section";
import { ReceiptsSection } from "@/features/settings/desk/receipts-section";
import { WebhookSection } from "@/features/settings/desk/webhook-section";
import { HoursLine } from "@/features/whatsapp/hours/hours-line";
import { SettingsLink } from "@/features/whatsapp/rail/settings-link";
import { LOCALES } from "@/i18n/locale";
import { answerRoutes } from "../../support/answer-routes";
import { aConversation, uuid } from "../../support/builders";
import { fakeDesk } from "../../support/fake-desk";
import { renderWords } from "../../support/render";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), usePathname: () => "/settings/hours" }));

const KEPONG = uuid(8);
const DAY = [{ from: "06:00", to: "23:00" }];
const week = (days: readonly (typeof DAY)[]) => ({ timeZone: "Asia/Kuala_Lumpur", days });
const branch = (hours: unknown, updatedAt: string | null = "version 1") => ({
  branches: [{ branchId: KEPONG, branchName: "Kepong", hours, updatedAt }],
});
const bodyOf = (init: RequestInit | undefined): unknown =>
  JSON.parse(typeof init?.body === "string" ? init.body : "null");

describe("read receipts", () => {
  it("are saved with the choice, over the version that was seen", async () => {
    const bodies: unknown[] = [];
    let value = "on_open";
    answerRoutes({
      "/api/settings/receipts": (_, init) => {
        if (init?.method !== "PUT") return { value, updatedAt: "version 1" };
        bodies.push(bodyOf(init));
        value = "never";
        return { ok: true };
      },
    });
    renderWords(<ReceiptsSection />);
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: /^When somebody opens/ })).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: /^Never/ }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Never/ }).checked).toBe(true));
    expect(bodies).toEqual([{ value: "never", updatedAt: "version 1" }]);
  });
});

describe("business hours", () => {
  it("are set day by day; closing at midnight is the end of the day", async () => {
    const bodies: unknown[] = [];
    answerRoutes({
      "/api/settings/hours": () => branch(null, null),
      [`/api/settings/hours/${KEPONG}`]: (_, init) => {
        bodies.push(bodyOf(init));
        return { ok: true };
      },
    });
    renderWords(<HoursSection />);
    const form = await screen.findByRole("form", { name: "Kepong" });
    expect(within(form).getByText("Not set yet")).toBeTruthy();
    fireEvent.click(within(form).getByRole("checkbox", { name: "Sunday" }));
    fireEvent.change(within(form).getByLabelText("Monday: closes"), { target: { value: "00:00" } });
    fireEvent.submit(form);
    const late = [{ from: "06:00", to: "24:00" }];
    await waitFor(() =>
      expect(bodies).toEqual([{ hours: week([late, DAY, DAY, DAY, DAY, DAY, []]), updatedAt: null }]),
    );
  });

  it("have a pause where somebody makes one, and are copied from one day to all", async () => {
    const bodies: unknown[] = [];
    answerRoutes({
      // As a week was kept when its days had one opening or none.
      "/api/settings/hours": () => branch(week([...DAY, ...Array<never>(6).fill(null as never)] as never)),
      [`/api/settings/hours/${KEPONG}`]: (_, init) => {
        bodies.push(bodyOf(init));
        return { ok: true };
      },
    });
    renderWords(<HoursSection />);
    const form = await screen.findByRole("form", { name: "Kepong" });
    fireEvent.click(within(form).getByRole("button", { name: "Add a break on Monday" }));
    expect(within(form).getByLabelText<HTMLInputElement>("Monday: closes").value).toBe("14:00");
    fireEvent.change(within(form).getByLabelText("Monday: opens again"), { target: { value: "13:00" } });
    expect(within(form).getByText(/^Opening again is before closing/)).toBeTruthy();
    expect(within(form).getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
    fireEvent.change(within(form).getByLabelText("Monday: closes"), { target: { value: "12:00" } });
    fireEvent.click(within(form).getByRole("button", { name: "Copy Monday to every day" }));
    fireEvent.click(within(form).getByRole("button", { name: "Remove the second hours of Tuesday" }));
    fireEvent.submit(form);
    const paused = [
      { from: "06:00", to: "12:00" },
      { from: "13:00", to: "23:00" },
    ];
    const days = [paused, paused.slice(0, 1), paused, paused, paused, paused, paused];
    await waitFor(() => expect(bodies).toEqual([{ hours: week(days), updatedAt: "version 1" }]));
  });

  it("that end before they begin cannot be saved, and it is said where", async () => {
    answerRoutes({ "/api/settings/hours": () => branch(week(Array(7).fill(DAY))) });
    renderWords(<HoursSection />);
    const form = await screen.findByRole("form", { name: "Kepong" });
    fireEvent.change(within(form).getByLabelText("Friday: closes"), { target: { value: "05:00" } });
    expect(within(form).getByText(/^Closing is before opening/)).toBeTruthy();
    expect(within(form).getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
  });
});

describe("the webhook", () => {
  it.each(LOCALES)("is said in words, in %s, for the server and for each session", async (locale) => {
    answerRoutes({
      "/api/settings/webhook": () => ({
        secret: "set",
        address: "missing",
        sessions: [
          { name: "default", webhook: "registered" },
          { name: "kepong", webhook: null },
        ],
      }),
    });
    renderWords(<WebhookSection />, { locale });
    expect((await screen.findByText("kepong")).closest("div")).toBeTruthy();
    expect(screen.getAllByRole("definition")).toHaveLength(4);
    expect(document.body.textContent).not.toMatch(/settings\.webhook/);
  });
});

describe("a chat's branch", () => {
  const show = (hours: unknown, nowMs: number) => {
    answerRoutes({ "/api/settings/hours": () => branch(hours) });
    const desk = { ...fakeDesk({ conversations: [aConversation({ branchId: KEPONG })] }), nowMs: () => nowMs };
    return renderWords(<HoursLine conversationId={uuid(1)} />, { desk });
  };
  /** A Sunday. */
  const sunday = (clock: string) => Date.parse(`2026-11-22T${clock}:00+08:00`);
  const open = week(Array(7).fill(DAY));

  it.each([
    ["05:00", open, "Outside business hours. Kepong opens today at 06:00."],
    ["23:30", open, "Outside business hours. Kepong opens tomorrow at 06:00."],
    ["12:00", week([[], [], DAY, [], [], [], []]), "Outside business hours. Kepong opens on Wednesday at 06:00."],
    ["12:00", week(Array(7).fill([])), "Kepong is closed."],
  ])("at %s is closed and says when it opens", async (clock, hours, text) => {
    show(hours, sunday(clock));
    expect((await screen.findByRole("status")).textContent).toBe(text);
  });

  it.each([
    ["12:00", open],
    ["03:00", null],
  ])("at %s is not spoken of while it is open, or where nobody set its hours", async (clock, hours) => {
    const fetched = show(hours, sunday(clock));
    await waitFor(() => expect(vi.mocked(globalThis.fetch)).toHaveBeenCalled());
    expect(fetched.container.textContent).toBe("");
  });
});

describe("the way to the settings", () => {
  it("is there for those who may change them, and for nobody else", () => {
    const { unmount } = renderWords(<SettingsLink />);
    expect(screen.getByRole("link", { name: "Settings" }).getAttribute("href")).toBe("/settings");
    unmount();
    renderWords(<SettingsLink />, { permissions: ["chats.can_view"] });
    expect(screen.queryByRole("link")).toBeNull();
  });
});
