import type { SourceRecord } from "../../src/modules/exchange/sample/sample-records.js";

export const FICTITIOUS = "fictitious";

export const fictitiousSource: SourceRecord = {
  key: FICTITIOUS,
  name: "Données fictives de démonstration",
  url: null,
  licence: null,
  isFictitious: true,
};
