import { type ClassType, Field, ObjectType } from "type-graphql";
import { Organization } from "./entities/organization.js";
import { Position } from "./entities/person.js";
import { Partnership, Relationship } from "./entities/ties.js";

@ObjectType()
class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

interface Connection<Node> {
  edges: { node: Node }[];
  pageInfo: PageInfo;
}

function connectionOf<Node extends object>(node: ClassType<Node>): ClassType<Connection<Node>> {
  @ObjectType(`${node.name}Edge`)
  class Edge {
    @Field(() => node)
    node!: Node;
  }

  @ObjectType(`${node.name}Connection`)
  class NodeConnection implements Connection<Node> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return NodeConnection;
}

export const OrganizationConnection = connectionOf(Organization);
export type OrganizationConnection = InstanceType<typeof OrganizationConnection>;
export const PositionConnection = connectionOf(Position);
export type PositionConnection = InstanceType<typeof PositionConnection>;
export const RelationshipConnection = connectionOf(Relationship);
export type RelationshipConnection = InstanceType<typeof RelationshipConnection>;
export const PartnershipConnection = connectionOf(Partnership);
export type PartnershipConnection = InstanceType<typeof PartnershipConnection>;

/** The first of `rows`, which hold one more than the page when there is one. */
export function pageOf<Node extends { id: string }>(rows: readonly Node[], first: number, key: (node: Node) => unknown): Connection<Node> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    edges: nodes.map((node) => ({ node })),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? Buffer.from(JSON.stringify([key(last), last.id])).toString("base64url") : null,
    },
  };
}
