import { buildSchema } from "graphql";
import { descriptionFaults } from "./description-rules.js";
import { printedSchema } from "./printed-schema.js";

const FAILURES = ["Failure", "InvalidInput", "NotFound", "Forbidden", "VersionConflict", "DuplicateFound", "UndoConflict", "ItemsRefused"];

/** Faults that are meant, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "Query.nodes is [Node]!, a list that may hold null or be null":
    "It answers in the order of the ids that were asked for, with null where there is nothing to see.",
  ...Object.fromEntries(
    FAILURES.map((failure) => [
      `${failure}.path is [String!], a list that may hold null or be null`,
      "An empty path would be the mutation itself; null says that no field of it is at fault.",
    ]),
  ),
};

describe("the schema's own words", () => {
  it("say what a partner needs to know", () => {
    expect(descriptionFaults(printedSchema()).filter((fault) => !(fault in EXCEPTIONS))).toEqual([]);
  });

  it("have no exception that is no longer needed", () => {
    const faults = descriptionFaults(printedSchema());

    expect(Object.keys(EXCEPTIONS).filter((exception) => !faults.includes(exception))).toEqual([]);
  });

  it("would be found wanting", () => {
    const schema = buildSchema(`
      """
      Where every question to the directory starts.
      """
      type Query {
        """The people."""
        people(
          """How many people from the start."""
          first: Int,
          """How many people from the end, up to 100."""
          last: Int,
          """Only people with one of these ids."""
          ids: [ID]
        ): [Person!]!
        "what is asked most often."
        mute: Int!
        "A number that nobody has counted"
        endless: Int!
        "Ten words."
        short: Int!
        "Now and then absent, and nobody knows why."
        silent: Int
        "All the people, but some of them missing."
        holes: [Person]!
        "What people called a person once upon a time."
        old: Int! @deprecated(reason: "Use people.")
      }
      type Person {
        "Opaque and stable; null when the person is secret."
        id: ID
      }
    `);

    expect(descriptionFaults(schema)).toEqual([
      "Query.people only repeats the name",
      "Query.people is too short to say something",
      "Query.people(first:) does not say the largest page",
      "Query.people(ids:) is [ID], a list that may hold null or be null",
      "Query.mute does not start with a capital",
      "Query.endless does not end with a full stop",
      "Query.short is too short to say something",
      "Query.silent does not say when it is null",
      "Query.holes is [Person]!, a list that may hold null or be null",
      "Query.old is deprecated without saying since when",
      "Person has no description",
    ]);
  });
});
