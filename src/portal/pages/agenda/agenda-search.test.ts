import { agendaVariables, readAgendaSearch } from "./agenda-search.js";

const now = new Date("2026-11-23T23:30:00Z");

describe("the agenda's address", () => {
  it("forgets what is not so", () => {
    expect(readAgendaSearch({ mois: "2026-13", quand: "hier", format: "CONCERT", theme: " " })).toEqual({});
    expect(readAgendaSearch({ mois: "2026-12", quand: "passees" })).toEqual({ mois: "2026-12" });
  });

  it("asks for what comes from today on in Paris, for the past backwards, or for a month", () => {
    expect(agendaVariables({}, now)).toEqual({ from: "2026-11-24T00:00:00.000Z", first: 100 });
    expect(agendaVariables({ quand: "passees", format: "AUTOUR_DE" }, now)).toMatchObject({
      until: "2026-11-24T00:00:00.000Z",
      direction: "DESC",
      format: ["AUTOUR_DE"],
    });
    expect(agendaVariables({ mois: "2026-12", theme: "jeunesse" }, now)).toMatchObject({ theme: ["jeunesse"], first: 100 });
  });
});
