import { receiveUltraMsg } from "@/server/ultramsg/receive-ultramsg";

export const POST = receiveUltraMsg;
