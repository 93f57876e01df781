import type { NetworkPageQuery } from "../../graphql/operations/NetworkPage.js";
import type { NetworkWaysQuery } from "../../graphql/operations/NetworkWays.js";

export type DrawnNetwork = NetworkPageQuery["network"]["map"];
export type DrawnNode = DrawnNetwork["nodes"][number];
export type Way = NonNullable<NetworkWaysQuery["network"]>["introductions"][number];

type Named = NonNullable<NetworkPageQuery["centre"]>;
export type NamedActor = Extract<Named, { readonly name: string }>;

/** What the address leads to. */
export type NetworkView =
  | {
      readonly is: "map";
      readonly centre: NamedActor | undefined;
      readonly themes: NetworkPageQuery["themes"];
      readonly map: DrawnNetwork;
    }
  | {
      readonly is: "ways";
      readonly from: NamedActor | undefined;
      readonly to: NamedActor;
      readonly ways: readonly Way[];
    };

/** Whether an id of the address is that of an organization or of somebody. */
export function isActor(node: Named | null | undefined): node is NamedActor {
  return node !== null && node !== undefined && "name" in node;
}
