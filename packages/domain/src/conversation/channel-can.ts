import type { Gateway } from "../event/gateway-event.ts";
import { MAX_FILE_BYTES } from "../message/outgoing.ts";

/** Where the channels differ for whoever writes. Texts, files, voice notes and reactions go through either. */
export interface ChannelCan {
  /** The largest file it takes, bytes. */
  readonly fileBytes: number;
}

const CAN: Readonly<Record<Gateway, ChannelCan>> = {
  waha: { fileBytes: MAX_FILE_BYTES },
  // 10,000,000 characters of base64.
  ultramsg: { fileBytes: 7_500_000 },
};

/** What a channel can do, so that screens say so and the server keeps to it. */
export function channelCan(gateway: Gateway): ChannelCan {
  return CAN[gateway];
}
