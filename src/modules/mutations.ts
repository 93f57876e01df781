import { committeeMutations } from "./committee/committee.resolver.js";
import { meetingMutations } from "./committee/meeting/meeting.mutations.js";
import { eventMutations } from "./event/event.resolver.js";
import { observatoryMutations } from "./observatory/observatory.resolver.js";
import { organizationMutations } from "./organization/organization.resolver.js";
import { personMutations } from "./person/person.resolver.js";
import { projectMutations } from "./project/project.resolver.js";
import { publicationMutations } from "./publication/publication.resolver.js";
import { registrationMutations } from "./registration/registration.resolver.js";
import { relationshipMutations } from "./relationship/relationship.resolver.js";
import { sourceMutations } from "./source/source.resolver.js";
import { territoryMutations } from "./territory/territory.resolver.js";
import { themeMutations } from "./theme/theme.resolver.js";

/** What writes each kind of record. */
export const recordMutationResolvers: readonly (new () => object)[] = [
  ...sourceMutations,
  ...themeMutations,
  ...territoryMutations,
  ...organizationMutations,
  ...personMutations,
  ...relationshipMutations,
  ...projectMutations,
  ...eventMutations,
  ...publicationMutations,
  ...registrationMutations,
  ...committeeMutations,
  ...observatoryMutations,
  ...meetingMutations,
];
