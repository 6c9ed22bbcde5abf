export {
  WAHA_ENGINES,
  wahaEvents,
  wahaKinds,
  type WahaEngine,
  type WahaKind,
  type WahaKindCase,
} from "./fixtures/waha/kinds.ts";
export { storyPeople, type StoryBranch, type StoryPerson, type StoryRelation } from "./story-people.ts";
export {
  recordedExchange,
  recordedExchanges,
  recordedSocketEvents,
  recordedWebhooks,
  recordedWebhookSecret,
  type RecordedExchange,
  type RecordedWebhook,
} from "./fixtures/waha/recorded.ts";
