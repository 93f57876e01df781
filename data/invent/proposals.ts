import type { ProposalRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { FICTITIOUS } from "./fictitious-source.js";
import { organizationId } from "./organizations.js";
import { projectId } from "./projects.js";

const sketches: readonly Omit<ProposalRecord, "id">[] = [
  {
    type: "Project",
    record: projectId("Médiation fictive à la Porte de la Chapelle"),
    organization: "bailleur",
    changes: { endDate: "2028" },
    note: "Avenant fictif signé en octobre : la médiation est prolongée d'un an.",
    proposedAt: "2026-11-09T10:24:00+01:00",
  },
  {
    type: "Organization",
    record: organizationId("regie"),
    organization: "mairie-18",
    changes: { acronym: "RQFP", description: "Entretien des halls et médiation de nuit, fictifs, à la Porte de la Chapelle." },
    note: null,
    proposedAt: "2026-11-16T15:02:00+01:00",
  },
  {
    type: "Organization",
    record: organizationId("passerelles"),
    organization: "caf",
    changes: { themes: ["french-language", "integration", "access-to-rights"] },
    note: "Une permanence fictive d'accès aux droits y ouvre en janvier.",
    proposedAt: "2026-11-19T09:12:00+01:00",
  },
];

/** Changes that partners propose to sheets that are not theirs, which wait for the centre. */
export function proposals(): ProposalRecord[] {
  return sketches.map((sketch) => ({
    ...sketch,
    id: stableId("proposal", FICTITIOUS, sketch.organization, sketch.record),
    organization: organizationId(sketch.organization),
  }));
}
