// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ForgotForm } from "@/features/account/forgot-form";
import { linkFromHash, linkFromQuery } from "@/features/account/mail-link";
import { SetPasswordForm } from "@/features/account/set-password-form";
import { answerRoutes } from "../../support/answer-routes";
import { renderWords } from "../../support/render";

const LINK = { tokenHash: "a-token-of-the-mail", type: "invite" } as const;
const refusal = (status: number, code: string, fields?: object) =>
  Response.json({ code, message: "no", ...(fields ? { fields } : {}) }, { status });

describe("a link", () => {
  it("is read in both ways Supabase writes it, and nothing else is one", () => {
    expect(linkFromQuery({ token_hash: "x", type: "recovery" })).toEqual({ tokenHash: "x", type: "recovery" });
    expect(linkFromQuery({ token_hash: "x", type: "signup" })).toBeNull();
    expect(linkFromQuery({ token_hash: ["x", "y"], type: "invite" })).toBeNull();
    expect(linkFromHash("#access_token=a&refresh_token=b&type=invite")).toEqual({
      accessToken: "a",
      refreshToken: "b",
    });
    expect(linkFromHash("#error=access_denied")).toBeNull();
  });
});

describe("choosing a password", () => {
  const type = (password: string) => {
    fireEvent.change(screen.getByLabelText("New password"), { target: { value: password } });
    fireEvent.click(screen.getByRole("button", { name: "Save and sign in" }));
  };

  it("refuses a short one without using the link up", async () => {
    const fetch = answerRoutes({});
    renderWords(<SetPasswordForm link={LINK} go={vi.fn()} />);
    type("short");
    expect(await screen.findByText("Use at least 8 characters.")).toBeTruthy();
    expect(fetch).not.toHaveBeenCalled();
  });

  it("follows the link with the password and goes to the desk", async () => {
    const fetch = answerRoutes({ "/api/account/set-password": () => ({ ok: true }) });
    const go = vi.fn();
    renderWords(<SetPasswordForm link={LINK} go={go} />);
    type("long enough 1");
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith("/whatsapp"));
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1]?.body))).toEqual({ password: "long enough 1", link: LINK });
  });

  it("tries again in the session the link opened when only the password was refused", async () => {
    const bodies: unknown[] = [];
    answerRoutes({
      "/api/account/set-password": (_, init) => {
        bodies.push((JSON.parse(String(init?.body)) as { link: unknown }).link);
        return bodies.length === 1 ? refusal(400, "bad_request", { password: "is too weak" }) : { ok: true };
      },
    });
    const go = vi.fn();
    renderWords(<SetPasswordForm link={LINK} go={go} />);
    type("password1");
    expect(await screen.findByText("This password is too easy to guess. Choose another.")).toBeTruthy();
    type("less easy 77");
    await vi.waitFor(() => expect(go).toHaveBeenCalled());
    expect(bodies).toEqual([LINK, "followed"]);
  });

  it("says when the link is used up, and where a new one is", async () => {
    answerRoutes({ "/api/account/set-password": () => refusal(401, "unauthenticated") });
    renderWords(<SetPasswordForm link={LINK} go={vi.fn()} />);
    type("long enough 1");
    expect(await screen.findByText("This link has been used or is too old. Ask for a new one.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Send me a new link" }).getAttribute("href")).toBe("/forgot");
  });

  it("says when the link is not whole", () => {
    renderWords(<SetPasswordForm link={null} go={vi.fn()} />);
    expect(screen.getByRole("alert").textContent).toBe("This link is not complete. Open it from the mail again.");
  });
});

describe("a forgotten password", () => {
  it("is asked about by email, and the answer tells nobody who works here", async () => {
    const fetch = answerRoutes({ "/api/account/forgot": () => ({ ok: true }) });
    renderWords(<ForgotForm />);
    fireEvent.click(screen.getByRole("button", { name: "Send link" }));
    expect(await screen.findByText("Enter your email.")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Email"), { target: { value: "mei@kaunter.example" } });
    fireEvent.click(screen.getByRole("button", { name: "Send link" }));
    expect(await screen.findByText(/If this address belongs to somebody here/)).toBeTruthy();
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
