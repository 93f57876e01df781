/**
 * Who sees what each field of a record answers. By type, fields under what they read:
 * - `own`: columns of the record's own row; whoever sees the record sees them;
 * - `withheld`: a column that the view keeps back from some who see the record (contact points);
 * - names of tables: rows of those tables, each seen by whoever sees that row (src/database/visibility.ts, docs/visibility.md).
 * The test compares this with the statements that the planner writes.
 */
export const rowFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  HistoryEntry: {
    own: "at action actor changes",
  },
  HistoryActor: {
    own: "name credential audience request proposedBy",
  },
  ContactPoint: {
    own: "id kind label audience version",
    audit_entry: "history",
    withheld: "value withheld",
  },
  Source: {
    own: "id name url licence isFictitious version",
    audit_entry: "history",
  },
  Territory: {
    own: "id code kind name generation version",
    audit_entry: "history",
    "territory territory_containment": "containedIn contains",
  },
  Theme: {
    own: "id code label version",
    audit_entry: "history",
    theme: "broader narrower",
  },
  Organization: {
    own: "id name kind kindLabel acronym otherNames description foundedOn dissolvedOn location verifiedOn createdAt updatedAt version",
    audit_entry: "history",
    "identifier source": "identifiers",
    organization: "parent children",
    "organization_theme theme": "themes",
    "organization_territory territory": "territories",
    contact_point: "contactPoints",
    "organization_source source": "sources",
    mandate: "mandates",
    participation: "participations",
    position: "positions",
    partnership: "partnerships",
    relationship: "relationships",
    "organization relationship": "successors",
  },
  Identifier: {
    own: "scheme value",
    source: "source",
  },
  Person: {
    own: "id name givenName familyName updatedAt version",
    audit_entry: "history",
    mandate: "mandates",
    participation: "participations",
    position: "positions",
    "contribution publication": "contributions",
  },
  Position: {
    own: "id role isMainContact startDate endDate version",
    audit_entry: "history",
    person: "person",
    organization: "organization",
    contact_point: "contactPoints",
  },
  College: {
    own: "id name version",
    audit_entry: "history",
    seat: "seats",
  },
  Seat: {
    own: "id title hasVotingRight version",
    audit_entry: "history",
    college: "college",
    mandate: "mandate substitute mandates",
  },
  Committee: {
    own: "id slug name version",
    audit_entry: "history",
    college: "colleges",
    "college seat": "seats",
  },
  Mandate: {
    own: "id role startDate endDate version",
    audit_entry: "history",
    seat: "seat",
    person: "person",
    organization: "onBehalfOf",
  },
  Event: {
    own: "id format title description startsAt endsAt place updatedAt version",
    audit_entry: "history",
    event: "cycle",
    "event_theme theme": "themes",
    "organization participation": "organizers",
    "participation person": "speakers",
    "event_attendance participation": "attendance",
    participation: "participations",
    publication: "publications",
  },
  AttendanceByCategory: {
    own: "category count",
  },
  Participation: {
    own: "id role category version",
    audit_entry: "history",
    event: "event",
    person: "person",
    organization: "organization",
  },
  Project: {
    own: "id name description startDate endDate updatedAt version",
    audit_entry: "history",
    "project_theme theme": "themes",
    "project_territory territory": "territories",
    partnership: "partnerships",
  },
  Partnership: {
    own: "id role amount startDate endDate version",
    audit_entry: "history",
    project: "project",
    organization: "organization",
  },
  Publication: {
    own: "id kind title collection publishedOn isbn url updatedAt version",
    audit_entry: "history",
    event: "event",
    "publication_theme theme": "themes",
    contribution: "contributions",
  },
  Contribution: {
    own: "id title role rank version",
    audit_entry: "history",
    publication: "publication",
    person: "person",
    organization: "affiliation",
  },
  Relationship: {
    own: "id kind label startDate endDate amount version",
    audit_entry: "history",
    organization: "from to",
    "relationship_source source": "sources",
  },
  Query: {
    committee: "committees committee",
    event: "events event",
    organization: "organizations",
    "merge_redirect organization": "organization node nodes",
    person: "people",
    "merge_redirect person": "person",
    project: "projects project",
    publication: "publications publication",
    territory: "territories",
    theme: "themes",
    "event event_theme organization organization_territory organization_theme person project project_territory project_theme publication publication_theme search_document territory territory_closure theme theme_closure":
      "search",
  },
};

/** Who is told what by fields that no row's view decides, as regular expressions of `Type.field`. */
export const otherFields: Readonly<Record<string, string>> = {
  "\\w+Connection\\.(edges|pageInfo|totalCount)": "The rows of the list that the asker sees: pages and counts are made of the same view.",
  "\\w+Edge\\.(cursor|node)": "One such row, and its place among them.",
  "PageInfo\\.\\w+": "Whether more such rows follow.",
  "SearchConnection\\.facets|SearchFacets\\.\\w+|Facet\\.\\w+": "Counts of the rows found that the asker sees.",
  "SearchEdge\\.(score|highlight)": "Made of the columns of one row that the asker sees, and of nothing else.",
  "Attendance\\.\\w+": "Counts of an event that the asker sees, and of its participations that they see.",
  "(Location|Money)\\.\\w+": "Columns of the record that they are a part of.",
  "FieldChange\\.\\w+": "STAFF: what a write changed.",
  "Query\\.viewer|Viewer\\.(audience|scopes)": "The asker, about their own credential.",
  "Viewer\\.organization": "The asker's own organization, through the views of the OWNER role.",
  "Query\\.rateLimit|RateLimit\\.\\w+": "The asker, about what they may still ask.",
  "Query\\.apiKeys|ApiKey\\.\\w+|Mutation\\.\\w+ApiKey|\\w+ApiKeyPayload\\.\\w+": "Credentials with the scope `admin`.",
  "Mutation\\.(create|update|archive|restore|upsert|merge|undoMerge)(?!ApiKey)\\w+":
    "Whoever may write the record; others are refused before anything is read.",
  "(?!\\w+ApiKey)\\w+Payload\\.\\w+|MovedRecords\\.\\w+": "Whoever wrote: the record as they see it.",
  "(InvalidInput|NotFound|Forbidden|VersionConflict|ItemsRefused|UndoConflict)\\.\\w+": "Whoever tried to write, about what they gave.",
  "DuplicateFound\\.\\w+": "Whoever tried to write; `existing` as they see it.",
};
