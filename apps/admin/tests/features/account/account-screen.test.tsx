// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AlertChoices } from "@/features/account/alert-choices";
import { ChangePasswordForm } from "@/features/account/change-password-form";
import { answerRoutes } from "../../support/answer-routes";
import { renderWords } from "../../support/render";

const QUIET = { sound: true, desktop: false, preview: false };
const browserSays = (permission: NotificationPermission, answer = permission) => {
  const requestPermission = vi.fn(() => Promise.resolve(answer));
  vi.stubGlobal("Notification", { permission, requestPermission });
  return requestPermission;
};
afterEach(() => vi.unstubAllGlobals());

describe("how a person wants to be told", () => {
  it("is kept as it is chosen, and taken back when it could not be kept", async () => {
    browserSays("default");
    let works = true;
    const fetch = answerRoutes({
      "/api/account/preferences": () =>
        works ? { ok: true } : Response.json({ code: "database_unavailable", message: "away" }, { status: 503 }),
    });
    renderWords(<AlertChoices first={QUIET} />);
    const sound = screen.getByRole("checkbox", { name: "Play a sound" });
    fireEvent.click(sound);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1]?.body))).toEqual({ ...QUIET, sound: false });
    works = false;
    fireEvent.click(sound);
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect((sound as HTMLInputElement).checked).toBe(false);
  });

  it("asks the browser only when somebody ticks the box, and takes no for an answer", async () => {
    const ask = browserSays("default", "denied");
    const fetch = answerRoutes({ "/api/account/preferences": () => ({ ok: true }) });
    renderWords(<AlertChoices first={QUIET} />);
    expect(ask).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("checkbox", { name: "Show desktop notifications" }));
    expect(await screen.findByText(/This browser does not allow notifications/)).toBeTruthy();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(fetch).not.toHaveBeenCalled();
  });

  it("shows the words of a message only in notifications that are shown", async () => {
    browserSays("default", "granted");
    answerRoutes({ "/api/account/preferences": () => ({ ok: true }) });
    renderWords(<AlertChoices first={QUIET} />);
    const words = screen.getByRole("checkbox", { name: "Show the words of the message in them" });
    expect((words as HTMLInputElement).disabled).toBe(true);
    fireEvent.click(screen.getByRole("checkbox", { name: "Show desktop notifications" }));
    await vi.waitFor(() => expect((words as HTMLInputElement).disabled).toBe(false));
  });
});

describe("changing the password", () => {
  it("asks for the old one and empties the fields once it is done", async () => {
    const fetch = answerRoutes({ "/api/account/password": () => ({ ok: true }) });
    renderWords(<ChangePasswordForm email="mei@kaunter.example" />);
    const submit = () => fireEvent.click(screen.getByRole("button", { name: "Change password" }));
    submit();
    expect(await screen.findByText("Enter your current password.")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Current password"), { target: { value: "old words 1" } });
    fireEvent.change(screen.getByLabelText("New password"), { target: { value: "new words 1" } });
    submit();
    expect(await screen.findByText(/Your password is changed/)).toBeTruthy();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText<HTMLInputElement>("New password").value).toBe("");
  });

  it("says which of the two was not taken", async () => {
    const body = { code: "bad_request", message: "no", fields: { current: "is wrong" } };
    answerRoutes({ "/api/account/password": () => Response.json(body, { status: 400 }) });
    renderWords(<ChangePasswordForm email="mei@kaunter.example" />);
    fireEvent.change(screen.getByLabelText("Current password"), { target: { value: "not it" } });
    fireEvent.change(screen.getByLabelText("New password"), { target: { value: "new words 1" } });
    fireEvent.click(screen.getByRole("button", { name: "Change password" }));
    expect(await screen.findByText("This is not your current password.")).toBeTruthy();
    expect(screen.queryByText(/Something in this was not accepted/)).toBeNull();
  });
});
