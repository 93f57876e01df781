import { serverAudits } from "graphql-http";
import { startToyServer, type ToyServer } from "./toy-server.js";

describe("GraphQL over HTTP", () => {
  let server: ToyServer;
  beforeAll(async () => {
    server = await startToyServer();
  });
  afterAll(() => server.close());

  const audits = serverAudits({ url: () => `${server.url}/graphql` });

  it("is audited in full", () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))("passes %s: %s", async (_id, _name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: "ok" });
  });
});
