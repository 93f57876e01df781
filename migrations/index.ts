import type { MigrationInterface } from "typeorm";
import { CreateDirectorySchema1763856000000 } from "./1763856000000-create-directory-schema.js";
import { CreateTextKeys1763856010000 } from "./1763856010000-create-text-keys.js";
import { CreatePartialDates1763856020000 } from "./1763856020000-create-partial-dates.js";
import { CreateIdentifierForms1763856030000 } from "./1763856030000-create-identifier-forms.js";
import { CreateSources1763856040000 } from "./1763856040000-create-sources.js";
import { CreateThemes1763856050000 } from "./1763856050000-create-themes.js";
import { SeedThemes1763856060000 } from "./1763856060000-seed-themes.js";
import { CreateTerritories1763856070000 } from "./1763856070000-create-territories.js";
import { CreateOrganizations1763856080000 } from "./1763856080000-create-organizations.js";
import { CreateIdentifiers1763856090000 } from "./1763856090000-create-identifiers.js";
import { CreatePeople1763856100000 } from "./1763856100000-create-people.js";
import { CreateContactPoints1763856110000 } from "./1763856110000-create-contact-points.js";
import { CreateRelationships1763856120000 } from "./1763856120000-create-relationships.js";
import { CreateProjects1763856130000 } from "./1763856130000-create-projects.js";
import { CreateEvents1763856140000 } from "./1763856140000-create-events.js";
import { CreatePublications1763856150000 } from "./1763856150000-create-publications.js";
import { CreateCommittees1763856160000 } from "./1763856160000-create-committees.js";
import { DeriveAudiences1763856170000 } from "./1763856170000-derive-audiences.js";
import { RecordVersions1763856180000 } from "./1763856180000-record-versions.js";
import { CreateSearch1763856190000 } from "./1763856190000-create-search.js";
import { IndexTiesInTheirOrder1763856200000 } from "./1763856200000-index-ties-in-their-order.js";
import { CreateApiKeys1764000010000 } from "./1764000010000-create-api-keys.js";
import { NameOwnOrganization1764000020000 } from "./1764000020000-name-own-organization.js";
import { VersionAndArchiveEverything1764000100000 } from "./1764000100000-version-and-archive-everything.js";
import { CreatePointBuckets1764000200000 } from "./1764000200000-create-point-buckets.js";
import { AuditEveryWrite1764000300000 } from "./1764000300000-audit-every-write.js";
import { CreateMerges1764000310000 } from "./1764000310000-create-merges.js";
import { CreateAssertions1764000320000 } from "./1764000320000-create-assertions.js";
import { CreateProposals1764000330000 } from "./1764000330000-create-proposals.js";
import { CreateExternalKeys1764000400000 } from "./1764000400000-create-external-keys.js";
import { CreateIdempotentRequests1764000410000 } from "./1764000410000-create-idempotent-requests.js";
import { AuditExternalKeys1764000420000 } from "./1764000420000-audit-external-keys.js";
import { ProtectPersonalContacts1764000500000 } from "./1764000500000-protect-personal-contacts.js";
import { CreateTombstones1764000600000 } from "./1764000600000-create-tombstones.js";
import { KeepObjections1764000610000 } from "./1764000610000-keep-objections.js";
import { NameSourcesOfContacts1764000620000 } from "./1764000620000-name-sources-of-contacts.js";
import { CreateRetentionRuns1764000630000 } from "./1764000630000-create-retention-runs.js";
import { CreateJobsSchema1764000640000 } from "./1764000640000-create-jobs-schema.js";
import { KeepPrivatePeopleToMembers1764100100000 } from "./1764100100000-keep-private-people-to-members.js";
import { LetOrganizationsSpeak1764100110000 } from "./1764100110000-let-organizations-speak.js";
import { RememberErasedKeys1764100200000 } from "./1764100200000-remember-erased-keys.js";
import { KeepFormerWords1764100210000 } from "./1764100210000-keep-former-words.js";
import { CreateChangeFeed1764200100000 } from "./1764200100000-create-change-feed.js";
import { NameTheFeed1764200110000 } from "./1764200110000-name-the-feed.js";
import { FollowConsumers1764200120000 } from "./1764200120000-follow-consumers.js";
import { CreateWebhooks1764300100000 } from "./1764300100000-create-webhooks.js";
import { IndexRecentDeliveries1764300110000 } from "./1764300110000-index-recent-deliveries.js";
import { CreateImports1764400100000 } from "./1764400100000-create-imports.js";
import { IndexContactsForMatching1764500100000 } from "./1764500100000-index-contacts-for-matching.js";
import { CreateDuplicates1764500110000 } from "./1764500110000-create-duplicates.js";
import { IndexNamesAtOnce1764500120000 } from "./1764500120000-index-names-at-once.js";
import { AddFeedScope1764600100000 } from "./1764600100000-add-feed-scope.js";
import { IdentifyAuthors1764800100000 } from "./1764800100000-identify-authors.js";
import { FollowHarvestedPublications1764800110000 } from "./1764800110000-follow-harvested-publications.js";
import { CheckIdentifiersByArithmetic1765010000010 } from "./1765010000010-check-identifiers-by-arithmetic.js";
import { DeriveAudiencesOfWholeLoads1765010000020 } from "./1765010000020-derive-audiences-of-whole-loads.js";
import { TouchWhatWasToldOnce1765010000030 } from "./1765010000030-touch-what-was-told-once.js";
import { KnowWhoReceived1765010000040 } from "./1765010000040-know-who-received.js";
import { JoinWholeStatementsByHash1765010000050 } from "./1765010000050-join-whole-statements-by-hash.js";
import { DateSeats1765100010000 } from "./1765100010000-date-seats.js";
import { CreateCommitteeMeetings1765100020000 } from "./1765100020000-create-committee-meetings.js";
import { RuleMeetings1765100030000 } from "./1765100030000-rule-meetings.js";
import { TellOfMeetings1765100040000 } from "./1765100040000-tell-of-meetings.js";
import { KeepVersionsOfSeats1765100050000 } from "./1765100050000-keep-versions-of-seats.js";
import { TellOfDeaths1765100060000 } from "./1765100060000-tell-of-deaths.js";
import { ListWorkOnTies1765100070000 } from "./1765100070000-list-work-on-ties.js";
import { DescribeMeetings1765200010000 } from "./1765200010000-describe-meetings.js";
import { TouchRecords1765200020000 } from "./1765200020000-touch-records.js";
import { ReconcileAttendance1765200030000 } from "./1765200030000-reconcile-attendance.js";
import { CreateRegistrations1765200040000 } from "./1765200040000-create-registrations.js";
import { CreatePublicationFiles1765200050000 } from "./1765200050000-create-publication-files.js";
import { CreateIndicators1765300010000 } from "./1765300010000-create-indicators.js";
import { RelateGenerations1765300020000 } from "./1765300020000-relate-generations.js";
import { KeepFewAttendeesSecret1765300030000 } from "./1765300030000-keep-few-attendees-secret.js";
import { CreateSessions1765500000100 } from "./1765500000100-create-sessions.js";
import { ReopenUnmergedPairs1766000000010 } from "./1766000000010-reopen-unmerged-pairs.js";
import { UndoImports1766000000020 } from "./1766000000020-undo-imports.js";
import { KnowImportRepeats1766000000021 } from "./1766000000021-know-import-repeats.js";
import { NotePostsThatGo1766000000050 } from "./1766000000050-note-posts-that-go.js";
import { TellWhoIsNotNamed1766000000051 } from "./1766000000051-tell-who-is-not-named.js";
import { SettleReceipts1766000000060 } from "./1766000000060-settle-receipts.js";
import { KeepRegistrationsApart1766000000070 } from "./1766000000070-keep-registrations-apart.js";
import { OrderChanges1766000000090 } from "./1766000000090-order-changes.js";
import { OrderByVerification1767000000030 } from "./1767000000030-order-by-verification.js";
import { TellOfEveryType1767000000040 } from "./1767000000040-tell-of-every-type.js";
import { TouchEventsByRegistrations1767000000041 } from "./1767000000041-touch-events-by-registrations.js";
import { RememberMappings1768000000040 } from "./1768000000040-remember-mappings.js";
import { KeepFaultyRows1768000000041 } from "./1768000000041-keep-faulty-rows.js";

/** In the order in which they run: each class is named for its timestamp. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  CreateDirectorySchema1763856000000,
  CreateTextKeys1763856010000,
  CreatePartialDates1763856020000,
  CreateIdentifierForms1763856030000,
  CreateSources1763856040000,
  CreateThemes1763856050000,
  SeedThemes1763856060000,
  CreateTerritories1763856070000,
  CreateOrganizations1763856080000,
  CreateIdentifiers1763856090000,
  CreatePeople1763856100000,
  CreateContactPoints1763856110000,
  CreateRelationships1763856120000,
  CreateProjects1763856130000,
  CreateEvents1763856140000,
  CreatePublications1763856150000,
  CreateCommittees1763856160000,
  DeriveAudiences1763856170000,
  RecordVersions1763856180000,
  CreateSearch1763856190000,
  IndexTiesInTheirOrder1763856200000,
  CreateApiKeys1764000010000,
  NameOwnOrganization1764000020000,
  VersionAndArchiveEverything1764000100000,
  CreatePointBuckets1764000200000,
  AuditEveryWrite1764000300000,
  CreateMerges1764000310000,
  CreateAssertions1764000320000,
  CreateProposals1764000330000,
  CreateExternalKeys1764000400000,
  CreateIdempotentRequests1764000410000,
  AuditExternalKeys1764000420000,
  ProtectPersonalContacts1764000500000,
  CreateTombstones1764000600000,
  KeepObjections1764000610000,
  NameSourcesOfContacts1764000620000,
  CreateRetentionRuns1764000630000,
  CreateJobsSchema1764000640000,
  KeepPrivatePeopleToMembers1764100100000,
  LetOrganizationsSpeak1764100110000,
  RememberErasedKeys1764100200000,
  KeepFormerWords1764100210000,
  CreateChangeFeed1764200100000,
  NameTheFeed1764200110000,
  FollowConsumers1764200120000,
  CreateWebhooks1764300100000,
  IndexRecentDeliveries1764300110000,
  CreateImports1764400100000,
  IndexContactsForMatching1764500100000,
  CreateDuplicates1764500110000,
  IndexNamesAtOnce1764500120000,
  AddFeedScope1764600100000,
  IdentifyAuthors1764800100000,
  FollowHarvestedPublications1764800110000,
  CheckIdentifiersByArithmetic1765010000010,
  DeriveAudiencesOfWholeLoads1765010000020,
  TouchWhatWasToldOnce1765010000030,
  KnowWhoReceived1765010000040,
  JoinWholeStatementsByHash1765010000050,
  DateSeats1765100010000,
  CreateCommitteeMeetings1765100020000,
  RuleMeetings1765100030000,
  TellOfMeetings1765100040000,
  KeepVersionsOfSeats1765100050000,
  TellOfDeaths1765100060000,
  ListWorkOnTies1765100070000,
  DescribeMeetings1765200010000,
  TouchRecords1765200020000,
  ReconcileAttendance1765200030000,
  CreateRegistrations1765200040000,
  CreatePublicationFiles1765200050000,
  CreateIndicators1765300010000,
  RelateGenerations1765300020000,
  KeepFewAttendeesSecret1765300030000,
  CreateSessions1765500000100,
  ReopenUnmergedPairs1766000000010,
  UndoImports1766000000020,
  KnowImportRepeats1766000000021,
  NotePostsThatGo1766000000050,
  TellWhoIsNotNamed1766000000051,
  SettleReceipts1766000000060,
  KeepRegistrationsApart1766000000070,
  OrderChanges1766000000090,
  OrderByVerification1767000000030,
  TellOfEveryType1767000000040,
  TouchEventsByRegistrations1767000000041,
  RememberMappings1768000000040,
  KeepFaultyRows1768000000041,
];
