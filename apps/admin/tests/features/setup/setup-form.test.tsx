// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { SetupForm } from "@/features/setup/setup-form";
import { answerRoutes } from "../../support/answer-routes";
import { renderWords } from "../../support/render";

const fill = (values: Record<string, string>) => {
  for (const [label, value] of Object.entries(values)) {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  }
  fireEvent.click(screen.getByRole("button", { name: "Create the first admin" }));
};
const GOOD = { Code: "c0de", "Your name": "Aina", Email: "Aina@gym.example", Password: "the first 1" };

it("makes the first admin, signs in, and goes to the desk", async () => {
  const fetch = answerRoutes({ "/api/setup": () => ({ login: "made" }), "/api/auth/sign-in": () => ({ ok: true }) });
  const go = vi.fn();
  renderWords(<SetupForm go={go} />);
  fill({ ...GOOD, "Your name": "" });
  expect(await screen.findByText("Enter your name.")).toBeTruthy();
  fill(GOOD);
  await vi.waitFor(() => expect(go).toHaveBeenCalledWith("/whatsapp"));
  const sent: unknown = JSON.parse(String(fetch.mock.calls[0]?.[1]?.body));
  expect(sent).toEqual({ code: "c0de", name: "Aina", email: "aina@gym.example", password: "the first 1" });
});

it("says that the code is wrong under the code", async () => {
  answerRoutes({ "/api/setup": () => Response.json({ code: "forbidden", message: "no" }, { status: 403 }) });
  renderWords(<SetupForm go={vi.fn()} />);
  fill(GOOD);
  expect(await screen.findByText("This is not the code in the terminal.")).toBeTruthy();
});

it("tells somebody who has a login already to use its password", async () => {
  answerRoutes({ "/api/setup": () => ({ login: "existing" }) });
  renderWords(<SetupForm go={vi.fn()} />);
  fill(GOOD);
  expect(await screen.findByText(/This email has a login already/)).toBeTruthy();
});
