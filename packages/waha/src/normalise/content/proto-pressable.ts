import { jsonRecord, list, named, record, text } from "../read.ts";
import { lift } from "./lift.ts";
import type { ContentReading } from "./content-reading.ts";

type Raw = Record<string, unknown>;

/** `buttonsMessage`: words with answers to press. */
export function readButtons(raw: Raw): ContentReading {
  const buttons = list(raw.buttons).flatMap(pressableWords);
  return { content: { kind: "buttons", footer: text(raw.footerText), buttons }, body: text(raw.contentText) };
}

/** `listMessage`: words with a list to choose from. */
export function readList(raw: Raw): ContentReading {
  const rows = list(raw.sections)
    .flatMap((section) => list(record(section)?.rows))
    .map((row) => listRow(record(row) ?? {}));
  const content = { kind: "list", title: text(raw.title), button: text(raw.buttonText) ?? "", rows } as const;
  return { content, body: text(raw.description) };
}

export function listRow(row: Raw): { id: string | null; title: string; description: string | null } {
  return { id: text(named(row, "rowId")), title: text(row.title) ?? "", description: text(row.description) };
}

/** `templateMessage`: prepared words of a business, filled in ("hydrated"). */
export function readTemplate(raw: Raw): ContentReading {
  const inner = record(raw.interactiveMessageTemplate);
  if (inner) return readInteractive(lift(inner));
  const hydrated = lift(record(raw.hydratedTemplate) ?? record(raw.hydratedFourRowTemplate) ?? {});
  const content = {
    kind: "template",
    title: text(hydrated.hydratedTitleText),
    footer: text(hydrated.hydratedFooterText),
    buttons: list(hydrated.hydratedButtons).flatMap(pressableWords),
  } as const;
  return { content, body: text(hydrated.hydratedContentText) };
}

/** `interactiveMessage`: header, body, footer, and a native flow whose buttons are JSON inside text. */
export function readInteractive(raw: Raw): ContentReading {
  const content = {
    kind: "template",
    title: text(record(raw.header)?.title),
    footer: text(record(raw.footer)?.text),
    buttons: list(record(raw.nativeFlowMessage)?.buttons).flatMap(flowWords),
  } as const;
  return { content, body: text(record(raw.body)?.text) };
}

/** Words of whatever can be pressed: every engine puts them under `displayText`, one record deeper. */
export function pressableWords(raw: unknown): string[] {
  const inner = Object.values(lift(record(raw) ?? {})).map((value) => text(record(value)?.displayText));
  return inner.filter((word) => word !== null).slice(0, 1);
}

function flowWords(raw: unknown): string[] {
  const written = text(record(raw)?.buttonParamsJson) ?? text(record(raw)?.buttonParamsJSON);
  const shown = written === null ? null : text(jsonRecord(written)?.display_text);
  return shown === null ? [] : [shown];
}
