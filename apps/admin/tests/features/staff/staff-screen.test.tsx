// @vitest-environment happy-dom
import type { StaffDirectory, StaffMember } from "@kaunter/domain";
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { StaffScreen } from "@/features/staff/staff-screen";
import { answerRoutes } from "../../support/answer-routes";
import { NOW_MS, uuid } from "../../support/builders";
import { renderWords } from "../../support/render";

function aPerson(number: number, overrides: Partial<StaffMember> = {}): StaffMember {
  return {
    ...{ id: uuid(number), name: `Person ${String(number)}`, email: `p${String(number)}@gym.example`, role: "trainer" },
    ...{ branchId: null, active: true, invitedAtMs: NOW_MS, lastSignInAtMs: NOW_MS, onlyAdmin: false, overrides: [] },
    ...overrides,
  };
}

const ADMIN = aPerson(1, { role: "admin", onlyAdmin: true });
const TRAINER = aPerson(2, { overrides: [{ module: "chats", canView: null, canEdit: true }] });
const NEW = aPerson(3, { lastSignInAtMs: null });

function aDirectory(staff: StaffMember[] = [ADMIN, TRAINER, NEW]): StaffDirectory {
  const defaults = [
    { role: "admin", module: "chats", canView: true, canEdit: true },
    { role: "admin", module: "staff", canView: true, canEdit: true },
    { role: "trainer", module: "chats", canView: true, canEdit: false },
  ] as const;
  return { staff, defaults: [...defaults], branches: [{ id: uuid(50), name: "Kepong" }] };
}

const asAdmin = { id: ADMIN.id, role: "admin", mayEdit: true } as const;
const row = (person: StaffMember) =>
  within(screen.getByText(person.email, { exact: false }).closest("li") ?? document.body);

describe("the staff page", () => {
  it("shows each right with its answer and why", () => {
    renderWords(<StaffScreen first={aDirectory()} viewer={asAdmin} />);
    const cells = (right: string) =>
      row(TRAINER)
        .getByText(right, { selector: "th" })
        .closest("tr")
        ?.textContent?.replace(/As the role.*/, "");
    expect(cells("WhatsApp chats: See")).toBe("WhatsApp chats: SeeYesRole defaultOverride: WhatsApp chats: See");
    expect(cells("WhatsApp chats: Change")).toBe("WhatsApp chats: ChangeYesOverrideOverride: WhatsApp chats: Change");
    expect(cells("Staff and rights: See")).toContain("NoRole default");
  });

  it("changes one half of an override and leaves the other", async () => {
    const fetch = answerRoutes({ "/api/staff/overrides": () => ({ ok: true }), "/api/staff": () => aDirectory() });
    renderWords(<StaffScreen first={aDirectory()} viewer={asAdmin} />);
    fireEvent.change(row(TRAINER).getByLabelText("Override: WhatsApp chats: See"), { target: { value: "deny" } });
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1]?.body))).toEqual({
      ...{ staffId: TRAINER.id, module: "chats", canView: false, canEdit: true },
    });
  });

  it("locks the only admin's role, status and rights over staff", () => {
    renderWords(<StaffScreen first={aDirectory()} viewer={asAdmin} />);
    const disabled = (element: HTMLElement) => (element as HTMLButtonElement).disabled;
    expect(disabled(row(ADMIN).getByLabelText("Role"))).toBe(true);
    expect(disabled(row(ADMIN).getByRole("button", { name: "Deactivate", hidden: true }))).toBe(true);
    expect(disabled(row(ADMIN).getByLabelText("Override: Staff and rights: Change"))).toBe(true);
    expect(disabled(row(ADMIN).getByLabelText("Override: WhatsApp chats: Change"))).toBe(false);
    expect(disabled(screen.getByLabelText("Admin: Staff and rights, Change"))).toBe(true);
  });

  it("says in words that the last admin stays, when somebody else was faster", async () => {
    const body = { code: "conflict", message: "no", fields: { admin: "is the last" } };
    answerRoutes({
      [`/api/staff/${ADMIN.id}`]: () => Response.json(body, { status: 409 }),
      "/api/staff": () => aDirectory(),
    });
    const first = aDirectory([{ ...ADMIN, onlyAdmin: false }]);
    renderWords(<StaffScreen first={first} viewer={asAdmin} />);
    fireEvent.change(row(ADMIN).getByLabelText("Role"), { target: { value: "manager" } });
    expect((await screen.findByRole("alert")).textContent).toContain("The last admin cannot be locked out.");
  });

  it("asks once more before it deactivates", async () => {
    const fetch = answerRoutes({
      [`/api/staff/${TRAINER.id}`]: () => ({ ok: true }),
      "/api/staff": () => aDirectory(),
    });
    renderWords(<StaffScreen first={aDirectory()} viewer={asAdmin} />);
    fireEvent.click(row(TRAINER).getByRole("button", { name: "Deactivate", hidden: true }));
    expect(fetch).not.toHaveBeenCalled();
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Deactivate" }));
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1]?.body))).toEqual({ active: false });
  });

  it("invites, and says when the mail did not go out", async () => {
    answerRoutes({
      "/api/staff": (_, init) => (init?.method === "POST" ? { staffId: uuid(9), mailed: false } : aDirectory()),
    });
    renderWords(<StaffScreen first={aDirectory()} viewer={asAdmin} />);
    expect(row(NEW).getByText("Invited")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Invite a colleague" }));
    const dialog = within(screen.getByRole("dialog"));
    fireEvent.change(dialog.getByLabelText("Name"), { target: { value: "Wani" } });
    fireEvent.change(dialog.getByLabelText("Email"), { target: { value: "wani@gym.example" } });
    fireEvent.click(dialog.getByRole("button", { name: "Send invitation" }));
    expect(await screen.findByText(/Wani was added, but the mail was not sent/)).toBeTruthy();
  });

  it("offers those who are no admins neither admins, nor themselves, nor roles", () => {
    const me = aPerson(4, { role: "manager" });
    const viewer = { id: me.id, role: "manager", mayEdit: true } as const;
    renderWords(<StaffScreen first={aDirectory([ADMIN, TRAINER, me])} viewer={viewer} />);
    const disabled = (element: HTMLElement) => (element as HTMLSelectElement).disabled;
    expect(disabled(row(ADMIN).getByLabelText("Branch"))).toBe(true);
    expect(disabled(row(me).getByLabelText("Branch"))).toBe(true);
    expect(disabled(row(TRAINER).getByLabelText("Branch"))).toBe(false);
    expect(disabled(row(TRAINER).getByLabelText("Override: Staff and rights: See"))).toBe(true);
    expect(disabled(screen.getByLabelText("Trainer: WhatsApp chats, Change"))).toBe(true);
  });
});
