// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PollVotes } from "@/features/whatsapp/thread/poll-votes";
import { answerRoutes } from "../../../support/answer-routes";
import { aMessage, NOW_MS, uuid } from "../../../support/builders";
import { EMPTY_HISTORY, fakeDesk } from "../../../support/fake-desk";
import { renderWords } from "../../../support/render";
import { loadInitial } from "@/features/whatsapp/state/actions/load-history";

afterEach(() => vi.unstubAllGlobals());

const poll = (morning: number, evening: number) =>
  aMessage({
    body: null,
    content: {
      ...{ kind: "poll", name: "When?", multiple: false },
      options: [
        { name: "7 am", votes: morning },
        { name: "7 pm", votes: evening },
      ],
    },
  });
const vote = (voterId: string, option: string, more: object = {}) => ({
  ...{ voterId, options: [option], atMs: NOW_MS, fromMe: false, phone: null, name: null },
  ...more,
});

describe("the votes of a poll", () => {
  it("are told by name, by number, or as somebody's, and a vote that comes meanwhile is told too", async () => {
    const votes = [vote("1@c.us", "7 am", { name: "Aisyah" }), vote("2@c.us", "7 pm", { phone: "60123456789" })];
    const past = { sentAtMs: 1, receivedAtMs: 1, deliveredAtMs: null, readAtMs: null, gateway: "waha", session: "x" };
    answerRoutes({
      [`/api/waha/messages/${uuid(1001)}/info`]: () => ({
        ...past,
        earlierBodies: [],
        original: null,
        raw: null,
        votes,
      }),
    });
    const readHistory = vi.fn(() => Promise.resolve({ ...EMPTY_HISTORY, messages: [poll(1, 1)] }));
    const desk = fakeDesk({ api: { readHistory } });
    await loadInitial(desk, uuid(1));
    renderWords(<PollVotes conversationId={uuid(1)} messageId={uuid(1001)} onClose={vi.fn()} />, { desk });
    const dialog = await screen.findByRole("dialog", { name: "Votes" });
    await waitFor(() => expect(dialog.textContent).toMatch(/7 am1 voteAisyah.*7 pm1 vote60 12-345 6789/));
    votes.push(vote("3@lid", "7 pm"), vote("4@c.us", "7 pm", { fromMe: true }));
    readHistory.mockResolvedValue({ ...EMPTY_HISTORY, messages: [poll(1, 3)] });
    const { generation } = desk.store.getState();
    const page = { messages: [poll(1, 3)], hasMore: false, cursor: null };
    act(() =>
      desk.store.dispatch({
        ...{ type: "history/loaded", generation, conversationId: uuid(1), direction: "initial", from: null },
        page,
      }),
    );
    await waitFor(() => expect(dialog.textContent).toMatch(/7 pm3 votes.*Somebody.*You/));
  });
});
