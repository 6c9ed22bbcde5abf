import type { Client } from "pg";

/** A node of a plan, as far as one cares how a table was read. */
interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly PlanNode[];
}

interface Scan {
  readonly type: string;
  readonly relation: string | null;
  readonly index: string | null;
}

/** One statement that really ran, inside whichever function. */
export interface Plan {
  readonly statement: string;
  readonly scans: readonly Scan[];
}

/** Makes a superuser's connection report the plan of every statement it runs, also inside functions, as a notice. */
export async function reportPlans(client: Client): Promise<void> {
  await client.query("load 'auto_explain'");
  const settings = { log_min_duration: "0", log_nested_statements: "on", log_format: "json" };
  for (const [name, value] of Object.entries(settings)) {
    await client.query("select set_config($1, $2, false)", [`auto_explain.${name}`, value]);
  }
  await client.query("set client_min_messages = log");
}

/** The plans of everything that runs during the work. */
export async function plansOf(client: Client, work: () => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  const hear = ({ message }: { message?: string | undefined }): void => {
    const json = message?.slice(message.indexOf("{"));
    if (message?.startsWith("duration:") !== true || json === undefined) return;
    const report = JSON.parse(json) as { "Query Text": string; Plan: PlanNode };
    plans.push({ statement: report["Query Text"], scans: scansOf(report.Plan) });
  };
  client.on("notice", hear);
  try {
    await work();
  } finally {
    client.off("notice", hear);
  }
  return plans;
}

function scansOf(node: PlanNode): Scan[] {
  const own = node["Node Type"].includes("Scan")
    ? [{ type: node["Node Type"], relation: node["Relation Name"] ?? null, index: node["Index Name"] ?? null }]
    : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)];
}

const BIG = new Set(["whatsapp_conversations", "whatsapp_messages", "message_words"]);

/** Reading a big table from end to end: what must not happen. */
export function wholeTableScans(plans: readonly Plan[]): string[] {
  return plans.flatMap(({ statement, scans }) =>
    scans
      .filter((scan) => scan.type === "Seq Scan" && scan.relation !== null && BIG.has(scan.relation))
      .map((scan) => `${scan.relation ?? ""} is read whole by: ${statement.replace(/\s+/g, " ").trim()}`),
  );
}
