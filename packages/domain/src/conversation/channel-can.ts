import type { Gateway } from "../event/gateway-event.ts";

/** What the desk can do in a conversation besides writing a text, which every channel can. */
export interface ChannelCan {
  /** Send files and voice notes. */
  readonly files: boolean;
  /** Put an emoji on a message. */
  readonly reactions: boolean;
  /** Show the person that somebody is writing, and that somebody has read. */
  readonly presence: boolean;
}

const CAN: Readonly<Record<Gateway, ChannelCan>> = {
  waha: { files: true, reactions: true, presence: true },
  // It knows neither typing nor read marks. Files and reactions it would take, but never tells what became of them.
  ultramsg: { files: false, reactions: false, presence: false },
};

/** What a channel can do, so that screens hide the rest and the server refuses it. */
export function channelCan(gateway: Gateway): ChannelCan {
  return CAN[gateway];
}
