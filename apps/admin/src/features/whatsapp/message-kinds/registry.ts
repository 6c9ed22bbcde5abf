import type { KindRegistry } from "./kind-room.ts";
import { album } from "./kinds/album.tsx";
import { audio } from "./kinds/audio.tsx";
import { buttons } from "./kinds/buttons.tsx";
import { call } from "./kinds/call.tsx";
import { choice } from "./kinds/choice.tsx";
import { contact } from "./kinds/contact.tsx";
import { document } from "./kinds/document.tsx";
import { event } from "./kinds/event.tsx";
import { image } from "./kinds/image.tsx";
import { invite } from "./kinds/invite.tsx";
import { list } from "./kinds/list.tsx";
import { location } from "./kinds/location.tsx";
import { notice } from "./kinds/notice.tsx";
import { order } from "./kinds/order.tsx";
import { poll } from "./kinds/poll.tsx";
import { product } from "./kinds/product.tsx";
import { sticker } from "./kinds/sticker.tsx";
import { template } from "./kinds/template.tsx";
import { text } from "./kinds/text.tsx";
import { unsupported } from "./kinds/unsupported.tsx";
import { video } from "./kinds/video.tsx";
import { voice } from "./kinds/voice.tsx";

/** Every kind of message and how it is drawn. A kind without a room does not compile. */
export const KINDS: KindRegistry = {
  text,
  image,
  video,
  audio,
  voice,
  sticker,
  document,
  contact,
  location,
  poll,
  buttons,
  list,
  choice,
  template,
  invite,
  order,
  product,
  event,
  album,
  call,
  notice,
  unsupported,
};
