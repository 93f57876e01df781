import { type ClassType, Field, Int, ObjectType } from "type-graphql";

@ObjectType("PageInfo", { description: "Where a page stands in its list." })
export class PageInfoType {
  @Field(() => Boolean, { description: "Whether records follow this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether records come before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the page's first record, for `before`; null when the page is empty." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the page's last record, for `after`; null when the page is empty." })
  endCursor!: string | null;
}

export interface ConnectionOf<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfoType;
  totalCount: number;
}

/**
 * The connection type of a record: `{ edges { cursor node } pageInfo totalCount }`.
 * @param plural how the records are called in descriptions, e.g. "organizations"
 */
export function connectionType<Node extends object>(
  name: string,
  plural: string,
  node: () => ClassType<Node>,
): ClassType<ConnectionOf<Node>> {
  @ObjectType(`${name}Edge`, { description: `One of the ${plural} of a page, with its place in the list.` })
  class Edge {
    @Field(() => String, { description: "The record's place in this list and order, to continue from with `after` or `before`." })
    cursor!: string;

    @Field(node, { description: "The record itself, as the viewer may see it." })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${plural}: only those that the viewer may see, and counted so.` })
  class Connection implements ConnectionOf<Node> {
    @Field(() => [Edge], { description: "The records of the page, in the order asked for; 25 by default, 100 at most." })
    edges!: Edge[];

    @Field(() => PageInfoType, { description: "Whether there is more before and after, and the cursors to go on from." })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: "How many records the whole list holds, whatever the page. Counted only when selected." })
    totalCount!: number;
  }
  return Connection;
}
