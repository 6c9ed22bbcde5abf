import { describe, expect, it } from "vitest";
import { BARS, barsOf } from "@/features/whatsapp/player/bars-of";

describe("the bars of a recording", () => {
  it("are as many as are drawn, the loudest being one", () => {
    const samples = new Float32Array(4000);
    samples[50] = -0.5;
    samples[3950] = 0.25;
    const bars = barsOf(samples);
    expect(bars).toHaveLength(BARS);
    expect([bars[0], bars[1], bars[39]]).toEqual([1, 0, 0.5]);
  });

  it.each([0, 7])("are flat for next to nothing (%i samples)", (length) => {
    expect(barsOf(new Float32Array(length))).toEqual(Array.from({ length: BARS }, () => 0));
  });
});
