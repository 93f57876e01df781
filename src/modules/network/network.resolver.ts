import { Args, Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { asReference, tieReferences } from "./actor-references.js";
import { askedActor } from "./asked-actor.js";
import { atMost } from "./at-most.js";
import { LiveNetwork } from "./live-network.js";
import { NeighborsArgs, NetworkMapArgs, PathsArgs } from "./network.inputs.js";
import { NeighborType, NetworkMapType, NetworkType, PathType } from "./network.types.js";
import { sightOf } from "./sight.js";

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
    const { questions } = context.services.get(LiveNetwork);
    const sight = sightOf(context.viewer.audience, args.asOf ?? context.today, args.via);
    const depth = atMost(args.depth, 1, 3, "depth");
    const first = atMost(args.first, 25, 100, "first");
    const of = await askedActor(context, questions, sight, args.of, "of");
    return questions
      .neighbors(of, sight, depth, first)
      .map(
        ({ actor, ties, ...neighbor }) =>
          ({ ...neighbor, actor: asReference(actor), ties: ties.map(tieReferences) }) as unknown as NeighborType,
      );
  }

  @FieldResolver(() => [PathType], {
    description: "The strongest ways from one actor to another: who can introduce the one to the other. None where the viewer sees no way.",
  })
  async paths(@Args(() => PathsArgs) args: PathsArgs, @Ctx() context: RequestContext): Promise<PathType[]> {
    const { questions } = context.services.get(LiveNetwork);
    const sight = sightOf(context.viewer.audience, args.asOf ?? context.today, args.via);
    const maxLength = atMost(args.maxLength, 4, 4, "maxLength");
    const first = atMost(args.first, 3, 10, "first");
    const from = await askedActor(context, questions, sight, args.from, "from");
    const to = await askedActor(context, questions, sight, args.to, "to");
    return questions
      .paths(from, to, sight, maxLength, first)
      .map(({ strength, steps }) => ({ strength, length: steps.length, steps: steps.map(tieReferences) }) as unknown as PathType);
  }

  @FieldResolver(() => NetworkMapType, {
    description:
      "The surroundings of an actor, two ties away at most, to draw: communities and centralities are those of the map. Empty for an actor that the viewer does not see.",
  })
  async map(@Args(() => NetworkMapArgs) args: NetworkMapArgs, @Ctx() context: RequestContext): Promise<NetworkMapType> {
    const { questions, measure } = context.services.get(LiveNetwork);
    const sight = sightOf(context.viewer.audience, args.asOf ?? context.today, args.via);
    const first = atMost(args.first, 200, 300, "first");
    if (args.around == null) throw noMiddle();
    const map = questions.map(await askedActor(context, questions, sight, args.around, "around"), sight, first);
    const { communities, centralities } = await measure(map.plain);
    const nodes = map.actors.map(({ actor, degree }, place) => ({
      actor: asReference(actor),
      degree,
      community: communities[place],
      centrality: centralities[place],
    }));
    return { nodes, ties: map.ties.map(tieReferences) } as unknown as NetworkMapType;
  }
}

function noMiddle(): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    { fr: "« around » manque.", en: '"around" is missing.' },
    {
      argument: "around",
      remedy: {
        fr: "Donnez l'« id » de l'organisation ou de la personne au centre de la carte.",
        en: 'Give the "id" of the organization or person in the middle of the map.',
      },
    },
  );
}
