/** Fields of an event's `data`. */
export type RawData = Readonly<Record<string, unknown>>;

/** An event with everything a captured one had, numbers replaced. */
export function received(event: string, data: RawData, more: object = {}): unknown {
  return {
    ...{ event_type: event, instanceId: "51534", id: "", referenceId: "", hash: "0".repeat(32), ...more },
    data: {
      ...{ id: "false_60123456789@c.us_3EB0AA", sid: "3EB0AA", from: "60123456789@c.us", to: "60198765432@c.us" },
      ...{ author: "", pushname: "Name", ack: "", type: "chat", body: "", media: "", fromMe: false, self: false },
      ...{ isForwarded: false, isMentioned: false, quotedMsg: {}, mentionedIds: [], time: 1_773_347_090 },
      ...data,
    },
  };
}
