import { timed } from "@/server/metrics/timed";
import { receiveUltraMsg } from "@/server/ultramsg/receive-ultramsg";

export const POST = timed(receiveUltraMsg);
