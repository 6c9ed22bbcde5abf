"use client";
import { type LinkableContact, phoneLabel } from "@kaunter/domain";
import { useTranslations } from "next-intl";

/** What a contact is called: a name, else the number, else that it is hidden. */
export function useContactName(): (contact: Pick<LinkableContact, "name" | "phone">) => string {
  const words = useTranslations("contactLinks.list");
  return ({ name, phone }) => name ?? (phone === null ? words("noName") : phoneLabel(phone));
}
