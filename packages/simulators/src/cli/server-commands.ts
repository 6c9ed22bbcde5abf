import type { ContactInput, StatusInput } from "../waha/control/control-schemas.ts";
import type { FaultChange } from "../waha/faults.ts";
import type { LoadInput } from "../waha/load/load-types.ts";
import type { Command } from "./command.ts";
import { jsonAt, textFrom, word } from "./given.ts";

/** What happens to sessions, to the network, to the server and to its files. */
export const serverCommands: Readonly<Record<string, Command>> = {
  scan: (control, { flags }) => {
    const { phone, code, name } = flags;
    return control.scan({ phone, code, pushName: name });
  },
  unpair: (control) => control.unpair(),
  network: (control, given) => control.network(word(given, 0, "up or down") === "up"),
  status: (control, given) => control.status(word(given, 0, "a status") as StatusInput["status"]),
  emit: (control, given) => {
    const payload = given.words[1] === undefined ? {} : jsonAt(given, 1, "a payload");
    return control.emit({ event: word(given, 0, "an event"), payload });
  },
  frame: (control, given) => control.frame(textFrom(given, 0) ?? ""),
  contact: (control, given) => control.contact(jsonAt(given, 0, "a JSON object") as ContactInput),
  lid: (control, given) => control.lid(word(given, 0, "a hidden id"), given.words[1] ?? null),
  "expire-media": (control) => control.expireMedia(),
  fault: (control, given) => {
    if (word(given, 0, "a JSON object or clear") === "clear") return control.clearFaults();
    return control.faults(jsonAt(given, 0, "a JSON object") as FaultChange);
  },
  load: (control, given) => {
    const what = given.words[0] ?? "report";
    if (what === "report") return control.loadReport();
    if (what === "stop") return control.stopLoad();
    return control.load(jsonAt(given, 0, "a JSON object") as LoadInput);
  },
  "drop-sockets": (control) => control.dropSockets(),
  offline: (control, given) => control.offline(Number(word(given, 0, "milliseconds"))),
  deliveries: (control) => control.deliveries(),
  state: (control) => control.state(),
};
