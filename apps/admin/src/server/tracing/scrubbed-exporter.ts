import type { Attributes, AttributeValue } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-node";
import { scrub } from "@/server/scrub";

/** Attributes that are a whole address or its question: what stands there is what somebody asked for. */
const QUESTION = /^(url\.query|.*\.search)$/;
const PATH_WITH_QUESTION = /^([^?\s]*)\?.*$/;

/**
 * Hands spans on without what a log may not keep either: an address holds search words, phone numbers and, at a
 * gateway, keys. Whoever runs the collector is not always whoever may read the desk.
 */
export function scrubbedExporter(next: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => {
      next.export(spans.map(scrubbed), done);
    },
    shutdown: () => next.shutdown(),
    forceFlush: () => next.forceFlush?.() ?? Promise.resolve(),
  };
}

function scrubbed(span: ReadableSpan): ReadableSpan {
  const events = span.events.map((event) => ({ ...event, attributes: clean(event.attributes ?? {}) }));
  const { message, ...status } = span.status;
  return Object.create(span, {
    name: { value: cleanText(span.name) },
    attributes: { value: clean(span.attributes) },
    events: { value: events },
    status: { value: message === undefined ? status : { ...status, message: cleanText(message) } },
  }) as ReadableSpan;
}

function clean(attributes: Attributes): Attributes {
  const entries = Object.entries(attributes).filter(([name]) => !QUESTION.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, cleanValue(value)]));
}

function cleanValue(value: AttributeValue | undefined): AttributeValue | undefined {
  if (typeof value === "string") return cleanText(value);
  return Array.isArray(value)
    ? (value.map((one) => (typeof one === "string" ? cleanText(one) : one)) as AttributeValue)
    : value;
}

/** `GET /api/waha/search?q=pool` is `GET /api/waha/search`. */
function cleanText(text: string): string {
  return scrub(text)
    .split(" ")
    .map((word) => (word.startsWith("/") ? word.replace(PATH_WITH_QUESTION, "$1") : word))
    .join(" ");
}
