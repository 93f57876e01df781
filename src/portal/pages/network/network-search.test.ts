import { mapVariables, readNetworkSearch, tieKinds } from "./network-search.js";

describe("the explorer's address", () => {
  it("says nothing that it does not mean", () => {
    expect(readNetworkSearch({ autour: "a", liens: "EVENT,NONSENSE,PROJECT", date: "2024-13-01", nombre: "7", couleur: "x" })).toEqual({
      autour: "a",
      liens: "PROJECT,EVENT",
    });
  });

  it("asks for all kinds of tie where it names all or none", () => {
    expect([tieKinds(undefined), tieKinds(""), tieKinds("RELATIONSHIP,PROJECT,COMMITTEE,POSITION,EVENT,PUBLICATION")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("draws people around an actor, and organizations alone where there is a filter or nobody in the middle", () => {
    expect(mapVariables({ autour: "a" })).toMatchObject({ around: "a", hasCentre: true, filter: undefined, first: 60 });
    expect(mapVariables({ autour: "a", theme: "emploi" }).filter).toEqual({ theme: ["emploi"] });
    expect(mapVariables({})).toMatchObject({ hasCentre: false, filter: {} });
  });
});
