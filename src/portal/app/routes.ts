import { accessibilityRoute } from "../pages/accessibility/accessibility.route.js";
import { agendaRoute } from "../pages/agenda/agenda.route.js";
import { collectionRoute } from "../pages/collection/collection.route.js";
import { committeeRoute } from "../pages/committee/committee.route.js";
import { committeesRoute } from "../pages/committee/committees.route.js";
import { meetingRoute } from "../pages/committee/meeting.route.js";
import { duplicateRoute } from "../pages/duplicate/duplicate.route.js";
import { duplicatesRoute } from "../pages/duplicate/duplicates.route.js";
import { eventEditRoute } from "../pages/edit/event-edit.route.js";
import { newRecordRoute } from "../pages/edit/new-record.route.js";
import { organizationEditRoute } from "../pages/edit/organization-edit.route.js";
import { personEditRoute } from "../pages/edit/person-edit.route.js";
import { projectEditRoute } from "../pages/edit/project-edit.route.js";
import { publicationEditRoute } from "../pages/edit/publication-edit.route.js";
import { committeeEditRoute } from "../pages/edit-committee/committee-edit.route.js";
import { meetingEditRoute } from "../pages/edit-committee/meeting-edit.route.js";
import { eventRoute } from "../pages/event/event.route.js";
import { findRoute } from "../pages/find/find.route.js";
import { importRoute } from "../pages/import/import.route.js";
import { importsRoute } from "../pages/import/imports.route.js";
import { keysRoute } from "../pages/key/keys.route.js";
import { legalRoute } from "../pages/legal/legal.route.js";
import { networkRoute } from "../pages/network/network.route.js";
import { observatoryRoute } from "../pages/observatory/observatory.route.js";
import { seriesRoute } from "../pages/observatory/series.route.js";
import { organizationRoute } from "../pages/organization/organization.route.js";
import { personRoute } from "../pages/person/person.route.js";
import { personalDataRoute } from "../pages/personal-data/personal-data.route.js";
import { projectRoute } from "../pages/project/project.route.js";
import { proposalRoute } from "../pages/proposal/proposal.route.js";
import { proposalsRoute } from "../pages/proposal/proposals.route.js";
import { publicationRoute } from "../pages/publication/publication.route.js";
import { sessionRoute } from "../pages/session/session.route.js";
import { teamRoute } from "../pages/team/team.route.js";
import { verifyRoute } from "../pages/verify/verify.route.js";
import { webhookRoute } from "../pages/webhook/webhook.route.js";
import { webhooksRoute } from "../pages/webhook/webhooks.route.js";
import { workRoute } from "../pages/work/work.route.js";
import { rootRoute } from "./root-route.js";

/** Every page, by its address. The first part of each address is also in `src/server/portal/portal-addresses.ts`. */
export const routeTree = rootRoute.addChildren([
  findRoute,
  accessibilityRoute,
  legalRoute,
  organizationRoute,
  personRoute,
  projectRoute,
  eventRoute,
  publicationRoute,
  agendaRoute,
  collectionRoute,
  committeesRoute,
  committeeRoute,
  meetingRoute,
  networkRoute,
  observatoryRoute,
  seriesRoute,
  sessionRoute,
  teamRoute,
  duplicatesRoute,
  newRecordRoute,
  organizationEditRoute,
  personEditRoute,
  publicationEditRoute,
  eventEditRoute,
  projectEditRoute,
  committeeEditRoute,
  meetingEditRoute,
  duplicateRoute,
  proposalsRoute,
  proposalRoute,
  verifyRoute,
  workRoute,
  importsRoute,
  importRoute,
  keysRoute,
  webhooksRoute,
  webhookRoute,
  personalDataRoute,
]);
