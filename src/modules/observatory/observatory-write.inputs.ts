import { ID } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { DecimalScalar, PartialDateScalar } from "../shared/scalars.js";
import { writeInputs } from "../shared/write-inputs.js";
import { ShareMeasure } from "./territory-correspondence.types.js";

export const indicatorNoun = { one: "an indicator", many: "indicators" };

export const indicatorInputs = writeInputs("Indicator", "Indicators", indicatorNoun, {
  code: {
    type: () => String,
    isRequired: true,
    description:
      "By what it is asked for: small letters, digits and hyphens, e.g. `logements-sociaux-finances`; no two indicators share one.",
  },
  label: { type: () => String, isRequired: true, description: "What it is called in French, e.g. « Logements sociaux financés »." },
  labelEn: { type: () => String, isRequired: true, description: "What it is called in English, e.g. « Social housing units funded »." },
  definition: { type: () => String, description: "What is counted, what is not, and how." },
  unit: { type: () => String, isRequired: true, description: "In what its values are, in French, e.g. « logements »." },
  unitEn: { type: () => String, isRequired: true, description: "In what its values are, in English, e.g. « dwellings »." },
  audience: { type: () => Audience, description: "Who may see it and its observations; `PUBLIC` by default." },
});

export const observationNoun = { one: "an observation", many: "observations" };

export const observationInputs = writeInputs("Observation", "Observations", observationNoun, {
  indicator: { type: () => ID, isRequired: true, description: "The id of what was measured." },
  territory: { type: () => ID, isRequired: true, description: "The id of where; a priority neighbourhood of the right generation." },
  startDate: { type: () => PartialDateScalar, isRequired: true, description: "The first day of the period, e.g. `2023` or `2023-04`." },
  endDate: {
    type: () => PartialDateScalar,
    isRequired: true,
    description: "The last day of the period, inclusive: `2023` again for a year, `2023-06` for the quarter that began in `2023-04`.",
  },
  value: { type: () => DecimalScalar, isRequired: true, description: "The value, in the indicator's unit." },
  note: { type: () => String, description: "What to know of this value, e.g. « provisoire »." },
  source: {
    type: () => ID,
    isRequired: true,
    description: "The id of the source: of one source there is one value for an indicator, a territory and a period.",
  },
  audience: { type: () => Audience, description: "Who may see it, of those who see the indicator; `PUBLIC` by default." },
});

export const correspondenceNoun = {
  one: "a correspondence of priority neighbourhoods",
  many: "correspondences of priority neighbourhoods",
};

export const correspondenceInputs = writeInputs("TerritoryCorrespondence", "TerritoryCorrespondences", correspondenceNoun, {
  earlier: { type: () => ID, isRequired: true, description: "The id of the neighbourhood of the earlier list." },
  later: { type: () => ID, isRequired: true, description: "The id of the neighbourhood of the later list." },
  share: { type: () => DecimalScalar, description: "From 0 to 1, the part of the earlier one that lies in the later one; with `measure`." },
  measure: { type: () => ShareMeasure, description: "Of what `share` is the part." },
  source: { type: () => ID, isRequired: true, description: "The id of the source that says so." },
});
