/** The mark of each delivery status, as it is read aloud in English. */
export const STATUS_MARKS = [
  ["queued", "Sending"],
  ["dispatching", "Sending"],
  ["unconfirmed", "Sending"],
  ["sent", "Sent"],
  ["delivered", "Delivered"],
  ["read", "Read"],
  ["played", "Read"],
  ["failed", "Not sent"],
] as const;
