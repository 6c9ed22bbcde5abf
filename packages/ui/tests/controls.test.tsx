import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Avatar } from "../src/avatar.tsx";
import { Button } from "../src/button.tsx";
import { Chip } from "../src/chip.tsx";
import { CountBadge } from "../src/count-badge.tsx";
import { cx } from "../src/cx.ts";
import { IconButton } from "../src/icon-button.tsx";
import { Input } from "../src/input.tsx";
import { SearchField } from "../src/search-field.tsx";
import { Segmented } from "../src/segmented.tsx";
import { TickMark } from "../src/tick-mark.tsx";

describe("a button", () => {
  it("never submits a form unless it says so", () => {
    render(<Button>Save</Button>);
    expect(screen.getByRole<HTMLButtonElement>("button").type).toBe("button");
  });

  it("refuses clicks while it is busy, and keeps its focus", () => {
    const onClick = vi.fn();
    render(
      <Button busy onClick={onClick}>
        Save
      </Button>,
    );
    const button = screen.getByRole("button");
    button.focus();
    fireEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-busy")).toBe("true");
  });

  it("with only an icon has its words as name and as title", () => {
    render(<IconButton label="Close" />);
    expect(screen.getByRole("button", { name: "Close" }).title).toBe("Close");
  });
});

describe("a count", () => {
  it.each([
    [1, "1"],
    [99, "99"],
    [100, "99+"],
  ])("of %d is drawn as %s and said in words", (count, text) => {
    render(<CountBadge count={count} label="so many unread" />);
    expect(screen.getByText(text).getAttribute("aria-hidden")).toBe("true");
    expect(screen.getByText("so many unread")).toBeTruthy();
  });

  it.each([0, -1])("of %d is nothing", (count) => {
    const { container } = render(<CountBadge count={count} label="none" />);
    expect(container.childElementCount).toBe(0);
  });
});

describe("a field", () => {
  it("is tied to its label and its error", () => {
    render(<Input label="Email" name="email" error="Enter your email." />);
    const field = screen.getByLabelText("Email");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const note = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(note?.textContent).toBe("Enter your email.");
  });

  it("is described by its hint while nothing is wrong", () => {
    render(<Input label="Email" hint="Your staff address" />);
    expect(screen.getByLabelText("Email").getAttribute("aria-invalid")).toBeNull();
    expect(screen.getByText("Your staff address")).toBeTruthy();
  });
});

describe("a search box", () => {
  it("is emptied by Escape and by its cross, and lets Escape pass when it is empty", () => {
    const onValueChange = vi.fn();
    const onKeyDown = vi.fn();
    const props = { label: "Search", clearLabel: "Clear", onValueChange, onKeyDown, shortcut: "Ctrl K" };
    const { rerender } = render(<SearchField {...props} value="ka" />);
    fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" });
    fireEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect(onValueChange.mock.calls).toEqual([[""], [""]]);
    expect(onKeyDown).not.toHaveBeenCalled();
    rerender(<SearchField {...props} value="" />);
    expect(screen.getByText("Ctrl K")).toBeTruthy();
    fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" });
    expect(onKeyDown).toHaveBeenCalledTimes(1);
  });
});

describe("one of a few", () => {
  it("is a group of radio buttons", () => {
    const onChange = vi.fn();
    const options = [
      { value: "all", label: "All" },
      { value: "groups", label: "Groups" },
    ] as const;
    render(<Segmented label="Type" value="all" options={options} onChange={onChange} />);
    expect(screen.getByRole("radiogroup", { name: "Type" })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "All" }).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "Groups" }));
    expect(onChange).toHaveBeenCalledWith("groups");
  });
});

describe("a chip", () => {
  it.each([true, false])("that is pressed: %s says so and turns", (pressed) => {
    const onPressedChange = vi.fn();
    render(
      <Chip pressed={pressed} onPressedChange={onPressedChange}>
        Unread
      </Chip>,
    );
    const chip = screen.getByRole("button", { name: "Unread" });
    expect(chip.getAttribute("aria-pressed")).toBe(String(pressed));
    fireEvent.click(chip);
    expect(onPressedChange).toHaveBeenCalledWith(!pressed);
  });
});

describe("pictures that speak", () => {
  it.each(["clock", "one", "two", "two-blue", "failed"] as const)("the %s mark has a name", (state) => {
    render(<TickMark state={state} label="How it stands" />);
    expect(screen.getByRole("img", { name: "How it stands" })).toBeTruthy();
  });

  it("an avatar is silent: the name stands beside it", () => {
    const { container } = render(<Avatar name="Mei Ling" id="1" />);
    expect(container.firstElementChild?.getAttribute("aria-hidden")).toBe("true");
    expect(container.textContent).toBe("ML");
  });

  it("an avatar without letters shows a person, a group its own sign", () => {
    const { container } = render(
      <>
        <Avatar name="60 12" id="1" />
        <Avatar name="Spin" id="2" group />
        <Avatar name="Mei Ling" id="3" src="/api/avatar" />
      </>,
    );
    expect(container.querySelectorAll("svg")).toHaveLength(2);
    expect(container.querySelector("img")?.getAttribute("src")).toBe("/api/avatar");
  });
});

describe("class names", () => {
  it("are joined without the empty ones", () => {
    expect(cx("a", false, null, undefined, "", "b")).toBe("a b");
  });
});
