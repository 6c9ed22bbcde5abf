// @vitest-environment happy-dom
import { act, renderHook } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useDeskAddress } from "@/features/whatsapp/state/use-desk-address";
import { uuid } from "../../../support/builders";

const next = vi.hoisted(() => ({ query: new URLSearchParams() }));
vi.mock("next/navigation", () => ({ useSearchParams: () => next.query }));

const [ONE, TWO] = [uuid(1), uuid(2)];
const at = (conversationId: string | null) => ({ conversationId, messageId: null, sheet: false });

beforeEach(() => {
  window.history.replaceState(null, "", "/whatsapp");
  next.query = new URLSearchParams();
});

function start() {
  const { result, rerender } = renderHook(() => useDeskAddress());
  return {
    front: () => result.current[0].conversationId,
    go: (id: string) => act(() => result.current[1](at(id))),
    /** Next tells of an address, perhaps one that was passed through already. */
    told: (search: string) => {
      next.query = new URLSearchParams(search);
      rerender();
    },
  };
}

describe("what is in front by the address", () => {
  it("is there with the click, before the address is told", () => {
    const { front, go } = start();
    expect(front()).toBeNull();
    go(ONE);
    expect(front()).toBe(ONE);
    expect(location.search).toBe(`?c=${ONE}`);
  });

  it("is not taken back by an address that is told late", () => {
    const { front, go, told } = start();
    go(ONE);
    go(TWO);
    told(`c=${ONE}`);
    expect(front()).toBe(TWO);
    told(`c=${TWO}`);
    expect(front()).toBe(TWO);
  });

  it("follows Back", () => {
    const { front, go, told } = start();
    go(ONE);
    told(`c=${ONE}`);
    window.history.replaceState(null, "", "/whatsapp");
    told("");
    expect(front()).toBeNull();
  });

  it("makes no second step of the place it is at", () => {
    const { go } = start();
    go(ONE);
    const steps = window.history.length;
    go(ONE);
    expect(window.history.length).toBe(steps);
  });
});
