import parsePhoneNumber from "libphonenumber-js/min";
import type { OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import { useWords } from "../../i18n/use-words.js";
import { ORGANIZATION_KINDS } from "../../parts/actor/actor-kinds.js";
import { kindNameWords } from "../../parts/actor/kind-name.words.js";
import { contactWords } from "../../parts/contact/contact.words.js";
import type { Field, Values } from "../../parts/record-form/field.js";
import { isIdref, isOrcid } from "../../parts/record-form/register-keys.js";
import { useIdentifiersCheck } from "../../parts/record-form/use-identifiers-check.js";
import { editFieldWords } from "./edit-fields.words.js";
import { territoryChoices } from "./territory-choices.js";
import { useAudienceField } from "./use-audience-field.js";
import { useFieldChecks } from "./use-field-checks.js";

const CONTACT_KINDS = ["PHONE", "EMAIL", "WEB", "POSTAL"] as const;

/** The fields of each kind of record that the pages change, with what can be told of them as one types. */
export function useRecordFields() {
  const t = useWords(editFieldWords);
  const kinds = useWords(kindNameWords);
  const contacts = useWords(contactWords);
  const checkIdentifiers = useIdentifiersCheck();
  const { partialDate, after, webAddress, place } = useFieldChecks();
  const audience = useAudienceField();
  const partAudience = useAudienceField("partAudience");
  const valueAudience = useAudienceField("valueAudience");
  const atMost = (most: number) => (text: string) => (text.length > most ? t("fault.tooLong", { most }) : undefined);
  const key = (isOne: (text: string) => boolean, fault: "orcid" | "idref") => (text: string) =>
    isOne(text.trim()) ? undefined : t(`fault.${fault}`);
  const checkContact = (text: string, { kind }: Values) => {
    const value = text.trim();
    if (kind === "PHONE" && !parsePhoneNumber(value, "FR")?.isValid()) return t("fault.PHONE");
    if (kind === "EMAIL" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return t("fault.EMAIL");
    if (kind === "WEB") return webAddress(value);
    return undefined;
  };

  return {
    /** @param hasIdentifiers whether they are the viewer's to change */
    organization(
      { themes, territories }: Pick<OrganizationEditQuery, "themes" | "territories">,
      hasIdentifiers: boolean,
    ): readonly Field[] {
      const identifiers: Field = { name: "identifiers", label: t("field.identifiers"), form: "identifiers", check: checkIdentifiers };
      return [
        { name: "name", label: t("field.name"), form: "line", isRequired: true, check: atMost(500) },
        { name: "acronym", label: t("field.acronym"), form: "line" },
        {
          name: "kind",
          label: t("field.kind"),
          form: "choice",
          isRequired: true,
          choices: ORGANIZATION_KINDS.map((value) => ({ value, label: kinds(value) })),
        },
        { name: "description", label: t("field.description"), form: "text" },
        { name: "otherNames", label: t("field.otherNames"), form: "lines" },
        ...(hasIdentifiers ? [identifiers] : []),
        { name: "foundedOn", label: t("field.foundedOn"), form: "partialDate", check: partialDate },
        { name: "dissolvedOn", label: t("field.dissolvedOn"), form: "partialDate", check: after("foundedOn") },
        { name: "parent", label: t("field.parent"), form: "actor", types: ["ORGANIZATION"] },
        {
          name: "themes",
          label: t("field.themes"),
          form: "codes",
          choices: themes.map(({ code, label }) => ({ value: code, label })),
        },
        {
          name: "territories",
          label: t("field.territories"),
          form: "codes",
          choices: territoryChoices(territories),
        },
        { name: "location", label: t("field.location"), form: "location", check: place },
        { name: "verifiedOn", label: t("field.verifiedOn"), form: "date", hint: t("hint.verifiedOn") },
        ...audience,
      ];
    },
    person(): readonly Field[] {
      return [
        { name: "givenName", label: t("field.givenName"), form: "line", check: atMost(200) },
        { name: "familyName", label: t("field.familyName"), form: "line", isRequired: true, check: atMost(200) },
        { name: "orcid", label: t("field.orcid"), form: "line", check: key(isOrcid, "orcid") },
        { name: "idref", label: t("field.idref"), form: "line", check: key(isIdref, "idref") },
        { name: "diedOn", label: t("field.diedOn"), form: "partialDate", hint: t("hint.diedOn"), check: partialDate },
        ...audience,
      ];
    },
    position(): readonly Field[] {
      return [
        { name: "role", label: t("field.role"), form: "line", isRequired: true },
        { name: "startDate", label: t("field.startDate"), form: "partialDate", check: partialDate },
        { name: "endDate", label: t("field.endDate"), form: "partialDate", hint: t("hint.endDate"), check: after("startDate") },
        { name: "isMainContact", label: t("field.isMainContact"), form: "flag" },
        ...partAudience,
      ];
    },
    /** @param isPersonal whether it reaches somebody at their post, of which the law asks why it is kept */
    contact(isPersonal: boolean): readonly Field[] {
      const privacy: readonly Field[] = [
        { name: "legalBasis", label: t("field.legalBasis"), form: "line", hint: t("hint.legalBasis") },
        { name: "noticeDate", label: t("field.noticeDate"), form: "date" },
        { name: "retentionDate", label: t("field.retentionDate"), form: "date" },
      ];
      return [
        {
          name: "kind",
          label: t("field.contactKind"),
          form: "choice",
          isRequired: true,
          choices: CONTACT_KINDS.map((value) => ({ value, label: contacts(`kind.${value}`) })),
        },
        { name: "value", label: t("field.value"), form: "line", isRequired: true, check: checkContact },
        { name: "label", label: t("field.label"), form: "line", hint: t("hint.label") },
        ...valueAudience,
        ...(isPersonal ? privacy : []),
      ];
    },
  };
}
