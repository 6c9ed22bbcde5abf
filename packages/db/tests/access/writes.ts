import { denied, each, type Probe, touched } from "./probe.ts";
import { CAST, type Person } from "./scene.ts";

const powerless: Person[] = ["hafiz", "blind", "gone", "guest"];

/** Tags, notes, assignee and status, of conversations they see, by those who may edit; and nothing else. */
const conversations: Probe[] = (["kd", "kepong", "group"] as const).flatMap((place) =>
  CAST.map((person): Probe => {
    const who = {
      kd: ["aina", "chief", "farid", "meiling", "roamer", "nora"],
      kepong: ["aina", "chief", "siti", "roamer"],
    } as Partial<Record<string, string[]>>;
    const may = (who[place] ?? ["aina", "chief", "farid", "meiling", "siti", "roamer"]).includes(person);
    const sql = touched(
      `update whatsapp_conversations set tags = '{vip}', notes = 'x', status = 'handled', assigned_staff_id = null where id = '<${place}>'`,
    );
    return { name: `${person} ${may ? "works" : "cannot work"} on ${place}`, as: person, sql, want: may ? 1 : 0 };
  }),
);

const TAG = "insert into whatsapp_settings (setting_type, key, name, color) values ('tag', 'new', 'New', 'red')";
const settings: Probe[] = [
  ...each(["aina", "farid", "meiling", "nora"], "adds a tag", touched(TAG), 1),
  ...each(powerless, "adds a tag", touched(TAG), denied),
  ...each(
    ["meiling"],
    "changes and removes a tag",
    touched("update whatsapp_settings set name = 'X' where key = 'vip'"),
    1,
  ),
  ...each(["meiling"], "removes a tag", touched("delete from whatsapp_settings where key = 'vip'"), 1),
  ...each(powerless, "changes a tag", touched("update whatsapp_settings set name = 'X' where key = 'vip'"), 0),
  ...each(powerless, "removes a tag", touched("delete from whatsapp_settings where key = 'vip'"), 0),
  ...each(
    ["aina"],
    "sets how long messages are kept",
    touched("update whatsapp_settings set value = '30' where key = 'retention_days'"),
    1,
  ),
  ...each(
    ["farid", "meiling"],
    "sets how long messages are kept",
    touched("update whatsapp_settings set value = '1' where key = 'retention_days'"),
    0,
  ),
  ...each(
    ["farid", "meiling"],
    "ends the keeping of originals",
    touched(
      "insert into whatsapp_settings (setting_type, key, name, value) values ('module', 'keep_originals', 'x', 'false')",
    ),
    denied,
  ),
  ...each(
    ["farid", "meiling"],
    "removes the limit",
    touched("delete from whatsapp_settings where key = 'retention_days'"),
    0,
  ),
];

export const writeProbes: readonly Probe[] = [...conversations, ...settings];
