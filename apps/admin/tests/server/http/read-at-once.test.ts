import { AppError } from "@kaunter/domain";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { currentStaff } from "@/server/auth/current-staff";
import { defineRoute } from "@/server/http/define-route";

vi.mock("@/server/auth/current-staff", () => ({ signedIn: () => Promise.resolve({}), currentStaff: vi.fn() }));
vi.mock("@/env", () => ({ env: () => ({ NODE_ENV: "test" }) }));

const context = { params: Promise.resolve(undefined) };
const asked = () => new Request("http://127.0.0.1/api/x?limit=many");
const may = { access: { active: true, permissions: ["chats.can_view"] } } as never;
const run = vi.fn<() => Promise<string>>();
const route = defineRoute({ permission: "chats.can_view", atOnce: true, response: z.string(), run });
const picky = defineRoute({
  ...{ permission: "chats.can_view", atOnce: true, response: z.string(), run },
  query: z.object({ limit: z.coerce.number() }),
});

it("is asked for before it is known whether this person may", async () => {
  run.mockResolvedValueOnce("the list");
  let say: (staff: never) => void = () => undefined;
  vi.mocked(currentStaff).mockReturnValueOnce(new Promise((resolve) => (say = resolve)));
  const answer = route(asked(), context);
  await vi.waitFor(() => expect(run).toHaveBeenCalled());
  say(may);
  expect(await (await answer).json()).toBe("the list");
});

it("is given to nobody who may not, and its own failure says nothing to them", async () => {
  const refused = new AppError("forbidden", "You may not do this.");
  run.mockResolvedValueOnce("secret").mockRejectedValueOnce(new AppError("not_found", "no such chat"));
  for (let times = 0; times < 2; times += 1) {
    vi.mocked(currentStaff).mockRejectedValueOnce(refused);
    const answer = await route(asked(), context);
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: "forbidden" }]);
  }
  vi.mocked(currentStaff).mockRejectedValueOnce(refused);
  expect((await picky(asked(), context)).status).toBe(403);
});

it("says what was wrong with the question to those who may ask it", async () => {
  vi.mocked(currentStaff).mockResolvedValueOnce(may);
  expect((await picky(asked(), context)).status).toBe(400);
});
