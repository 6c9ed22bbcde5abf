import Bolt from "lucide-react/icons/zap";
import CheckCheck from "lucide-react/icons/check-check";
import Clock from "lucide-react/icons/clock";
import EyeOff from "lucide-react/icons/eye-off";
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

/** Sections for admins alone; the last is a page with a frame of its own. */
export const ADMIN_SECTIONS = [
  { name: "privacy", icon: EyeOff },
  { name: "contact-links", icon: Link2 },
] as const;
