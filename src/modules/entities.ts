import { ApiKeyEntity } from "./access/api-key.entity.js";
import { AssertionEntity } from "./assertion/assertion.entity.js";
import { FormerAssertionEntity } from "./assertion/former-assertion.entity.js";
import { ChronicleEntity } from "./committee/chronicle/chronicle.entity.js";
import { CollegeEntity } from "./committee/college.entity.js";
import { CommitteeEntity } from "./committee/committee.entity.js";
import { KindCountEntity } from "./committee/health/kind-count.entity.js";
import { MandateEntity } from "./committee/mandate.entity.js";
import { AgendaItemEntity } from "./committee/meeting/agenda-item.entity.js";
import { DecisionEntity } from "./committee/meeting/decision.entity.js";
import { DocumentEntity } from "./committee/meeting/document.entity.js";
import { MeetingEntity } from "./committee/meeting/meeting.entity.js";
import { MeetingAttendanceEntity } from "./committee/meeting/meeting-attendance.entity.js";
import { ProxyEntity } from "./committee/meeting/proxy.entity.js";
import { TallyEntity } from "./committee/quorum/tally.entity.js";
import { SeatEntity } from "./committee/seat.entity.js";
import { CollegeVersionEntity } from "./committee/versions/college-version.entity.js";
import { MandateVersionEntity } from "./committee/versions/mandate-version.entity.js";
import { SeatVersionEntity } from "./committee/versions/seat-version.entity.js";
import { WorkItemEntity } from "./committee/work-list/work-item.entity.js";
import { EventEntity } from "./event/event.entity.js";
import { EventAttendanceEntity } from "./event/event-attendance.entity.js";
import { ParticipationEntity } from "./event/participation.entity.js";
import { AuditEntryEntity } from "./history/audit-entry.entity.js";
import { ImportEntity } from "./import/import.entity.js";
import { ImportChunkEntity } from "./import/import-chunk.entity.js";
import { ImportMappingEntity } from "./import/import-mapping.entity.js";
import { ImportProblemEntity } from "./import/import-problem.entity.js";
import { PlannedChangeEntity } from "./import/planned-change.entity.js";
import { RecordSourceEntity } from "./import/record-source.entity.js";
import { DuplicateEntity } from "./matching/duplicate.entity.js";
import { MergeEntity } from "./merge/merge.entity.js";
import { IndicatorEntity } from "./observatory/indicator.entity.js";
import { ObservationEntity } from "./observatory/observation.entity.js";
import { TerritoryCorrespondenceEntity } from "./observatory/territory-correspondence.entity.js";
import { ContactPointEntity } from "./organization/contact-point.entity.js";
import { IdentifierEntity } from "./organization/identifier.entity.js";
import { OrganizationEntity } from "./organization/organization.entity.js";
import { PersonEntity } from "./person/person.entity.js";
import { PositionEntity } from "./person/position.entity.js";
import { PersonObjectionEntity } from "./privacy/person-objection.entity.js";
import { RetentionRunEntity } from "./privacy/retention-run.entity.js";
import { PartnershipEntity } from "./project/partnership.entity.js";
import { ProjectEntity } from "./project/project.entity.js";
import { ProposalEntity } from "./proposal/proposal.entity.js";
import { ContributionEntity } from "./publication/contribution.entity.js";
import { PublicationEntity } from "./publication/publication.entity.js";
import { PublicationFileEntity } from "./publication/publication-file.entity.js";
import { EventSeatingEntity } from "./registration/event-seating.entity.js";
import { RegistrationEntity } from "./registration/registration.entity.js";
import { RelationshipEntity } from "./relationship/relationship.entity.js";
import { SearchDocumentEntity } from "./search/search-document.entity.js";
import { SearchHitEntity } from "./search/search-hit.entity.js";
import { SourceEntity } from "./source/source.entity.js";
import { ErasureReceiptEntity } from "./sync/erasure-receipt.entity.js";
import { TerritoryEntity } from "./territory/territory.entity.js";
import { TerritoryClosureEntity } from "./territory/territory-closure.entity.js";
import { ThemeEntity } from "./theme/theme.entity.js";
import { ThemeClosureEntity } from "./theme/theme-closure.entity.js";

/** Every table of the directory that is not a mere join of two. */
export const entities: readonly (new () => object)[] = [
  SourceEntity,
  ThemeEntity,
  ThemeClosureEntity,
  TerritoryEntity,
  TerritoryClosureEntity,
  OrganizationEntity,
  IdentifierEntity,
  ContactPointEntity,
  PersonEntity,
  PositionEntity,
  RelationshipEntity,
  ProjectEntity,
  PartnershipEntity,
  EventEntity,
  EventAttendanceEntity,
  ParticipationEntity,
  PublicationEntity,
  PublicationFileEntity,
  RegistrationEntity,
  EventSeatingEntity,
  ContributionEntity,
  CommitteeEntity,
  CollegeEntity,
  SeatEntity,
  MandateEntity,
  CollegeVersionEntity,
  SeatVersionEntity,
  MandateVersionEntity,
  MeetingEntity,
  AgendaItemEntity,
  MeetingAttendanceEntity,
  ProxyEntity,
  DecisionEntity,
  DocumentEntity,
  WorkItemEntity,
  ChronicleEntity,
  KindCountEntity,
  TallyEntity,
  AuditEntryEntity,
  AssertionEntity,
  FormerAssertionEntity,
  ProposalEntity,
  ApiKeyEntity,
  RetentionRunEntity,
  PersonObjectionEntity,
  ErasureReceiptEntity,
  DuplicateEntity,
  MergeEntity,
  ImportEntity,
  PlannedChangeEntity,
  ImportProblemEntity,
  ImportChunkEntity,
  ImportMappingEntity,
  RecordSourceEntity,
  IndicatorEntity,
  ObservationEntity,
  TerritoryCorrespondenceEntity,
  SearchDocumentEntity,
  SearchHitEntity,
];
