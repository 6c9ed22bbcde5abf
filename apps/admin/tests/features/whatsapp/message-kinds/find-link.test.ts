import { describe, expect, it } from "vitest";
import { findLink } from "@/features/whatsapp/message-kinds/markup/find-link";
import { safeHref } from "@/features/whatsapp/message-kinds/markup/safe-href";

describe("addresses in a message", () => {
  it.each([
    ["https://kaunter.example/pt", "https://kaunter.example/pt", "https://kaunter.example/pt"],
    ["http://a.my", "http://a.my", "http://a.my/"],
    ["https://a.my/x_y_z?q=*1*&b=2#c", "https://a.my/x_y_z?q=*1*&b=2#c", "https://a.my/x_y_z?q=*1*&b=2#c"],
    ["https://a.my/pt.", "https://a.my/pt", "https://a.my/pt"],
    ["https://a.my/pt?!", "https://a.my/pt", "https://a.my/pt"],
    ["https://a.my/(x)", "https://a.my/(x)", "https://a.my/(x)"],
    ["https://a.my/x)", "https://a.my/x", "https://a.my/x"],
    ["kaunter.example/pt", "kaunter.example/pt", "https://kaunter.example/pt"],
    ["www.gym.com.my", "www.gym.com.my", "https://www.gym.com.my/"],
    ["wa.me/60123456789", "wa.me/60123456789", "https://wa.me/60123456789"],
    ["mei@kaunter.example", "mei@kaunter.example", "mailto:mei@kaunter.example"],
    ["mailto:mei@kaunter.example", "mailto:mei@kaunter.example", "mailto:mei@kaunter.example"],
    ["tel:+60123456789", "tel:+60123456789", "tel:+60123456789"],
  ])("finds %s", (line, text, href) => {
    expect(findLink(line, 0)).toEqual({ text, href });
  });

  it.each([
    "ok.esok",
    "call.me",
    "RM2.50",
    "5.30pm",
    "e.g. this",
    "a@b",
    "http://",
    "https:// x",
    "ftp://a.my",
    "hello",
  ])("leaves %s alone", (line) => {
    expect(findLink(line, 0)).toBeNull();
  });

  it("begins only where a word begins", () => {
    expect(findLink("xhttps://a.my", 1)).toBeNull();
    expect(findLink("(https://a.my)", 1)?.text).toBe("https://a.my");
  });

  it("stops before marks that turn the writing direction", () => {
    expect(findLink("https://a.my/\u202Egpj.exe", 0)?.text).toBe("https://a.my/");
  });
});

describe("a safe address", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://a.my/1",
    "ftp://a.my",
    "//a.my",
    "/login",
    "nonsense",
    "",
  ])("is not %j", (raw) => {
    expect(safeHref(raw)).toBeNull();
  });
});
