import type { ImportedContactPoint, ImportedPerson } from "../../imported-record.js";
import { ContactPointList } from "../contact-point-list.js";
import { folded } from "../folded.js";
import type { MappedRow } from "../mapping/mapped-row.js";
import { titleCase } from "../mapping/title-case.js";
import type { DilaRecord } from "./dila-record.js";

/**
 * Those who hold a post of a service: the directory gives people no id, so that theirs is the service's and their name. A vacant post
 * (`personne: {}`) is nobody.
 */
export function dilaPeople(record: DilaRecord, row: MappedRow): ImportedPerson[] {
  const [service, name] = [record.text("id"), record.text("nom")];
  if (service === undefined || name === undefined) return [];
  return record.list("affectation_personne").flatMap((post): ImportedPerson[] => {
    const person = post.object("personne");
    const written = person.text("nom");
    if (written === undefined) return [];
    const familyName = written === written.toUpperCase() ? titleCase(written) : written;
    const givenName = person.text("prenom") ?? null;
    const role = post.text("fonction") ?? person.text("grade") ?? "Membre";
    const contactPoints = ownContacts(post, person, row);
    const externalId = `${service}/${folded(`${givenName ?? ""} ${familyName}`).replaceAll(" ", "-")}`;
    const position = { organization: { externalId: service, name }, role, ...(contactPoints.length > 0 ? { contactPoints } : {}) };
    return [{ type: "Person", origin: row.origin, externalId, givenName, familyName, positions: [position] }];
  });
}

function ownContacts(post: DilaRecord, person: DilaRecord, row: MappedRow): readonly ImportedContactPoint[] {
  const points = new ContactPointList(row, "");
  const phone = post.text("telephone");
  if (phone !== undefined) points.add({ kind: "PHONE" }, phone, "affectation_personne.telephone");
  for (const email of person.list("adresse_courriel")) {
    const value = email.text("valeur");
    if (value !== undefined) points.add({ kind: "EMAIL" }, value, "affectation_personne.personne.adresse_courriel");
  }
  return points.all;
}
