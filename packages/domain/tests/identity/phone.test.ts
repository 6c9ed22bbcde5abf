import { describe, expect, it } from "vitest";
import { normalisePhone, phoneLabel, phoneSpellings } from "../../src/index.ts";

describe("normalisePhone", () => {
  it.each([
    ["+60 12-345 6789", "60123456789"],
    ["60123456789", "60123456789"],
    ["0123456789", "60123456789"],
    ["012-345 6789", "60123456789"],
    ["0060123456789", "60123456789"],
    ["+60 3-7726 1234", "60377261234"],
    ["+65 9123 4567", "6591234567"],
    ["+1 (415) 555-2671", "14155552671"],
    ["88877766655", "88877766655"],
  ])("reads %s as %s", (raw, phone) => {
    expect(normalisePhone(raw)).toBe(phone);
  });

  it.each(["", "hello", "123", "0", "1234567890123456", "@", "00", "012"])("refuses %j", (raw) => {
    expect(normalisePhone(raw)).toBeNull();
  });

  it("reads every spelling of a number as that number", () => {
    for (const phone of ["60123456789", "6591234567", "60377261234"]) {
      for (const spelling of phoneSpellings(phone)) expect(normalisePhone(spelling)).toBe(phone);
    }
  });
});

describe("phoneLabel", () => {
  it.each([
    ["60128841937", "60 12-884 1937"],
    ["601136289047", "60 11-3628 9047"],
    ["60377261234", "60 3-7726 1234"],
    ["6591234567", "+65 9123 4567"],
    ["8613800138000", "+86 138 0013 8000"],
    ["442079460958", "+44 207 946 0958"],
    ["12025550123", "+1 202 555 0123"],
    ["67712345", "+677 12345"],
    ["6731234567", "+673 123 4567"],
  ])("shows %s as %s", (phone, label) => {
    expect(phoneLabel(phone)).toBe(label);
  });
});
