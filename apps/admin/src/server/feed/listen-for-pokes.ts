import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";

/**
 * Joins the private topic `desk`, on which the database says "something changed" for every writing transaction of every
 * process. Lost pokes cost at most the poll's second. Answers how to stop listening.
 */
export function listenForPokes({ repositories, feed }: Runtime): () => void {
  const channel = repositories.client
    .channel("desk", { config: { private: true } })
    .on("broadcast", { event: "changed" }, feed.poke)
    .subscribe((state) => {
      if (state !== "SUBSCRIBED") log.warn("feed/pokes", { state });
    });
  return () => {
    void repositories.client.removeChannel(channel);
  };
}
