import { fundingActors } from "./funding-actors.js";
import { aroundOf } from "./organization-around.js";
import { shownIdentifier } from "./shown-identifier.js";

const actor = (id: string) => ({ id, name: id, kind: "ASSOCIATION" as const });
const euros = (value: string) => ({ value, currency: "EUR" });
const tie = (from: string, to: string) => ({
  node: {
    id: `${from} ${to}`,
    kind: "FUNDS" as const,
    label: "",
    startDate: null,
    endDate: null,
    amount: null,
    from: actor(from),
    to: actor(to),
    sources: [],
  },
});

describe("whom an organization works with", () => {
  it("counts ties, those who share its projects, and who pays", () => {
    const project = {
      id: "p",
      name: "p",
      startDate: null,
      endDate: null,
      partnerships: { totalCount: 3, edges: ["self", "club", "school"].map((id) => ({ node: { organization: actor(id) } })) },
    };
    const around = aroundOf({
      id: "self",
      ties: { totalCount: 1, edges: [tie("self", "club")] },
      partnerships: { totalCount: 1, edges: [{ node: { id: "part", role: "LEAD", startDate: null, endDate: null, project } }] },
      funding: { totalCount: 1, edges: [tie("city", "self")] },
    });
    expect(around.map(({ id, ties }) => [id, ties])).toEqual([
      ["club", 2],
      ["school", 1],
      ["city", 1],
    ]);
  });

  it("sums what each paid it, apart from what it paid them", () => {
    const [city, self, club] = ["city", "self", "club"].map(actor) as [Named, Named, Named];
    const payments = [
      { from: city, to: self, amount: euros("100.50") },
      { from: city, to: self, amount: null },
      { from: self, to: club, amount: euros("700") },
      { from: self, to: city, amount: euros("1") },
    ];
    expect(fundingActors(payments, "self").map(({ id, way, payments: count, amount }) => [id, way, count, amount])).toEqual([
      ["club", "given", 1, 700],
      ["city", "received", 2, 100.5],
      ["city", "given", 1, 1],
    ]);
  });
});

type Named = ReturnType<typeof actor>;

it.each([
  ["SIREN", "441681715", "441 681 715"],
  ["SIRET", "44168171500047", "441 681 715 00047"],
  ["RNA", "W751234567", "W751234567"],
])("a %s is written as people read it", (scheme, value, shown) => {
  expect(shownIdentifier(scheme, value).replaceAll("\u00a0", " ")).toBe(shown);
});
