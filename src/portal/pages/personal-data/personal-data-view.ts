import type { PersonalDataPageQuery } from "../../graphql/operations/PersonalDataPage.js";

export type PersonKept = NonNullable<PersonalDataPageQuery["person"]>;
export type ContactKept = PersonKept["positions"]["edges"][number]["node"]["contactPoints"][number];
