import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { References } from "./actor-references.js";
import { askedActor } from "./asked-actor.js";
import { askedOrganizations } from "./asked-organizations.js";
import { atMost } from "./at-most.js";
import { LiveNetwork } from "./live-network.js";
import { linesOf } from "./map-lines.js";
import { NeighborsArgs, NetworkMapArgs, PathsArgs } from "./network.inputs.js";
import { NeighborType, NetworkMapType, NetworkType, PathType } from "./network.types.js";
import type { AnsweredMap } from "./network-answers.js";
import { sightOf } from "./sight.js";

const MOST_ON_A_MAP = 5_000;

/** A larger map is made in the network's own thread. */
const MOST_AT_ONCE = 300;

@Resolver(() => NetworkType)
export class NetworkResolver {
  @Query(() => NetworkType, { description: "Who is tied to whom, and who can introduce one to another." })
  network(): NetworkType {
    return new NetworkType();
  }

  @FieldResolver(() => [NeighborType], {
    description: "Who is near an actor, the strongest first; none for an actor that the viewer does not see.",
  })
  async neighbors(@Args(() => NeighborsArgs) args: NeighborsArgs, @Ctx() context: RequestContext): Promise<NeighborType[]> {
    const network = context.services.get(LiveNetwork);
    const { questions } = network;
    const sight = sightOf(context.viewer.audience, args.asOf ?? context.today, args.via);
    const depth = atMost(args.depth, 1, 3, "depth");
    const first = atMost(args.first, 25, 100, "first");
    const of = await askedActor(context, questions, sight, args.of, "of");
    const references = new References(args.asOf);
    const found = depth > 2 ? await network.ask("neighbors", of, sight, depth, first) : questions.neighbors(of, sight, depth, first);
    return found.map(
      (neighbor) =>
        ({
          actor: references.of(neighbor.actor),
          distance: neighbor.distance,
          strength: neighbor.strength,
          // Half of the work, for those alone who select them.
          get ties() {
            return neighbor.ties.map(references.ofTie);
          },
        }) as unknown as NeighborType,
    );
  }

  @FieldResolver(() => [PathType], {
    description: "The strongest ways from one actor to another: who can introduce the one to the other. None where the viewer sees no way.",
  })
  async paths(@Args(() => PathsArgs) args: PathsArgs, @Ctx() context: RequestContext): Promise<PathType[]> {
    const network = context.services.get(LiveNetwork);
    const { questions } = network;
    const sight = sightOf(context.viewer.audience, args.asOf ?? context.today, args.via);
    const maxLength = atMost(args.maxLength, 4, 6, "maxLength");
    const first = atMost(args.first, 3, 10, "first");
    const from = await askedActor(context, questions, sight, args.from, "from");
    const to = await askedActor(context, questions, sight, args.to, "to");
    const references = new References(args.asOf);
    const found = await (maxLength > 4
      ? network.ask("paths", from, to, sight, maxLength, first)
      : questions.paths(from, to, sight, maxLength, first));
    return found.map(
      ({ strength, steps }) => ({ strength, length: steps.length, steps: steps.map(references.ofTie) }) as unknown as PathType,
    );
  }

  @FieldResolver(() => NetworkMapType, {
    description:
      "A part of the network, to draw: the surroundings of an actor, two ties away at most, or the organizations that a filter lets through, or both. Communities and centralities are those of the map. Empty for an actor that the viewer does not see.",
  })
  async map(
    @Args(() => NetworkMapArgs) args: NetworkMapArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NetworkMapType> {
    const network = context.services.get(LiveNetwork);
    const sight = sightOf(context.viewer.audience, args.asOf ?? context.today, args.via);
    const first = atMost(args.first, 200, MOST_ON_A_MAP, "first");
    const { questions } = network;
    const within = args.filter == null ? undefined : await askedOrganizations(context, info);
    let map: AnsweredMap;
    if (args.around != null) {
      const around = await askedActor(context, questions, sight, args.around, "around");
      map = within || first > MOST_AT_ONCE ? await network.ask("map", around, sight, first, within) : questions.map(around, sight, first);
    } else if (within) map = await network.ask("mapWithin", within, sight, first);
    else throw noMap();
    const { communities, centralities, places } = await network.measure(map.plain);
    const references = new References(args.asOf);
    const nodes = map.actors.map(({ actor, degree }, point) => ({
      actor: references.of(actor),
      degree,
      community: communities[point],
      centrality: centralities[point],
      x: places[point]?.[0],
      y: places[point]?.[1],
    }));
    return {
      nodes,
      get lines() {
        return linesOf(map);
      },
      get ties() {
        return map.ties.map(references.ofTie);
      },
    } as unknown as NetworkMapType;
  }
}

function noMap(): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    { fr: "« around » et « filter » manquent.", en: '"around" and "filter" are missing.' },
    {
      argument: "around",
      remedy: {
        fr: "Donnez l'« id » de l'organisation ou de la personne au centre de la carte, ou le filtre des organisations à dessiner.",
        en: 'Give the "id" of the organization or person in the middle of the map, or the filter of the organizations to draw.',
      },
    },
  );
}
