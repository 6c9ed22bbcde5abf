// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { LoginForm } from "@/features/login/login-form";
import type { SignInResult } from "@/features/login/sign-in";
import { CATALOGUE } from "@/i18n/catalogue";

const WORDS = { ...CATALOGUE.en.login, errors: CATALOGUE.en.errors };

function open(result: SignInResult | Promise<SignInResult> = "signed-in") {
  const submit = vi.fn((_email: string, _password: string) => Promise.resolve(result));
  const go = vi.fn();
  render(<LoginForm words={WORDS} next="/whatsapp?c=1" submit={submit} go={go} />);
  return { submit, go };
}

const email = () => screen.getByLabelText<HTMLInputElement>("Email");
const password = () => screen.getByLabelText<HTMLInputElement>("Password");
const button = () => screen.getByRole("button", { name: /^Sign/ });

function fill(address = "meiling@kaunter.example", secret = "correct horse") {
  fireEvent.change(email(), { target: { value: address } });
  fireEvent.change(password(), { target: { value: secret } });
}

describe("the sign-in form", () => {
  it("puts the cursor into the e-mail field", () => {
    open();
    expect(document.activeElement).toBe(email());
  });

  it("goes where the person wanted to go", async () => {
    const { submit, go } = open();
    fill();
    fireEvent.click(button());
    await waitFor(() => expect(go).toHaveBeenCalledWith("/whatsapp?c=1"));
    expect(submit).toHaveBeenCalledWith("meiling@kaunter.example", "correct horse");
  });

  it("does not mind capitals and spaces around the e-mail, and leaves the password alone", async () => {
    const { submit } = open();
    fill("  MeiLing@Kaunter.Example ", " Pass Word ");
    fireEvent.click(button());
    await waitFor(() => expect(submit).toHaveBeenCalledWith("meiling@kaunter.example", " Pass Word "));
  });

  it("sends once, however often the button is pressed", () => {
    const { submit } = open(new Promise<SignInResult>(() => undefined));
    fill();
    fireEvent.click(button());
    fireEvent.submit(button().closest("form") as HTMLFormElement);
    expect(submit).toHaveBeenCalledTimes(1);
    expect(button().getAttribute("aria-busy")).toBe("true");
  });

  it.each([
    ["no-match", "Email and password do not match."],
    ["gateway_unreachable", "There is no connection. Nothing was lost; try again."],
    ["rate_limited", "Too many tries in a short time. Wait a minute and try again."],
  ] as const)("says what %s means, keeps what was typed and lets try again", async (result, text) => {
    const { go } = open(result);
    fill();
    fireEvent.click(button());
    expect(await screen.findByText(text)).toBeTruthy();
    expect(password().getAttribute("aria-invalid")).toBe("true");
    expect(email().value).toBe("meiling@kaunter.example");
    expect(document.activeElement).toBe(password());
    expect(go).not.toHaveBeenCalled();
  });

  it("asks for what is missing without asking the server", () => {
    const { submit } = open();
    fireEvent.click(button());
    expect(screen.getByText("Enter your email.")).toBeTruthy();
    expect(document.activeElement).toBe(email());
    fill("a@b.example", "");
    fireEvent.click(button());
    expect(screen.getByText("Enter your password.")).toBeTruthy();
    expect(submit).not.toHaveBeenCalled();
  });

  it("shows and hides the password", () => {
    open();
    fireEvent.click(screen.getByRole("button", { name: "Show password" }));
    expect(password().type).toBe("text");
    fireEvent.click(screen.getByRole("button", { name: "Hide password" }));
    expect(password().type).toBe("password");
  });

  it("never puts the password into an address, even before the page is alive", () => {
    open();
    expect(button().closest("form")?.getAttribute("method")).toBe("post");
  });
});
