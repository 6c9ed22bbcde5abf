import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Dialog } from "../src/dialog.tsx";
import { Menu, MenuChoice, MenuDivider, MenuHeading, MenuItem } from "../src/menu.tsx";
import { Popover } from "../src/popover.tsx";
import { Sheet } from "../src/sheet.tsx";
import { toast, ToastRegion } from "../src/toast.tsx";
import { createToaster } from "../src/toaster.ts";
import type { OpenedBy } from "../src/use-reach.ts";

describe("a menu", () => {
  const open = (openedBy: OpenedBy = "pointer") => {
    const [onSelect, onChange] = [vi.fn(), vi.fn()];
    render(
      <Menu trigger={<button type="button">Account</button>} openedBy={openedBy}>
        <MenuHeading>Mei Ling</MenuHeading>
        <MenuDivider />
        <MenuChoice
          label="Theme"
          value="light"
          options={[
            { value: "light", label: "Light" },
            { value: "dark", label: "Dark" },
          ]}
          onChange={onChange}
        />
        <MenuItem onSelect={onSelect}>Sign out</MenuItem>
      </Menu>,
    );
    return { onSelect, onChange };
  };

  const type = (...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(document.activeElement as Element, { key });
  };
  /** Escape; the button has the cursor again. */
  const closed = async (): Promise<HTMLElement> => {
    type("Escape");
    const button = screen.getByRole("button", { name: "Account" });
    await vi.waitFor(() => expect(document.activeElement).toBe(button));
    return button;
  };

  it("does what is chosen and closes", () => {
    const { onSelect } = open();
    fireEvent.click(screen.getByRole("menuitem", { name: "Sign out" }));
    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("marks the chosen option and hears another", () => {
    const { onChange } = open();
    expect(screen.getByRole("menuitemradio", { name: "Light" }).getAttribute("aria-checked")).toBe("true");
    fireEvent.click(screen.getByRole("menuitemradio", { name: "Dark" }));
    expect(onChange).toHaveBeenCalledWith("dark");
  });

  it("closes on Escape", () => {
    open();
    fireEvent.keyDown(screen.getByRole("menu"), { key: "Escape" });
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("has the cursor from the start: on its first item when a key opened it, on no item when a pointer did", async () => {
    open("keyboard");
    expect(document.activeElement?.textContent).toBe("Light");
    const button = await closed();
    fireEvent.pointerDown(button, { button: 0, ctrlKey: false });
    expect(document.activeElement).toBe(screen.getByRole("menu"));
    await closed();
    fireEvent.keyDown(button, { key: "Enter" });
    expect(document.activeElement?.textContent).toBe("Light");
  });

  it("chooses what the letters name, without a moment between them and Enter", async () => {
    const { onSelect, onChange } = open();
    type("d");
    expect(document.activeElement?.textContent).toBe("Dark");
    fireEvent.keyDown(await closed(), { key: "Enter" });
    type("S", "i", "g", "n", " ", "o", "Enter");
    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe("a dialog", () => {
  it("takes the cursor and gives it back to what opened it, also when it is taken away whole", async () => {
    const page = (open: boolean) => (
      <>
        <button type="button">Open</button>
        {open ? (
          <Dialog open onClose={vi.fn()} title="Users" closeLabel="Close">
            Text
          </Dialog>
        ) : null}
      </>
    );
    const { rerender } = render(page(false));
    const opener = screen.getByRole("button", { name: "Open" });
    opener.focus();
    rerender(page(true));
    expect(screen.getByRole("dialog").contains(document.activeElement)).toBe(true);
    rerender(page(false));
    await vi.waitFor(() => expect(document.activeElement).toBe(opener));
  });
});

describe("a popover", () => {
  const open = () =>
    render(
      <Popover trigger={<button type="button">Add tag</button>} label="Tags" defaultOpen>
        {(close) => (
          <button type="button" onClick={close}>
            Done
          </button>
        )}
      </Popover>,
    );

  it("has a name and closes on Escape", () => {
    open();
    fireEvent.keyDown(screen.getByRole("dialog", { name: "Tags" }), { key: "Escape" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("is closed by what is in it, and opens again", () => {
    open();
    fireEvent.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Add tag" }));
    expect(screen.getByRole("dialog", { name: "Tags" })).toBeTruthy();
  });
});

describe("a sheet", () => {
  it("has a name and closes on Escape", () => {
    const onClose = vi.fn();
    render(
      <Sheet open onClose={onClose} title="Contact info">
        <p>Nurul</p>
      </Sheet>,
    );
    expect(screen.getByRole("dialog", { name: "Contact info" })).toBeTruthy();
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it("is not there while it is closed", () => {
    render(
      <Sheet open={false} onClose={() => undefined} title="Contact info">
        <p>Nurul</p>
      </Sheet>,
    );
    expect(screen.queryByText("Nurul")).toBeNull();
  });
});

describe("toasts", () => {
  afterEach(() => void vi.useRealTimers());

  it("go by themselves after eight seconds, and the same words do not pile up", () => {
    vi.useFakeTimers();
    const toaster = createToaster();
    toaster.show("Not saved");
    vi.advanceTimersByTime(5000);
    toaster.show("Not saved");
    expect(toaster.list().map((one) => one.text)).toEqual(["Not saved"]);
    vi.advanceTimersByTime(7999);
    expect(toaster.list()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(toaster.list()).toEqual([]);
  });

  it("offer to undo, once", () => {
    const run = vi.fn();
    render(<ToastRegion closeLabel="Close" />);
    act(() => toast("Archived", { label: "Undo", run }));
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(run).toHaveBeenCalledOnce();
    expect(screen.queryByText("Archived")).toBeNull();
  });

  it("are announced and can be closed", () => {
    render(<ToastRegion closeLabel="Close" />);
    act(() => toast("Not saved"));
    expect(screen.getByRole("status").textContent).toContain("Not saved");
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByText("Not saved")).toBeNull();
  });
});
