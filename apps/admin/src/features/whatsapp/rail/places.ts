import HeartPulse from "lucide-react/icons/heart-pulse";
import Link2 from "lucide-react/icons/link-2";
import ScrollText from "lucide-react/icons/scroll-text";
import UserCog from "lucide-react/icons/user-cog";
import Users from "lucide-react/icons/users";

/** The pages beside the desk, as the account menu offers them, and to whom. The routes behind them decide for themselves. */
export const PLACES = [
  { name: "page", path: "/account", icon: UserCog, whose: "everybody" },
  { name: "staff", path: "/staff", icon: Users, whose: "staff.can_view" },
  { name: "contactLinks", path: "/settings/contact-links", icon: Link2, whose: "admins" },
  { name: "audit", path: "/audit", icon: ScrollText, whose: "admins" },
  { name: "health", path: "/health", icon: HeartPulse, whose: "admins" },
] as const;
