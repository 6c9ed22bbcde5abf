"use client";
import { ListOption, type ListOptionProps } from "./list-option.tsx";

/** A row of the listbox that does something instead of opening somebody. */
export function PlainOption(props: Omit<ListOptionProps, "className" | "selected">) {
  return <ListOption {...props} className="flex h-11 items-center px-4 font-semibold" />;
}
