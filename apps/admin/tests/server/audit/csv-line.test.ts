import { describe, expect, it } from "vitest";
import { csvLine } from "@/server/audit/csv-line";

describe("a line for a spreadsheet", () => {
  it.each(["=1+1", "+60123", "-2", "@SUM(A1)", "\tx", "\r=1", "\n=1", "  =1", "＝1"])("makes text of %j", (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
  });

  it("keeps everything else as it is, quoted", () => {
    expect(csvLine(["Siew Ling", "a=b", "60-12", ""])).toBe('"Siew Ling","a=b","60-12",""\r\n');
  });

  it("lets no quote, comma or line end break out of its cell", () => {
    expect(csvLine(['a","=1', "b\r\nc"])).toBe('"a"",""=1","b\r\nc"\r\n');
    expect(csvLine(["a\0b"])).toBe('"ab"\r\n');
  });
});
