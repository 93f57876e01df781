import { describeEnum } from "../../shared/describe-enum.js";

export enum CitationStyle {
  APA = "APA",
  ISO690 = "ISO690",
  BIBTEX = "BIBTEX",
  RIS = "RIS",
  CSL_JSON = "CSL_JSON",
}

describeEnum(CitationStyle, "CitationStyle", "How a publication is cited.", {
  APA: "A sentence as in APA, 7th edition, in the language of the request.",
  ISO690: "A sentence as in ISO 690, author and date, in French.",
  BIBTEX: "An entry for LaTeX, accents in TeX.",
  RIS: "A record that reference managers (Zotero, EndNote) import.",
  CSL_JSON: "A list of one item in the JSON of the Citation Style Language.",
});
