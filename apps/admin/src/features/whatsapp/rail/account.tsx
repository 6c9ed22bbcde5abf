"use client";
import { lazy, Suspense, useState } from "react";
import { AccountButton } from "./account-button.tsx";

const load = () => import("./account-menu.tsx");
const AccountMenu = lazy(async () => ({ default: (await load()).AccountMenu }));

/** The account menu, fetched when a person reaches for it: the inbox does not wait for what is opened once a day. */
export function Account() {
  const [wanted, setWanted] = useState(false);
  const fetchAhead = () => void load();
  const button = <AccountButton onClick={() => setWanted(true)} onPointerEnter={fetchAhead} onFocus={fetchAhead} />;
  return wanted ? (
    <Suspense fallback={button}>
      <AccountMenu />
    </Suspense>
  ) : (
    button
  );
}
