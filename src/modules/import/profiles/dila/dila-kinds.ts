import { OrganizationKind } from "../../../organization/index.js";
import { folded } from "../folded.js";
import type { DilaRecord } from "./dila-record.js";

const { STATE_SERVICE, PUBLIC_BODY, EMPLOYMENT_SERVICE, FAMILY_ALLOWANCE_FUND, ASSOCIATION, DEPARTMENT, REGION } = OrganizationKind;

/** By type of local service (`pivot`). */
const localKinds: Readonly<Record<string, OrganizationKind>> = {
  adil: ASSOCIATION,
  apec: EMPLOYMENT_SERVICE,
  caf: FAMILY_ALLOWANCE_FUND,
  cg: DEPARTMENT,
  cidf: ASSOCIATION,
  commissariat_police: STATE_SERVICE,
  cr: REGION,
  ddcs: STATE_SERVICE,
  ddpp: STATE_SERVICE,
  ddt: STATE_SERVICE,
  drac: STATE_SERVICE,
  dreal: STATE_SERVICE,
  france_travail: EMPLOYMENT_SERVICE,
  gendarmerie: STATE_SERVICE,
  inspection_academique: STATE_SERVICE,
  mission_locale: EMPLOYMENT_SERVICE,
  pole_emploi: EMPLOYMENT_SERVICE,
  prefecture: STATE_SERVICE,
  prefecture_region: STATE_SERVICE,
  rectorat: STATE_SERVICE,
  sous_pref: STATE_SERVICE,
  ta: STATE_SERVICE,
  tgi: STATE_SERVICE,
  tribunal_commerce: STATE_SERVICE,
};

/** By the first words of `type_organisme`, of national bodies. */
const nationalKinds: readonly (readonly [string, OrganizationKind])[] = [
  ["administration centrale", STATE_SERVICE],
  ["service deconcentre", STATE_SERVICE],
  ["ambassade", STATE_SERVICE],
  ["juridiction", STATE_SERVICE],
  ["cabinet", STATE_SERVICE],
];

/** What sort of actor a record is; what is not known by its type is a public body, as all in this directory are. */
export function dilaKind(record: DilaRecord): OrganizationKind {
  for (const pivot of record.list("pivot")) {
    const kind = localKinds[pivot.text("type_service_local") ?? ""];
    if (kind) return kind;
  }
  const type = folded(record.text("type_organisme") ?? "");
  return nationalKinds.find(([start]) => type.startsWith(start))?.[1] ?? PUBLIC_BODY;
}
