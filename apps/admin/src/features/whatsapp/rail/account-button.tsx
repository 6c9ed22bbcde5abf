"use client";
import { Avatar } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useDeskHandle } from "../state/use-desk.ts";

/** The signed-in person's picture, which opens the account menu. */
export function AccountButton(props: ComponentProps<"button">) {
  const { staff } = useDeskHandle();
  const words = useTranslations("shell.account");
  return (
    <button
      aria-haspopup="menu"
      aria-expanded={false}
      {...props}
      type="button"
      className="relative grid size-12 cursor-pointer place-items-center rounded-full focus-visible:outline-rail-ink max-md:focus-visible:outline-focus"
    >
      <Avatar name={staff.name} id={staff.id} />
      <span className="sr-only">{words("open", { name: staff.name })}</span>
    </button>
  );
}
