import type { Role } from "@kaunter/domain";
import HeartPulse from "lucide-react/icons/heart-pulse";
import Link2 from "lucide-react/icons/link-2";
import ScrollText from "lucide-react/icons/scroll-text";

/** The pages beside the desk, as the account menu offers them, and to whom. The routes behind them decide for themselves. */
export const PLACES = [
  { name: "contactLinks", path: "/settings/contact-links", icon: Link2, roles: ["admin"] },
  { name: "audit", path: "/audit", icon: ScrollText, roles: ["admin"] },
  { name: "health", path: "/health", icon: HeartPulse, roles: ["admin"] },
] as const satisfies readonly {
  readonly name: string;
  readonly path: string;
  readonly icon: unknown;
  readonly roles: readonly Role[];
}[];
