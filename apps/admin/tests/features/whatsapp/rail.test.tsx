// @vitest-environment happy-dom
import { AppError } from "@kaunter/domain";
import { ToastRegion } from "@kaunter/ui";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AccountMenu } from "@/features/whatsapp/rail/account-menu";
import { Rail } from "@/features/whatsapp/rail/rail";
import { TabTitle } from "@/features/whatsapp/rail/tab-title";
import { preferenceCookie, readTheme } from "@/features/whatsapp/rail/theme";
import { loadList } from "@/features/whatsapp/state/actions/load-list";
import { aConversation } from "../../support/builders";
import { fakeDesk } from "../../support/fake-desk";
import { renderWords } from "../../support/render";

const router = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));

beforeEach(() => {
  delete document.documentElement.dataset["theme"];
  for (const name of ["kaunter-theme", "kaunter-locale"]) document.cookie = `${name}=; path=/; max-age=0`;
});

const waiting = () => fakeDesk({ conversations: [aConversation({ unreadCount: 3 })] });

describe("the rail", () => {
  it("says how much waits, in the badge and in the tab", () => {
    renderWords(
      <>
        <Rail />
        <TabTitle />
      </>,
      { desk: waiting() },
    );
    expect(screen.getByText("3 unread messages")).toBeTruthy();
    expect(document.title).toBe("(3) Kaunter");
  });

  it("has a bare title when nothing waits", () => {
    renderWords(<TabTitle />);
    expect(document.title).toBe("Kaunter");
  });

  it("counts all conversations while the list is narrowed", async () => {
    const desk = waiting();
    const everything = { conversations: [], total: 9, unreadTotal: 7, nextCursor: null };
    const nothing = { ...everything, total: 0, unreadTotal: 0 };
    vi.mocked(desk.api.listConversations).mockImplementation((filter) =>
      Promise.resolve(filter.type === "all" ? everything : nothing),
    );
    await loadList(desk, { type: "groups" });
    renderWords(<Rail />, { desk });
    expect(await screen.findByText("7 unread messages")).toBeTruthy();
  });

  it("opens the account menu when a person reaches for it", async () => {
    renderWords(<Rail />);
    fireEvent.click(screen.getByRole("button", { name: "Account: Mei Ling" }));
    expect(await screen.findByText("meiling@kaunter.example")).toBeTruthy();
    expect(screen.getByText("Front desk")).toBeTruthy();
  });
});

describe("the account menu", () => {
  it("signs out and goes to the sign-in page", async () => {
    const desk = fakeDesk();
    const go = vi.fn();
    renderWords(<AccountMenu openedBy="pointer" go={go} />, { desk });
    fireEvent.click(screen.getByRole("menuitem", { name: "Sign out" }));
    await waitFor(() => expect(go).toHaveBeenCalledWith("/login"));
    expect(desk.api.signOut).toHaveBeenCalledTimes(1);
  });

  it("says so when signing out failed", async () => {
    const signOut = () => Promise.reject(new AppError("gateway_unreachable", "down"));
    const go = vi.fn();
    const ui = (
      <>
        <AccountMenu openedBy="pointer" go={go} />
        <ToastRegion closeLabel="Close" />
      </>
    );
    renderWords(ui, { desk: fakeDesk({ api: { signOut } }) });
    fireEvent.click(screen.getByRole("menuitem", { name: "Sign out" }));
    expect(await screen.findByText(/^You are still signed in/)).toBeTruthy();
    expect(go).not.toHaveBeenCalled();
  });

  it("changes the theme at once and keeps the choice", () => {
    renderWords(<AccountMenu openedBy="pointer" />);
    fireEvent.click(screen.getByRole("menuitemradio", { name: "Dark" }));
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    expect(document.cookie).toContain("kaunter-theme=dark");
  });

  it("changes the language without leaving the screen", () => {
    renderWords(<AccountMenu openedBy="pointer" />);
    fireEvent.click(screen.getByRole("menuitemradio", { name: "Bahasa Malaysia" }));
    expect(document.cookie).toContain("kaunter-locale=ms");
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });
});

describe("the theme cookie", () => {
  it.each([
    ["dark", "dark"],
    ["light", "light"],
    ["purple", "system"],
    [undefined, "system"],
  ])("%j means %s", (value, theme) => {
    expect(readTheme(value)).toBe(theme);
  });

  it("is for this desk only", () => {
    expect(preferenceCookie("a", "b")).toBe("a=b; path=/; max-age=31536000; samesite=lax");
  });
});
