import type { Translated } from "../core/language.js";

const text500: Translated = {
  fr: "Donnez un texte non vide, de 500 caractères au plus.",
  en: "Give a text that is not empty, of 500 characters at most.",
};
const text: Translated = { fr: "Donnez un texte non vide.", en: "Give a text that is not empty." };
const noSuchDate: Translated = { fr: "Cette date n'existe pas.", en: "There is no such date." };
const backwards: Translated = { fr: "La fin précède le début.", en: "It ends before it starts." };
const negative: Translated = { fr: "Un montant ne peut être négatif.", en: "An amount cannot be negative." };
const currency: Translated = {
  fr: "Donnez la devise par son code ISO 4217 à trois lettres, comme EUR.",
  en: "Give the currency by its ISO 4217 code of three letters, such as EUR.",
};
const degrees: Translated = {
  fr: "Donnez des degrés : latitude de -90 à 90, longitude de -180 à 180.",
  en: "Give degrees: a latitude of -90 to 90, a longitude of -180 to 180.",
};
const together: Translated = { fr: "Donnez la latitude et la longitude ensemble.", en: "Give latitude and longitude together." };

/** What each constraint of a written table says to whoever broke it. Those that no input can break are not here. */
export const constraintSentences: Readonly<Record<string, Translated>> = {
  organization_name_check: text500,
  organization_acronym_check: { fr: "Donnez un sigle de 1 à 100 caractères.", en: "Give an acronym of 1 to 100 characters." },
  organization_founded_on_check: noSuchDate,
  organization_dissolved_on_check: noSuchDate,
  organization_life_check: { fr: "La dissolution précède la fondation.", en: "It is dissolved before it is founded." },
  organization_latitude_check: degrees,
  organization_longitude_check: degrees,
  organization_location_check: together,
  organization_parent_check: {
    fr: "Une organisation ne peut être rattachée à elle-même.",
    en: "An organization cannot be part of itself.",
  },
  identifier_form_check: {
    fr: "Un identifiant n'a pas la forme, ou la clé, de son registre.",
    en: "An identifier has not the form, or the check digit, of its register.",
  },
  identifier_source_check: {
    fr: "Un identifiant EXTERNAL, et lui seul, nomme sa source, qui doit exister.",
    en: "An EXTERNAL identifier, and no other, names its source, which must exist.",
  },
  identifier_scheme_value_source_id_key: {
    fr: "Une autre organisation porte déjà cet identifiant.",
    en: "Another organization already bears this identifier.",
  },
  contact_point_value_check: text,
  contact_point_owner_check: { fr: "Indiquez soit une organisation, soit un poste.", en: "Give either an organization or a position." },
  contact_point_legal_basis_check: text,
  contact_point_value_present: { fr: "Donnez le numéro ou l'adresse.", en: "Give the number or the address." },
  person_given_name_check: { fr: "Donnez un prénom de 1 à 200 caractères.", en: "Give a given name of 1 to 200 characters." },
  person_family_name_check: { fr: "Donnez un nom de 1 à 200 caractères.", en: "Give a family name of 1 to 200 characters." },
  person_orcid_check: {
    fr: "Cet ORCID n'a pas la forme 0000-0002-1825-0097, ou sa clé est fausse.",
    en: "This ORCID has not the form 0000-0002-1825-0097, or its check digit is wrong.",
  },
  person_idref_check: {
    fr: "Ce numéro IdRef n'a pas neuf caractères, ou sa clé est fausse.",
    en: "This IdRef number has not nine characters, or its check digit is wrong.",
  },
  position_role_check: text500,
  position_start_date_check: noSuchDate,
  position_end_date_check: noSuchDate,
  position_dates_check: backwards,
  relationship_ends_check: { fr: "Un lien unit deux organisations différentes.", en: "A relationship ties two different organizations." },
  relationship_amount_check: negative,
  relationship_currency_check: currency,
  relationship_start_date_check: noSuchDate,
  relationship_end_date_check: noSuchDate,
  relationship_dates_check: backwards,
  project_name_check: text500,
  project_start_date_check: noSuchDate,
  project_end_date_check: noSuchDate,
  project_dates_check: backwards,
  partnership_amount_check: negative,
  partnership_currency_check: currency,
  partnership_start_date_check: noSuchDate,
  partnership_end_date_check: noSuchDate,
  partnership_dates_check: backwards,
  event_title_check: text500,
  event_dates_check: backwards,
  event_cycle_check: { fr: "Une rencontre ne peut être son propre cycle.", en: "An event cannot be its own cycle." },
  event_attendance_count_check: { fr: "Un nombre de présents ne peut être négatif.", en: "A number of attendees cannot be negative." },
  event_attendance_event_id_category_key: { fr: "Donnez chaque public une seule fois.", en: "Give each public once." },
  participation_actor_check: {
    fr: "Indiquez une personne, une organisation, ou les deux.",
    en: "Give a person, an organization, or both.",
  },
  publication_title_check: text500,
  publication_collection_check: text,
  publication_published_on_check: noSuchDate,
  publication_isbn_check: {
    fr: "Cet ISBN n'a pas 10 ou 13 chiffres, ou sa clé est fausse.",
    en: "This ISBN has not 10 or 13 digits, or its check digit is wrong.",
  },
  publication_licence_check: { fr: "Donnez une licence de 1 à 200 caractères.", en: "Give a licence of 1 to 200 characters." },
  contribution_title_check: text,
  contribution_pages_check: { fr: "Donnez des pages en 1 à 50 caractères.", en: "Give pages in 1 to 50 characters." },
  contribution_role_check: text,
  committee_slug_check: {
    fr: "Donnez des lettres minuscules sans accent, des chiffres et des tirets simples.",
    en: "Give lower-case letters without accents, digits and single hyphens.",
  },
  committee_slug_key: { fr: "Un autre comité porte ce nom court.", en: "Another committee has this short name." },
  committee_name_check: text500,
  college_name_check: text,
  seat_title_check: text,
  mandate_start_date_check: noSuchDate,
  mandate_end_date_check: noSuchDate,
  mandate_dates_check: backwards,
  mandate_seat_taken: { fr: "Ce siège est déjà occupé à ces dates.", en: "This seat is taken on these dates." },
  source_name_check: text,
  source_name_key: { fr: "Une autre source porte ce nom.", en: "Another source has this name." },
  theme_code_check: {
    fr: "Donnez des lettres minuscules sans accent, des chiffres et des tirets, une lettre d'abord.",
    en: "Give lower-case letters without accents, digits and hyphens, a letter first.",
  },
  theme_code_key: { fr: "Un autre thème porte ce code.", en: "Another theme has this code." },
  theme_label_check: text,
  theme_label_en_check: text,
  theme_check: { fr: "Un thème ne peut être plus étroit que lui-même.", en: "A theme cannot be narrower than itself." },
  territory_name_check: text500,
  territory_code_check: { fr: "Ce code n'a pas la forme de ceux de son type.", en: "This code has not the form of those of its kind." },
  territory_code_kind_key: { fr: "Un autre territoire de ce type porte ce code.", en: "Another territory of this kind has this code." },
  territory_generation_check: {
    fr: "Seul un quartier prioritaire (QPV) porte un code en QP ou QN.",
    en: "Only a priority neighbourhood (QPV) has a code in QP or QN.",
  },
  territory_latitude_check: degrees,
  territory_longitude_check: degrees,
  territory_location_check: together,
  territory_containment_check: { fr: "Un territoire ne peut se contenir lui-même.", en: "A territory cannot contain itself." },
  external_key_value_check: { fr: "Donnez de 1 à 200 caractères.", en: "Give 1 to 200 characters." },
};
