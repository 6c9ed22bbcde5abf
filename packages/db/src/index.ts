export { type DbClient } from "./client.ts";
export { type Database, type Json } from "./database.types.ts";
export { toAppError } from "./errors/to-app-error.ts";
export { type FeedItem } from "./mappers/change.ts";
export { type AccessRepository, createAccessRepository, type StaffAccess } from "./repositories/access-repository.ts";
export { type AuditChoice, type AuditRepository, createAuditRepository } from "./repositories/audit-repository.ts";
export { type BadgesRepository, createBadgesRepository } from "./repositories/badges-repository.ts";
export { type ContactLinksRepository, createContactLinksRepository } from "./repositories/contact-links-repository.ts";
export {
  type ContactSyncsRepository,
  createContactSyncsRepository,
  type OwnContactSync,
  type SyncedChat,
} from "./repositories/contact-syncs-repository.ts";
export {
  type ConversationPage,
  type ConversationPatch,
  type ConversationsRepository,
  createConversationsRepository,
} from "./repositories/conversations-repository.ts";
export {
  type BranchOption,
  createDirectoryRepository,
  type DirectoryRepository,
  type StaffOption,
} from "./repositories/directory-repository.ts";
export { createEditsRepository, type EditsRepository } from "./repositories/edits-repository.ts";
export {
  createFeedRepository,
  type FeedPage,
  type FeedRepository,
  type FoundChat,
} from "./repositories/feed-repository.ts";
export {
  createHealthRepository,
  type HealthRepository,
  type UnsupportedEvent,
} from "./repositories/health-repository.ts";
export {
  type Channel,
  createIngestRepository,
  type IngestAnswer,
  type IngestRepository,
  type IngestVia,
} from "./repositories/ingest-repository.ts";
export { createLeasesRepository, type LeasesRepository } from "./repositories/leases-repository.ts";
export { createLimitsRepository, type Limit, type LimitsRepository } from "./repositories/limits-repository.ts";
export { createMatchingRepository, type MatchingRepository } from "./repositories/matching-repository.ts";
export {
  createMediaRepository,
  type FileFacts,
  type MediaClaim,
  type MediaRepository,
} from "./repositories/media-repository.ts";
export { createMergesRepository, type MergesRepository } from "./repositories/merges-repository.ts";
export { createMessagePastRepository } from "./repositories/message-past-repository.ts";
export { createMessageFilesRepository, type MessageFile } from "./repositories/message-files-repository.ts";
export {
  createMessagesRepository,
  type MessagesRepository,
  type QueueRequest,
  type QueueTarget,
  type ThreadPage,
  type ThreadPlace,
} from "./repositories/messages-repository.ts";
export {
  createOutboxRepository,
  type OutboxClaim,
  type OutboxExpired,
  type OutboxOutcome,
  type OutboxRepository,
} from "./repositories/outbox-repository.ts";
export { createPeopleRepository, type PeopleRepository } from "./repositories/people-repository.ts";
export {
  createKeptPicturesRepository,
  createPicturesRepository,
  type Picture,
  type PicturesRepository,
} from "./repositories/pictures-repository.ts";
export { createPreferencesRepository, type PreferencesRepository } from "./repositories/preferences-repository.ts";
export { createPrivacyRepository, type PrivacyRepository } from "./repositories/privacy-repository.ts";
export {
  createRelationsRepository,
  type GroupMember,
  type RelationsRepository,
} from "./repositories/relations-repository.ts";
export { createSearchRepository, type SearchRepository } from "./repositories/search-repository.ts";
export { createSessionChoicesRepository } from "./repositories/session-choices-repository.ts";
export {
  createSessionsRepository,
  type SessionDeed,
  type SessionsRepository,
  type SyncProgress,
  type SyncState,
} from "./repositories/sessions-repository.ts";
export { createStaffRepository, type StaffRepository } from "./repositories/staff-repository.ts";
export { createStartsRepository, type StartsRepository } from "./repositories/starts-repository.ts";
export { createDeskSettingsRepository } from "./repositories/desk-settings-repository.ts";
export { createSettingEditsRepository, type SettingVersion } from "./repositories/setting-edits-repository.ts";
export { createSettingsRepository, type SettingsRepository, type Tag } from "./repositories/settings-repository.ts";
export { createTwinsRepository, type TwinsRepository } from "./repositories/twins-repository.ts";
