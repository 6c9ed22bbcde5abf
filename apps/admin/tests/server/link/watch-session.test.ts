import type { ChannelEvent } from "@kaunter/domain";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchSessions } from "@/server/link/watch-session";
import type { Runtime } from "@/server/runtime";

interface Question {
  answer(status: string): void;
}

/** A gateway whose answers come when the test says so. */
function slowGateway() {
  const questions: Question[] = [];
  const stored: ChannelEvent[] = [];
  const getSession = (name: string) =>
    new Promise((resolve) => {
      questions.push({ answer: (status) => resolve({ name, status, config: {}, me: null, engine: null }) });
    });
  const parts = {
    waha: { getSession },
    ingest: { add: (event: ChannelEvent) => Promise.resolve(void stored.push(event)) },
    configuredSessions: ["default"],
  } as unknown as Pick<Runtime, "waha" | "ingest" | "configuredSessions">;
  const steps: string[] = [];
  const look = watchSessions(parts, (_, now) => steps.push(now));
  const question = (index: number): Question => {
    const found = questions[index];
    if (!found) throw new Error("nobody asked");
    return found;
  };
  return { look, question, stored, steps };
}

beforeEach(() => vi.useFakeTimers({ now: 1_000 }));
afterEach(() => vi.useRealTimers());

describe("how a session stands", () => {
  it("is as old as the question: what is heard while the answer is on its way is newer", async () => {
    const { look, question, stored } = slowGateway();
    const looking = look();
    vi.setSystemTime(9_000);
    question(0).answer("STARTING");
    await looking;
    expect(stored).toMatchObject([{ event: { status: "STARTING", atMs: 1_000 } }]);
  });

  it("does not step back when an older question is answered last", async () => {
    const { look, question, steps } = slowGateway();
    const first = look();
    vi.setSystemTime(2_000);
    const second = look();
    question(1).answer("WORKING");
    await second;
    question(0).answer("STARTING");
    await first;
    expect(steps).toEqual(["WORKING"]);
  });
});
