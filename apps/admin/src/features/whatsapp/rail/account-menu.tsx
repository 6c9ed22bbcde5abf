"use client";
import { ROLES } from "@kaunter/domain";
import { Menu, MenuDivider, MenuHeading, MenuItem, type OpenedBy, toast } from "@kaunter/ui";
import LogOut from "lucide-react/icons/log-out";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";
import { errorCodeOf } from "../data/error-code.ts";
import { tellTabs } from "../data/session-talk.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { AccountButton } from "./account-button.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { PLACES } from "./places.ts";
import { ThemeChoice } from "./theme-choice.tsx";

const ICON = { "aria-hidden": true, className: "size-5", strokeWidth: 1.75 } as const;

export interface AccountMenuProps {
  readonly openedBy: OpenedBy;
  readonly go?: (path: string) => void;
}

/** Who is signed in, how the desk looks and speaks, and the way out. */
export function AccountMenu({ openedBy, go = (path) => location.assign(path) }: AccountMenuProps) {
  const { staff, api } = useDeskHandle();
  const words = useTranslations("shell.account");
  const roles = useTranslations("shell.roles");
  const errors = useTranslations("errors");
  const role = ROLES.find((one) => one === staff.role);
  const may = { everybody: true, "staff.can_view": useCan("staff.can_view"), admins: role === "admin" };
  const signOut = () => {
    api.signOut().then(
      () => {
        tellTabs("signed-out");
        go("/login");
      },
      (error: unknown) => toast(words("signOutFailed", { reason: errors(errorCodeOf(error)) })),
    );
  };
  return (
    <Menu trigger={<AccountButton />} side="top" align="start" openedBy={openedBy}>
      <MenuHeading>
        <span className="block font-semibold">{staff.name}</span>
        {role === undefined ? null : <span className="block text-meta text-ink-muted">{roles(role)}</span>}
        <span className="block text-meta text-ink-muted">{staff.email}</span>
      </MenuHeading>
      <MenuDivider />
      <ThemeChoice />
      <MenuDivider />
      <LanguageChoice />
      <MenuDivider />
      {PLACES.filter(({ whose }) => may[whose]).map(({ name, path, icon: Icon }) => (
        <MenuItem key={name} onSelect={() => go(path)} icon={<Icon {...ICON} />}>
          {words(name)}
        </MenuItem>
      ))}
      <MenuItem onSelect={signOut} icon={<LogOut {...ICON} />}>
        {words("signOut")}
      </MenuItem>
    </Menu>
  );
}
