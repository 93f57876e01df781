import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSchema } from "type-graphql";
import { DataSource } from "typeorm";
import { systemClock, todayInParis } from "../../../src/core/clock.js";
import { SnakeNamingStrategy } from "../../../src/database/naming-strategy.js";
import { servePeer } from "../serve-peer.js";
import { entities } from "./entities/index.js";
import { createLoaders } from "./loaders.js";
import {
  CollegeResolver,
  CommitteeResolver,
  MandateResolver,
  type OrdinaryContext,
  OrganizationResolver,
  PartnershipResolver,
  PersonResolver,
  PositionResolver,
  ProjectResolver,
  RelationshipResolver,
  SeatResolver,
} from "./resolvers.js";

/** The directory as one ordinarily writes it: Apollo's own server, type-graphql's resolvers, TypeORM's repositories, a DataLoader a relation. */
await servePeer(async (url) => {
  const source = new DataSource({
    type: "postgres",
    url,
    entities,
    namingStrategy: new SnakeNamingStrategy(),
    installExtensions: false,
    poolSize: 10,
  });
  await source.initialize();
  const schema = await buildSchema({
    resolvers: [
      OrganizationResolver,
      PersonResolver,
      PositionResolver,
      RelationshipResolver,
      ProjectResolver,
      PartnershipResolver,
      CommitteeResolver,
      CollegeResolver,
      SeatResolver,
      MandateResolver,
    ],
  });
  const server = new ApolloServer<OrdinaryContext>({ schema, stopOnTerminationSignals: false });
  const context = async (): Promise<OrdinaryContext> => ({ source, loaders: createLoaders(source, todayInParis(systemClock)) });
  const { url: address } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" }, context });
  return Number(new URL(address).port);
});
