import type { CallInput, GroupInput, SayInput } from "../waha/control/control-schemas.ts";
import type { Command } from "./command.ts";
import { textFrom, word, type Given } from "./given.ts";

const inGroup = ({ flags }: Given) => (flags.in === undefined ? {} : { in: flags.in });
const person = (given: Given) => ({ from: word(given, 0, "a phone"), ...inGroup(given) });

/** What people do. What cannot be done is refused by the simulator, which checks the whole request. */
export const peopleCommands: Readonly<Record<string, Command>> = {
  say: (control, given) => {
    const { kind, media, silently, name } = given.flags;
    const ask = {
      ...person(given),
      text: textFrom(given, 1),
      kind,
      media,
      replyTo: given.flags["reply-to"],
      fromMe: given.flags["from-me"],
      silently,
      pushName: name,
    };
    return control.say(ask as SayInput);
  },
  type: (control, given) => control.type({ ...person(given), presence: given.words[1] ?? "typing" }),
  react: (control, given) =>
    control.react({ ...person(given), messageId: word(given, 1, "a message id"), emoji: given.words[2] ?? "" }),
  edit: (control, given) => control.edit({ messageId: word(given, 0, "a message id"), text: textFrom(given, 1) ?? "" }),
  revoke: (control, given) => control.revoke(word(given, 0, "a message id")),
  vote: (control, given) =>
    control.vote({ ...person(given), messageId: word(given, 1, "a message id"), options: given.words.slice(2) }),
  call: (control, given) => {
    const state = (given.words[1] ?? "received") as CallInput["state"];
    return control.call({ ...person(given), state, video: given.flags.video ?? false });
  },
  group: (control, given) => {
    const act = word(given, 1, "subject, join, leave, promote, demote or added") as GroupInput["act"];
    const rest = given.words.slice(2);
    const what = act === "subject" ? { subject: rest.join(" ") } : { people: rest };
    const name = given.flags.name === undefined ? {} : { subject: given.flags.name };
    return control.group({ in: word(given, 0, "a group"), act, ...what, ...name });
  },
  "kitchen-sink": (control, given) =>
    control.kitchenSink({
      ...(given.words[0] === undefined ? {} : { from: given.words[0] }),
      silently: given.flags.silently ?? false,
    }),
};
