// @vitest-environment happy-dom
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Markup } from "@/features/whatsapp/message-kinds/markup/markup";

const ATTACKS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "*<svg/onload=alert(1)>*",
  "_<iframe src=javascript:alert(1)>_",
  "<a href='javascript:alert(1)'>x</a>",
  "javascript:alert(1)",
  'https://a.my/"onmouseover="alert(1)',
  "https://a.my/'><script>alert(1)</script>",
  "[x](javascript:alert(1))",
  "```<script>alert(1)</script>```",
  "`<b onclick=alert(1)>`",
  "- <img src=x onerror=alert(1)>",
  "> <object data=javascript:alert(1)>",
  "data:text/html;base64,PHNjcmlwdD4=",
  "mailto:a@b.my?subject=<script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "http://javascript:alert(1)@a.my",
  "\u0000<scr\u0000ipt>",
];

describe("a text on the screen", () => {
  it.each(ATTACKS)("shows %s as words and runs nothing", (text) => {
    const { container } = render(<Markup text={text} />);
    expect(container.querySelector("script,img,svg,iframe,object,embed,form,input,style")).toBeNull();
    for (const element of container.querySelectorAll("*")) {
      expect(element.getAttributeNames().filter((name) => name.startsWith("on"))).toEqual([]);
    }
    for (const link of container.querySelectorAll("a")) {
      expect(link.getAttribute("href")).toMatch(/^(https?|mailto|tel):/);
      expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    }
    expect(container.textContent).toContain(
      text
        .replace(/[*_`>-]/g, "")
        .trim()
        .slice(0, 3),
    );
  });

  it("puts time and ticks at the end of the last line", () => {
    const { container } = render(<Markup text={"first\n\n- one\n- two"} meta={<em>9:02 am</em>} />);
    expect(container.querySelector("li:last-child em")?.textContent).toBe("9:02 am");
    expect(container.querySelectorAll("em")).toHaveLength(1);
  });
});
