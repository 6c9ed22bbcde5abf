import { instanceNumber } from "../instance-path.ts";
import { type UltraMsgEnvelope, ultraMsgEnvelopeSchema } from "../wire/envelope.ts";

/** What a webhook's body says, or null when it is none of UltraMsg's. It is not signed: check who sent it beforehand. */
export function readWebhook(body: unknown): UltraMsgEnvelope | null {
  const parsed = ultraMsgEnvelopeSchema.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** Is it an event of this instance (`instance1150` or `1150`)? */
export function isOfInstance(envelope: UltraMsgEnvelope, instanceId: string): boolean {
  return instanceNumber(envelope.instanceId) === instanceNumber(instanceId);
}

/** The address of the account the instance is paired with: what received messages go to and sent ones come from. */
export function accountOf({ data }: UltraMsgEnvelope): string | null {
  return data.fromMe ? data.from : data.to;
}
