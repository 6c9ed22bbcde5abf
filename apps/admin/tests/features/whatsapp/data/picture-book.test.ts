import { describe, expect, it, vi } from "vitest";
import { PictureBook } from "../../../../src/features/whatsapp/data/picture-book.ts";

/** A book whose pictures come when they are let. */
function aBook() {
  const asked: string[] = [];
  const answers = new Map<string, (there: boolean) => void>();
  let nowMs = 0;
  const load = (src: string) => {
    asked.push(src);
    return new Promise<boolean>((resolve) => answers.set(src, resolve));
  };
  const book = new PictureBook({ load, nowMs: () => nowMs });
  const answer = async (src: string, there: boolean) => {
    answers.get(src)?.(there);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { book, asked, answer, pass: (ms: number) => (nowMs += ms) };
}
const nobody = () => undefined;

describe("the pictures of a page", () => {
  it("are looked up two at a time, in the order they were wanted", async () => {
    const { book, asked, answer } = aBook();
    for (const src of ["a", "b", "c", "d"]) book.want(src, nobody);
    expect(asked).toEqual(["a", "b"]);
    await answer("b", true);
    expect(asked).toEqual(["a", "b", "c"]);
  });

  it("are told to everybody who draws them, and need no second look", async () => {
    const { book, asked, answer } = aBook();
    const tellings = [vi.fn(), vi.fn()];
    for (const tell of tellings) book.want("a", tell);
    expect(book.has("a")).toBe(false);
    await answer("a", true);
    expect(book.has("a")).toBe(true);
    for (const tell of tellings) expect(tell).toHaveBeenCalledOnce();
    book.want("a", nobody);
    expect(asked).toEqual(["a"]);
  });

  it("of rows that scrolled away before their turn are not looked up", async () => {
    const { book, asked, answer } = aBook();
    const leave = ["a", "b", "c", "d"].map((src) => book.want(src, nobody));
    leave[2]?.();
    await answer("a", false);
    expect(asked).toEqual(["a", "b", "d"]);
  });

  it("of a row that comes back while its look is under way are looked up once", async () => {
    const { book, asked, answer } = aBook();
    const tell = vi.fn();
    book.want("a", nobody)();
    book.want("a", tell);
    await answer("a", true);
    expect(asked).toEqual(["a"]);
    expect(tell).toHaveBeenCalledOnce();
  });

  it("that are not there are left alone for ten minutes", async () => {
    const { book, asked, answer, pass } = aBook();
    const tell = vi.fn();
    book.want("a", tell);
    await answer("a", false);
    expect(tell).not.toHaveBeenCalled();
    book.want("a", nobody);
    expect(asked).toEqual(["a"]);
    pass(600_001);
    book.want("a", nobody);
    expect(asked).toEqual(["a", "a"]);
  });
});
