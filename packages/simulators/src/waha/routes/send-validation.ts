import { rawOf, type Raw } from "../raw.ts";

const filled = (value: unknown) => typeof value === "string" && value !== "";

function text(name: string, value: unknown): string[] {
  if (filled(value)) return [];
  return [`${name} should not be empty`, ...(typeof value === "string" ? [] : [`${name} must be a string`])];
}

/** What the validation pipe says of a list; empty when all is well. Recorded. */
export function listIssues(body: Raw): string[] {
  const message = rawOf(body.message) ?? {};
  const sections = Array.isArray(message.sections) ? message.sections : [];
  return [
    ...text("message.title", message.title),
    ...text("message.button", message.button),
    ...(sections.length === 0 ? ["message.sections must contain at least 1 elements"] : []),
  ];
}

/** What it says of buttons. Recorded. */
export function buttonIssues(body: Raw): string[] {
  const buttons = Array.isArray(body.buttons) ? body.buttons : [];
  return buttons.length === 0 ? ["buttons must contain at least 1 elements"] : [];
}
