import fc from "fast-check";
import type { KnownValues } from "../../support/operations/known-values.js";
import { nodeIdOf } from "../../support/reference/seen.js";
import { MINUTE_MS, numbers, PlannerWorld } from "./planner-world.js";

const UUID = "019a7b5c-0d1e-7f2a-8b3c-4d5e6f708192";
const DAYS = ["1913-07-23", "1914-11-29"];

/** Values that no text of the program can hold by chance. */
const markers = ["zqx7 mot", "zqx7-theme", "zqx7-lieu", "zqx7-numero", "zqx7-source", "zqx7-collection", "zqx7-slug", "7654321.09"];

let world: PlannerWorld;

beforeAll(async () => {
  world = await PlannerWorld.create();
}, MINUTE_MS);

afterAll(() => world.directory.drop());

test(
  "nothing that a client sends is part of a statement's text",
  async () => {
    const ids = new Map([...world.source.known.ids.keys()].map((type) => [type, [nodeIdOf(type, UUID)]]));
    const [words, theme, territory, value, source, collection, slug, amount] = markers as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const known: KnownValues = {
      ids,
      words: [words],
      dates: DAYS,
      instants: DAYS.map((day) => `${day}T03:04:05.678Z`),
      themes: [theme],
      territories: [territory],
      identifiers: [{ scheme: "EXTERNAL", value, source }],
      places: [{ latitude: 12.345678, longitude: -23.456789 }],
      amounts: [amount],
      collections: [collection],
      slugs: [slug],
    };
    const cursors = [...world.source.cursors.values()].flat().flatMap((order) => order.cursors);
    const sent = [...markers, ...DAYS, ...[...ids.values()].flat(), UUID, "12.345678", "23.456789", ...cursors];
    const property = fc.asyncProperty(numbers, world.askings(), async (from, asking) => {
      const { query, variables } = world.operation(from, { known });
      const { statements } = await world.directory.ask(query, variables, { ...asking, today: "1915-01-31" });
      for (const { text } of statements) expect([...sent, "1915-01-31"].filter((marker) => text.includes(marker))).toEqual([]);
    });
    await fc.assert(property, { numRuns: 200, interruptAfterTimeLimit: MINUTE_MS });
  },
  2 * MINUTE_MS,
);
