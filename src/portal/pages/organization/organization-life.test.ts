import { type Lived, lifeOf } from "./organization-life.js";

const kind = "ASSOCIATION" as const;
const lived: Lived = {
  id: "self",
  foundedOn: "1998",
  dissolvedOn: null,
  ties: {
    totalCount: 1,
    edges: [
      {
        node: {
          id: "tie",
          kind: "MEMBER_OF",
          label: "membre de",
          startDate: "2018-03",
          endDate: "2020-06-30",
          amount: null,
          from: { id: "self", name: "Elle", kind },
          to: { id: "other", name: "Le réseau", kind },
          sources: [],
        },
      },
    ],
  },
  partnerships: {
    totalCount: 1,
    edges: [
      {
        node: {
          id: "part",
          role: "LEAD",
          startDate: null,
          endDate: null,
          project: { id: "project", name: "Projet", startDate: "2019", endDate: null, partnerships: { totalCount: 0, edges: [] } },
        },
      },
    ],
  },
};

it("the life of an organization is told by its dates, the latest first", () => {
  expect(lifeOf(lived, () => "porteur")).toEqual([
    {
      key: "tie ended",
      what: "ended",
      date: "2020-06-30",
      label: "membre de",
      other: { to: "organization", id: "other", name: "Le réseau" },
    },
    {
      key: "tie began",
      what: "began",
      date: "2018-03",
      label: "membre de",
      other: { to: "organization", id: "other", name: "Le réseau" },
    },
    { key: "founded", what: "founded", date: "1998" },
  ]);
});
