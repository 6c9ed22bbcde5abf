// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NotAllowed } from "@/features/login/not-allowed";
import { signIn, signOut } from "@/features/login/sign-in";
import { SignOutButton } from "@/features/login/sign-out-button";
import { renderWords } from "../../support/render";

afterEach(() => void vi.unstubAllGlobals());

const answering = (status: number) => vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status })));
const offline = () => vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));

describe("somebody without access", () => {
  it("is told what to do and can leave", () => {
    renderWords(<NotAllowed />);
    expect(screen.getByRole("heading", { name: "You have no access to WhatsApp chats" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Sign out" })).toBeTruthy();
  });

  it.each([
    [true, ["/login"]],
    [false, []],
  ])("leaves only when the session has ended: %s", async (ended, paths) => {
    const went: string[] = [];
    const leave = vi.fn(() => Promise.resolve(ended));
    render(<SignOutButton label="Sign out" leave={leave} go={(path) => void went.push(path)} />);
    fireEvent.click(screen.getByRole("button"));
    await waitFor(() => expect(leave).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(went).toEqual(paths));
  });
});

describe("the sign-in question", () => {
  it.each([
    [200, "signed-in"],
    [401, "no-match"],
    [400, "bad_request"],
    [429, "rate_limited"],
    [503, "database_unavailable"],
    [500, "internal"],
  ])("answered %d is %s", async (status, result) => {
    answering(status);
    expect(await signIn("a@b.example", "secret")).toBe(result);
  });

  it("without a connection says so", async () => {
    offline();
    expect(await signIn("a@b.example", "secret")).toBe("gateway_unreachable");
    expect(await signOut()).toBe(false);
  });
});
