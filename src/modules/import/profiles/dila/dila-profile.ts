import type { ImportedRecord, ImportFile, ImportProfile, RowProblem } from "../../imported-record.js";
import { MappedRow } from "../mapping/mapped-row.js";
import type { Fault } from "../problem.js";
import { tableRows } from "../rows/table-rows.js";
import { DilaHierarchy, linksOf } from "./dila-hierarchy.js";
import { dilaOrganization } from "./dila-organization.js";
import { dilaPeople } from "./dila-people.js";
import { DilaRecord } from "./dila-record.js";

/**
 * The State's directory of the administration (DILA): its dumps `{"service": […]}`, what its API answers, and the exports of the API as
 * JSON, JSON lines or CSV. Services become organizations under their parents, holders of posts people with a position. Fax numbers,
 * vacant posts, and records that the State does not publish are left out.
 */
export const dilaProfile: ImportProfile = {
  name: "dila",
  label: { fr: "Annuaire de l'administration (DILA)", en: "Directory of the administration (DILA)" },
  source: {
    name: "Annuaire de l'administration (DILA)",
    url: "https://www.data.gouv.fr/fr/datasets/service-public-fr-annuaire-de-l-administration-base-de-donnees-locales/",
    licence: "Licence Ouverte 2.0",
  },
  async *read(files) {
    const hierarchy = new DilaHierarchy();
    for (const file of files) for await (const item of tableRows(file, {})) if ("cells" in item) hierarchy.learn(DilaRecord.of(item.cells));
    for (const file of files) yield* fileRecords(file, hierarchy);
  },
};

async function* fileRecords(file: ImportFile, hierarchy: DilaHierarchy): AsyncGenerator<ImportedRecord | RowProblem> {
  for await (const item of tableRows(file, {})) {
    if ("type" in item) {
      yield item;
      continue;
    }
    const record = DilaRecord.of(item.cells);
    if (record.text("statut_de_diffusion") === "false") continue;
    const row = new MappedRow(item);
    const organization = dilaOrganization(record, row, hierarchy.parentOf(record));
    const people = dilaPeople(record, row);
    const strangers = linksOf(record).filter(({ child }) => !hierarchy.isKnown(child));
    if (strangers.length > 0) row.warn(absentServices, { column: "hierarchie", value: strangers.map(({ child }) => child).join(", ") });
    yield* row.problems;
    if (organization && !row.isRejected) yield* [organization, ...hierarchy.supervisions(record, row.origin), ...people];
  }
}

const absentServices: Fault = {
  reason: { fr: "Des services rattachés ne sont pas dans le fichier.", en: "Services below this one are not in the file." },
  remedy: {
    fr: "Importez ensemble les fichiers qui les contiennent pour garder la hiérarchie.",
    en: "Import the files that hold them together with this one to keep the hierarchy.",
  },
};
