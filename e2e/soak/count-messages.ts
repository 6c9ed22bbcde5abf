import type { LoadReport } from "@kaunter/simulators";
import type postgres from "postgres";

export interface Count {
  readonly expected: number;
  readonly lost: number;
  readonly doubled: number;
}

/** How long the last events may take to be stored, ms. */
const SETTLE_MS = 120_000;

/** Compares what WhatsApp carried with what the database holds, once nothing is on its way any more. */
export async function countMessages(db: postgres.Sql, report: LoadReport): Promise<Count> {
  const written = report.log.filter(({ act }) => act === "message" || act === "own").map(({ bareId }) => bareId);
  const count = async () => {
    const [row] = await db<{ rows: number; different: number }[]>`
      select count(*)::int as rows, count(distinct bare_id)::int as different
      from public.whatsapp_messages where bare_id = any(${written})`;
    return row ?? { rows: 0, different: 0 };
  };
  const wanted = new Set(written).size;
  let found = await count();
  for (const end = Date.now() + SETTLE_MS; found.different < wanted && Date.now() < end; found = await count()) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { expected: wanted, lost: wanted - found.different, doubled: found.rows - found.different };
}

/** The same for what was sent from the desk: how often each text really went out. */
export function countSends(sent: readonly string[], deliveries: readonly { readonly body: string | null }[]): Count {
  const times = sent.map((text) => deliveries.filter(({ body }) => body === text).length);
  return {
    expected: sent.length,
    lost: times.filter((count) => count === 0).length,
    doubled: times.filter((count) => count > 1).length,
  };
}
