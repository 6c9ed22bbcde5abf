"use client";
import { useReach } from "@kaunter/ui";
import { lazy, Suspense } from "react";
import { AccountButton } from "./account-button.tsx";

const load = () => import("./account-menu.tsx");
const AccountMenu = lazy(async () => ({ default: (await load()).AccountMenu }));

/** The account menu, fetched when a person reaches for it: the inbox does not wait for what is opened once a day. */
export function Account() {
  const { openedBy, reach } = useReach(load);
  const button = <AccountButton {...reach} />;
  if (openedBy === null) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenu openedBy={openedBy} />
    </Suspense>
  );
}
