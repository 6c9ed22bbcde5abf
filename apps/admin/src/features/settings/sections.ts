import Bolt from "lucide-react/icons/zap";
import CheckCheck from "lucide-react/icons/check-check";
import Clock from "lucide-react/icons/clock";
import Link2 from "lucide-react/icons/link-2";
import TagIcon from "lucide-react/icons/tag";
import Webhook from "lucide-react/icons/webhook";

/** The sections in their order; each is a page of its own under `/settings`. */
export const SECTIONS = [
  { name: "tags", icon: TagIcon },
  { name: "quick-replies", icon: Bolt },
  { name: "receipts", icon: CheckCheck },
  { name: "hours", icon: Clock },
  { name: "webhook", icon: Webhook },
] as const;

/** Sections with a page of their own, for admins alone. */
export const ADMIN_SECTIONS = [{ name: "contact-links", icon: Link2 }] as const;
