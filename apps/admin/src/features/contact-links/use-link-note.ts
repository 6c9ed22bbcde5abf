"use client";
import type { ContactLink } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useMoment } from "./use-moment.ts";

/** Who made a link, and when, in words. */
export function useLinkNote(): (link: ContactLink) => string {
  const words = useTranslations("contactLinks.users");
  const moment = useMoment();
  return ({ linkedBy: by, linkedAtMs }) => {
    const at = moment(linkedAtMs);
    return by === null ? words("byNobody", { at }) : words("by", { by, at });
  };
}
