/** Leaf fields that an object has for its one point; each further lot of as many is one point more. */
export const LEAVES_A_POINT = 20;

/** Points that a field costs besides what it answers, by coordinate or, for what every connection has, by the field's name. */
export const FIXED_COSTS: Readonly<Record<string, number>> = {
  /** Counts the whole list, whatever the page. */
  totalCount: 10,
  /** Ranks all that was found before it answers a page. */
  "Query.search": 20,
  /** Divides all that was found in four ways. */
  "SearchConnection.facets": 100,
  /** Go through the ties of many. */
  "Network.bridges": 300,
  "Network.central": 300,
  "Network.communities": 300,
  "Network.compare": 100,
  "Network.gaps": 300,
  "Network.introductions": 50,
  "Network.map": 200,
  "Network.neighbors": 20,
  "Network.paths": 50,
  /** Composes a sentence by the rules of a style: milliseconds of the server's own time. */
  "Publication.citation": 10,
  "Contribution.citation": 10,
  /** A letter leaves for an address that somebody typed. */
  "Mutation.register": 5_000,
  /** Go through all meetings, organizations or funding, however few rows they answer. */
  "Observatory.attendance": 50,
  "Observatory.organizationsReached": 50,
  "Observatory.funding": 50,
  /** Statements of their own, for each webhook. */
  "Webhook.deliveries": 10,
  /** Counts all that the import holds. */
  "Import.progress": 20,
};

/** Points for `__schema` and for `__type`, whatever is asked of them: validation bounds their depth. */
export const INTROSPECTION_COST = 100;

/** Points for each record that a mutation writes, besides what its result answers. */
export const MUTATION_COST = 10;

/**
 * How many records a list without pages is counted for: the name of the argument that holds their ids, or an estimate. By coordinate
 * or, for what every record has, by the field's name.
 */
export const LIST_SIZES: Readonly<Record<string, number | { readonly argument: string }>> = {
  "Query.nodes": { argument: "ids" },
  "Query.importProfiles": 20,
  "Query.themes": 50,
  "AgendaItem.decisions": 2,
  "AgendaItem.documents": 3,
  "Attendance.anonymousByCategory": 14,
  "Attendance.byCategory": 14,
  "Bridge.cutOff": 10,
  "Change.identifiers": 3,
  "ChangePage.changes": 100,
  "College.seats": 25,
  "Committee.colleges": 5,
  "Gap.funders": 3,
  "Gap.organizations": 2,
  "Gap.programmes": 3,
  "Gap.territories": 3,
  "Gap.themes": 3,
  "CommitteeHealth.balance": 5,
  "CommitteeHealth.balanceByKind": 10,
  "CommitteeHealth.expiringWithin90Days": 5,
  "CommitteeHealth.vacant": 5,
  "HistoryEntry.changes": 5,
  "Import.files": 2,
  "Introduction.steps": 3,
  "DuplicateCandidate.identifiers": 2,
  "DoubtfulSheetRow.candidates": 2,
  "Event.about": 2,
  "Event.organizers": 5,
  "Event.remarks": 2,
  "Event.speakers": 10,
  "Event.themes": 5,
  "Mandate.documents": 1,
  "Meeting.agenda": 8,
  "Meeting.attendance": 30,
  "Meeting.decisions": 5,
  "Meeting.documents": 5,
  "Meeting.proxies": 5,
  "MergeOrganizationPayload.moved": 10,
  "MergePersonPayload.moved": 10,
  "Neighbor.ties": 3,
  "Organization.contactPoints": 5,
  "Organization.identifiers": 5,
  "Organization.listings": 3,
  "Organization.possibleDuplicates": 3,
  "Organization.sources": 3,
  "Organization.successors": 3,
  "Organization.territories": 5,
  "Organization.themes": 5,
  "Organization.undoableMerges": 1,
  "Person.undoableMerges": 1,
  "NetworkCommunities.communities": 10,
  "NetworkComparison.dissolved": 50,
  "NetworkComparison.formed": 50,
  "NetworkRanking.actors": 25,
  "NetworkMap.lines": 500,
  "NetworkMap.nodes": 200,
  "NetworkMap.ties": 500,
  "Path.steps": 4,
  "PlannedChange.kept": 1,
  "Position.contactPoints": 5,
  "Project.territories": 5,
  "Project.themes": 5,
  "Proposal.named": 2,
  "Publication.discussedAt": 2,
  "Publication.files": 3,
  "Publication.themes": 5,
  "RecordAttendancePayload.doubtful": 20,
  "Quorum.entries": 40,
  "Relationship.sources": 3,
  "AttendanceFigures.rows": 50,
  "AttendanceRow.keys": 2,
  "FundingFigures.rows": 100,
  "FundingRow.keys": 2,
  "OrganizationFigures.rows": 50,
  "OrganizationRow.keys": 2,
  "Series.observations": 10,
  "SeriesList.series": 50,
  "SearchFacets.kinds": 50,
  "SearchFacets.territories": 50,
  "SearchFacets.themes": 50,
  "SearchFacets.types": 5,
  "Territory.containedIn": 5,
  "Territory.contains": 25,
  "Theme.narrower": 10,
  "Tie.evidence": 3,
  "WebhookDelivery.attempts": 5,
  valueAt: 20,
};

/** For a list that is not in {@link LIST_SIZES}; the schema's test lets none be. */
export const UNDECLARED_LIST_SIZE = 25;
