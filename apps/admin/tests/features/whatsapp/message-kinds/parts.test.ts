import { describe, expect, it } from "vitest";
import { plainText } from "@/features/whatsapp/message-kinds/markup/plain-text";
import { byteAmount } from "@/features/whatsapp/message-kinds/parts/byte-amount";
import { clockLength } from "@/features/whatsapp/clock-length";
import { vcardPhones } from "@/features/whatsapp/message-kinds/parts/vcard-phones";

describe("a length", () => {
  it.each([
    [7000, "0:07"],
    [750_000, "12:30"],
    [3_723_000, "1:02:03"],
    [-5, "0:00"],
  ])("of %i ms reads %s", (ms, text) => {
    expect(clockLength(ms)).toBe(text);
  });
});

describe("a size", () => {
  it.each([
    [512, 512, "byte"],
    [84_000, 84, "kilobyte"],
    [999_600, 1, "megabyte"],
    [1_234_567, 1.2, "megabyte"],
  ])("of %i bytes is %d %s", (bytes, amount, unit) => {
    expect(byteAmount(bytes)).toEqual({ amount, unit });
  });
});

describe("a contact card", () => {
  it("gives its phones, as written and as dialled", () => {
    const card =
      "BEGIN:VCARD\r\nFN:Hafiz\r\nTEL;type=CELL;waid=60137724108:+60 13-772 4108\r\nitem1.TEL:012-884 1937\r\n";
    expect(vcardPhones(card)).toEqual([
      { label: "+60 13-772 4108", number: "+60137724108" },
      { label: "012-884 1937", number: "0128841937" },
    ]);
  });

  it("without a phone gives none", () => {
    expect(vcardPhones("BEGIN:VCARD\nTEL:javascript:alert(1)\nEND:VCARD")).toEqual([]);
  });
});

describe("a text on one line", () => {
  it("loses its marks and line breaks", () => {
    expect(plainText("*Hi* _there_\n\n- one\n- two\n1. three `x`")).toBe("Hi there one two 1. three x");
  });
});
