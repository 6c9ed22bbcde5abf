import type { MessageKind } from "@kaunter/domain";
import Ban from "lucide-react/icons/ban";
import Calendar from "lucide-react/icons/calendar";
import ChartBar from "lucide-react/icons/chart-no-axes-column";
import Contact from "lucide-react/icons/contact-round";
import FileText from "lucide-react/icons/file-text";
import Image from "lucide-react/icons/image";
import Images from "lucide-react/icons/images";
import Info from "lucide-react/icons/info";
import List from "lucide-react/icons/list";
import MapPin from "lucide-react/icons/map-pin";
import Mic from "lucide-react/icons/mic";
import Music from "lucide-react/icons/music";
import Phone from "lucide-react/icons/phone";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import Sticker from "lucide-react/icons/sticker";
import UserPlus from "lucide-react/icons/user-plus";
import Video from "lucide-react/icons/video";

type Icon = typeof Image;

/** The sign before a preview; text needs none. */
export const KIND_ICON: Readonly<Record<MessageKind, Icon | null>> = {
  text: null,
  image: Image,
  video: Video,
  audio: Music,
  voice: Mic,
  sticker: Sticker,
  document: FileText,
  contact: Contact,
  location: MapPin,
  poll: ChartBar,
  buttons: List,
  list: List,
  choice: List,
  template: FileText,
  invite: UserPlus,
  order: ShoppingBag,
  product: ShoppingBag,
  event: Calendar,
  album: Images,
  call: Phone,
  notice: Info,
  unsupported: Ban,
};
