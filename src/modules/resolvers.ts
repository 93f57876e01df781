import type { NonEmptyArray } from "type-graphql";
import { ApiKeyConnectionResolver, ApiKeyResolver } from "./access/api-key.resolver.js";
import { ViewerResolver } from "./access/viewer.resolver.js";
import { AssertionsResolver } from "./assertion/assertion.resolver.js";
import { CommitteeResolver } from "./committee/committee.resolver.js";
import { CommitteeStateResolver } from "./committee/committee-state.resolver.js";
import { OrganizationMandatesResolver, PersonMandatesResolver, SeatMandatesResolver } from "./committee/mandate.resolver.js";
import {
  AgendaItemPartsResolver,
  CommitteeMeetingsResolver,
  MandateDocumentsResolver,
  MeetingResolver,
} from "./committee/meeting/meeting.resolver.js";
import { WorkItemResolver } from "./committee/work-list/work-item.resolver.js";
import { EventResolver } from "./event/event.resolver.js";
import { OrganizationParticipationsResolver, PersonParticipationsResolver } from "./event/participation.resolver.js";
import { HistoryResolver } from "./history/history.resolver.js";
import { OrganizationFreshnessResolver } from "./import/freshness.resolver.js";
import { ImportPartsResolver, ImportResolver } from "./import/import.resolver.js";
import { RateLimitResolver } from "./limits/rate-limit.resolver.js";
import { DuplicateResolver, OrganizationDuplicatesResolver } from "./matching/duplicate.resolver.js";
import { OrganizationMerges, PersonMerges } from "./merge/merge.resolver.js";
import { OrganizationUndoableMergesResolver, PersonUndoableMergesResolver } from "./merge/undoable-merge.resolver.js";
import { recordMutationResolvers } from "./mutations.js";
import { NetworkResolver } from "./network/network.resolver.js";
import { CommunityResolver, NetworkInsightsResolver } from "./network/network-insights.resolver.js";
import { NodeResolver } from "./node/node.resolver.js";
import { ObservatoryResolver, TerritoryCorrespondencesResolver } from "./observatory/observatory.resolver.js";
import { OrganizationResolver } from "./organization/organization.resolver.js";
import { OrganizationPositionsResolver, PersonResolver } from "./person/person.resolver.js";
import { ContactPointPrivacyResolver, PersonObjectionResolver, PrivacyResolver } from "./privacy/privacy.resolver.js";
import { OrganizationPartnershipsResolver, ProjectResolver } from "./project/project.resolver.js";
import { OrganizationProposalsResolver, ProposalResolver } from "./proposal/proposal.resolver.js";
import {
  ContributionResolver,
  EventPublicationsResolver,
  PersonContributionsResolver,
  PublicationResolver,
} from "./publication/publication.resolver.js";
import {
  EventRegistrationResolver,
  OrganizationRegistrationsResolver,
  PersonRegistrationsResolver,
} from "./registration/registration.resolver.js";
import { RegistrationActions } from "./registration/registration-actions.resolver.js";
import { OrganizationRelationshipsResolver } from "./relationship/relationship.resolver.js";
import { SearchResolver } from "./search/search.resolver.js";
import { ChangesResolver } from "./sync/changes.resolver.js";
import { AwaitedReceiptsResolver, ErasureReceiptsResolver } from "./sync/erasure-receipts.resolver.js";
import { TerritoryResolver } from "./territory/territory.resolver.js";
import { ThemeResolver } from "./theme/theme.resolver.js";
import { WebhookConnectionResolver, WebhookDeliveryConnectionResolver, WebhookResolver } from "./webhook/webhook.resolver.js";

/** Every resolver class of the modules: the public schema is what they declare. */
export const resolvers: NonEmptyArray<new () => object> = [
  NodeResolver,
  ViewerResolver,
  ApiKeyResolver,
  ApiKeyConnectionResolver,
  RateLimitResolver,
  ChangesResolver,
  ErasureReceiptsResolver,
  AwaitedReceiptsResolver,
  ThemeResolver,
  TerritoryResolver,
  OrganizationResolver,
  PersonResolver,
  OrganizationPositionsResolver,
  OrganizationRelationshipsResolver,
  ProjectResolver,
  OrganizationPartnershipsResolver,
  EventResolver,
  OrganizationParticipationsResolver,
  PersonParticipationsResolver,
  ContributionResolver,
  PublicationResolver,
  EventPublicationsResolver,
  PersonContributionsResolver,
  EventRegistrationResolver,
  OrganizationRegistrationsResolver,
  PersonRegistrationsResolver,
  RegistrationActions,
  CommitteeResolver,
  SeatMandatesResolver,
  PersonMandatesResolver,
  OrganizationMandatesResolver,
  CommitteeStateResolver,
  MeetingResolver,
  CommitteeMeetingsResolver,
  AgendaItemPartsResolver,
  MandateDocumentsResolver,
  WorkItemResolver,
  ObservatoryResolver,
  TerritoryCorrespondencesResolver,
  HistoryResolver,
  AssertionsResolver,
  OrganizationMerges,
  PersonMerges,
  ProposalResolver,
  OrganizationProposalsResolver,
  SearchResolver,
  NetworkResolver,
  NetworkInsightsResolver,
  CommunityResolver,
  ContactPointPrivacyResolver,
  PersonObjectionResolver,
  PrivacyResolver,
  DuplicateResolver,
  OrganizationDuplicatesResolver,
  OrganizationUndoableMergesResolver,
  PersonUndoableMergesResolver,
  ImportResolver,
  OrganizationFreshnessResolver,
  ImportPartsResolver,
  WebhookResolver,
  WebhookConnectionResolver,
  WebhookDeliveryConnectionResolver,
  ...recordMutationResolvers,
];
