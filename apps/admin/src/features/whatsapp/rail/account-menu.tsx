"use client";
import { ROLES } from "@kaunter/domain";
import { Menu, MenuDivider, MenuHeading, MenuItem, toast } from "@kaunter/ui";
import HeartPulse from "lucide-react/icons/heart-pulse";
import LogOut from "lucide-react/icons/log-out";
import UserCog from "lucide-react/icons/user-cog";
import Users from "lucide-react/icons/users";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";
import { errorCodeOf } from "../data/error-code.ts";
import { tellTabs } from "../data/session-talk.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { AccountButton } from "./account-button.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

const ICON = { "aria-hidden": true, className: "size-5", strokeWidth: 1.75 } as const;

export interface AccountMenuProps {
  readonly go?: (path: string) => void;
}

/** Who is signed in, how the desk looks and speaks, and the way out. */
export function AccountMenu({ go = (path) => location.assign(path) }: AccountMenuProps) {
  const { staff, api } = useDeskHandle();
  const words = useTranslations("shell.account");
  const roles = useTranslations("shell.roles");
  const errors = useTranslations("errors");
  const maySeeStaff = useCan("staff.can_view");
  const role = ROLES.find((one) => one === staff.role);
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
    <Menu trigger={<AccountButton />} side="top" align="start" defaultOpen>
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
      <MenuItem onSelect={() => go("/account")} icon={<UserCog {...ICON} />}>
        {words("page")}
      </MenuItem>
      {maySeeStaff ? (
        <MenuItem onSelect={() => go("/staff")} icon={<Users {...ICON} />}>
          {words("staff")}
        </MenuItem>
      ) : null}
      {role === "admin" ? (
        <MenuItem onSelect={() => go("/health")} icon={<HeartPulse {...ICON} />}>
          {words("health")}
        </MenuItem>
      ) : null}
      <MenuItem onSelect={signOut} icon={<LogOut {...ICON} />}>
        {words("signOut")}
      </MenuItem>
    </Menu>
  );
}
