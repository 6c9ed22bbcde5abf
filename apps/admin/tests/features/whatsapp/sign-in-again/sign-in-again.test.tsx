// @vitest-environment happy-dom
import { act, fireEvent, renderHook, screen } from "@testing-library/react";
import { z } from "zod";
import { describe, expect, it, vi } from "vitest";
import { request } from "@/features/whatsapp/data/request";
import { SignInAgain } from "@/features/whatsapp/sign-in-again/sign-in-again";
import { useSession } from "@/features/whatsapp/state/use-session";
import { answerRoutes } from "../../../support/answer-routes";
import { renderWords } from "../../../support/render";

describe("signing in again", () => {
  const enter = (password: string) => {
    fireEvent.change(screen.getByLabelText("Password"), { target: { value: password } });
    fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
  };

  it("asks the same person for their password, until it is right", async () => {
    const submit = vi.fn((_: string, password: string) =>
      Promise.resolve(password === "right" ? "signed-in" : "no-match"),
    );
    const onSignedIn = vi.fn();
    renderWords(<SignInAgain onSignedIn={onSignedIn} submit={submit as never} />);
    enter("wrong");
    expect(await screen.findByText("Email and password do not match.")).toBeTruthy();
    enter("right");
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1));
    expect(submit).toHaveBeenLastCalledWith("meiling@kaunter.example", "right");
  });

  it("sends somebody else to the sign-in page", () => {
    const go = vi.fn();
    renderWords(<SignInAgain onSignedIn={vi.fn()} go={go} />);
    fireEvent.click(screen.getByRole("button", { name: "Sign in as somebody else" }));
    expect(go).toHaveBeenCalledWith(expect.stringMatching(/^\/login\?next=/));
  });
});

describe("the session of an open desk", () => {
  it("is over with the first answer that says so, and begins anew once by signing in", async () => {
    answerRoutes({ "/api/x": () => Response.json({ code: "unauthenticated", message: "who?" }, { status: 401 }) });
    const { result, unmount } = renderHook(useSession);
    expect(result.current).toMatchObject({ over: false, sessions: 1 });
    await act(async () => {
      await expect(request("/api/x", z.unknown())).rejects.toMatchObject({ code: "unauthenticated" });
    });
    expect(result.current).toMatchObject({ over: true, sessions: 1 });
    act(() => result.current.signedIn());
    expect(result.current).toMatchObject({ over: false, sessions: 2 });
    unmount();
  });
});
