import { themes } from "../../writer/concept-links.js";
import { audience, column, reference, webAddress } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { ContributionEntity } from "./contribution.entity.js";
import { PublicationEntity } from "./publication.entity.js";
import { publicationFiles } from "./publication-files.js";
import type { contributionInputs, publicationInputs } from "./publication-write.inputs.js";

export const publicationModel: WriteModel<(typeof publicationInputs.names)[number]> = {
  type: "Publication",
  entity: PublicationEntity,
  fields: {
    kind: column("kind"),
    title: column("title"),
    collection: column("collection"),
    publishedOn: column("publishedOn"),
    isbn: column("isbn"),
    url: webAddress("url"),
    licence: column("licence"),
    files: publicationFiles,
    event: reference("eventId", "Event", "event"),
    themes: themes("publication_theme", "publication_id"),
    audience: audience("declaredAudience"),
  },
};

export const contributionModel: WriteModel<(typeof contributionInputs.names)[number]> = {
  type: "Contribution",
  entity: ContributionEntity,
  fields: {
    publication: reference("publicationId", "Publication", "publication"),
    person: reference("personId", "Person", "person"),
    title: column("title"),
    role: column("role"),
    pages: column("pages"),
    affiliation: reference("affiliationId", "Organization", "organization"),
    rank: column("rank", 0),
    audience: audience("declaredAudience"),
  },
};
