import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { References } from "./actor-references.js";
import { askedActor } from "./asked-actor.js";
import { askedOrganizations } from "./asked-organizations.js";
import { atMost } from "./at-most.js";
import { labelsOf } from "./community-labels.js";
import { type Gap, type GapGround, pairsOf } from "./gap-search.js";
import { LiveNetwork } from "./live-network.js";
import { NetworkType } from "./network.types.js";
import type { ActorId, AnsweredRank, AnsweredTieChange } from "./network-answers.js";
import { CentralArgs, CommunitiesArgs, CompareArgs, GapsArgs, IntroductionsArgs, PartOfNetworkArgs } from "./network-insights.inputs.js";
import {
  BridgeType,
  CommunityType,
  GapReason,
  GapType,
  IntroductionType,
  NetworkCommunitiesType,
  NetworkComparisonType,
  NetworkRankingType,
  RankedActorType,
} from "./network-insights.types.js";
import { MOST_MEMBERS } from "./network-questions.js";
import { readProfiles } from "./organization-profiles.js";
import { type Sight, sightOf } from "./sight.js";

const GROUNDS: Readonly<Record<GapReason, GapGround>> = {
  SAME_THEME_AND_TERRITORY: "activities",
  SAME_FUNDER: "funders",
  SAME_PROGRAMME: "programmes",
};

/** So many pairs of organizations that have something in common are compared in a second or two. */
const MOST_PAIRS = 100_000_000;

@Resolver(() => NetworkType)
export class NetworkInsightsResolver {
  @FieldResolver(() => [IntroductionType], {
    description:
      "Who can introduce the viewer's own organization, or another actor, to somebody: for each who is tied to the one to be met the strongest way to it, the strongest first. None where the viewer sees no way.",
  })
  async introductions(@Args(() => IntroductionsArgs) args: IntroductionsArgs, @Ctx() context: RequestContext): Promise<IntroductionType[]> {
    const { questions } = context.services.get(LiveNetwork);
    const sight = sightFor(context, args);
    const maxLength = atMost(args.maxLength, 3, 4, "maxLength");
    const first = atMost(args.first, 5, 25, "first");
    const from = args.from == null ? ownOrganization(context) : await askedActor(context, questions, sight, args.from, "from");
    const to = await askedActor(context, questions, sight, args.to, "to");
    const references = new References(args.asOf);
    return questions.introductions(from, to, sight, maxLength, first).map(
      ({ introducer, strength, steps }) =>
        ({
          introducer: introducer && references.of(introducer),
          length: steps.length,
          strength,
          steps: steps.map(references.ofTie),
        }) as unknown as IntroductionType,
    );
  }

  @FieldResolver(() => NetworkComparisonType, {
    description:
      "What has formed and what has dissolved between two days: of the ties of an actor, or of those that organizations have among each other. Empty for an actor that the viewer does not see.",
  })
  async compare(
    @Args(() => CompareArgs) args: CompareArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NetworkComparisonType> {
    const network = context.services.get(LiveNetwork);
    const { audience } = context.viewer;
    const first = atMost(args.first, 50, 200, "first");
    if (args.from > args.to) throw endsBeforeItBegins();
    if ((args.of == null) === (args.filter == null)) throw eitherOfTwo();
    const [before, after] = [sightOf(audience, args.from, args.via), sightOf(audience, args.to, args.via)];
    const changes =
      args.of == null
        ? await network.ask("compareWithin", await askedOrganizations(context, info, { asOf: "to" }), before, after, first)
        : network.questions.compare(await askedActor(context, network.questions, after, args.of, "of"), before, after, first);
    const referenced = (asOf: string, list: readonly AnsweredTieChange[]): object[] => {
      const references = new References(asOf);
      return list.map(({ tie, isOnly }) => ({ tie: references.ofTie(tie), isOnly }));
    };
    return {
      ...changes,
      formed: referenced(args.to, changes.formed),
      dissolved: referenced(args.from, changes.dissolved),
    } as unknown as NetworkComparisonType;
  }

  @FieldResolver(() => NetworkCommunitiesType, {
    description:
      "Who is tied more among each other than chance would have it, in the whole network that the viewer sees (Louvain, by the strength of ties, actors together with what they share).",
  })
  async communities(@Args(() => CommunitiesArgs) args: CommunitiesArgs, @Ctx() context: RequestContext): Promise<NetworkCommunitiesType> {
    const network = context.services.get(LiveNetwork);
    const sight = sightFor(context, args);
    const found = await network.ask("communities", sight, atMost(args.first, 10, 50, "first"));
    const labels = await labelsOf(context, found.communities);
    const references = new References(args.asOf);
    return {
      computedAt: new Date(found.computedAt),
      count: found.count,
      communities: found.communities.map(({ number, size, members }) => {
        const { themeId, territoryId, ...label } = labels.get(number) ?? { themeId: null, territoryId: null };
        return {
          number,
          size,
          ...label,
          theme: themeId && references.of({ type: "Theme", uuid: themeId }),
          territory: territoryId && references.of({ type: "Territory", uuid: territoryId }),
          members: stillSeen(network, members, sight).map(ranked(references)),
        };
      }),
    } as unknown as NetworkCommunitiesType;
  }

  @FieldResolver(() => NetworkRankingType, { description: "The most central actors of the whole network that the viewer sees." })
  async central(@Args(() => CentralArgs) args: CentralArgs, @Ctx() context: RequestContext): Promise<NetworkRankingType> {
    const network = context.services.get(LiveNetwork);
    const sight = sightFor(context, args);
    const { computedAt, actors } = await network.ask("central", sight, atMost(args.first, 25, 100, "first"));
    return {
      computedAt: new Date(computedAt),
      actors: stillSeen(network, actors, sight).map(ranked(new References(args.asOf))),
    } as unknown as NetworkRankingType;
  }

  @FieldResolver(() => [BridgeType], {
    description:
      "Whose absence would cut organizations off from the others: in the network of the organizations asked about, with whoever is tied to them and what they share. First whoever cuts off most: it need not be one of those asked about.",
  })
  async bridges(
    @Args(() => PartOfNetworkArgs) args: PartOfNetworkArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BridgeType[]> {
    const network = context.services.get(LiveNetwork);
    const sight = sightFor(context, args);
    const first = atMost(args.first, 10, 50, "first");
    const found = await network.ask("bridges", await askedOrganizations(context, info), sight, first);
    const references = new References(args.asOf);
    return found.map(
      ({ actor, cutOff, ...bridge }) =>
        ({ ...bridge, actor: references.of(actor), cutOff: cutOff.map(references.of) }) as unknown as BridgeType,
    );
  }

  @FieldResolver(() => [GapType], {
    description:
      "Organizations that should meet: no tie of the kinds asked for holds the two together, though both work on the same theme for the same territory, or are funded by the same organization, or by the same programme. First those that share what few share.",
  })
  async gaps(@Args(() => GapsArgs) args: GapsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GapType[]> {
    const network = context.services.get(LiveNetwork);
    const sight = sightFor(context, args);
    const first = atMost(args.first, 10, 50, "first");
    const grounds = (args.reasons ?? Object.values(GapReason)).map((reason) => GROUNDS[reason]);
    const profiles = await readProfiles(context.reader, await askedOrganizations(context, info), args.asOf ?? context.today);
    if (pairsOf(profiles, grounds) > MOST_PAIRS) throw tooManyPairs();
    const found = await network.ask("gaps", profiles, sight, first, grounds);
    return found.map((gap) => gapType(gap, new References(args.asOf)));
  }
}

@Resolver(() => CommunityType)
export class CommunityResolver {
  @FieldResolver(() => [RankedActorType], { description: "Who belongs to it, the most central first." })
  members(
    @Root() { members }: { readonly members: RankedActorType[] },
    @Arg("first", () => Int, { nullable: true, defaultValue: 10, description: "How many, 1 to 100; 10 by default." }) first: number | null,
  ): RankedActorType[] {
    return members.slice(0, atMost(first, 10, MOST_MEMBERS, "first"));
  }
}

function sightFor({ viewer, today }: RequestContext, { asOf, via }: Pick<CommunitiesArgs, "asOf" | "via">): Sight {
  return sightOf(viewer.audience, asOf ?? today, via);
}

/** What was worked out some time ago may name somebody who has since been hidden. */
function stillSeen(network: LiveNetwork, actors: readonly AnsweredRank[], sight: Sight): AnsweredRank[] {
  return actors.filter(({ actor }) => network.questions.isSeen(actor, sight));
}

function ranked(references: References): (rank: AnsweredRank) => object {
  return ({ actor, centrality }) => ({ actor: references.of(actor), centrality });
}

function ownOrganization({ viewer }: RequestContext): ActorId {
  if (viewer.organizationId !== undefined) return { type: "Organization", uuid: viewer.organizationId };
  throw new ExpectedError(
    "BAD_USER_INPUT",
    { fr: "Votre accès n'est lié à aucune organisation.", en: "Your access is bound to no organization." },
    {
      argument: "from",
      reason: "NO_ORGANIZATION",
      remedy: {
        fr: "Donnez dans « from » l'« id » de qui veut être présenté, ou utilisez une clé liée à une organisation.",
        en: 'Give in "from" the "id" of whoever is to be introduced, or use a key that is bound to an organization.',
      },
    },
  );
}

function endsBeforeItBegins(): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    { fr: "« to » précède « from ».", en: '"to" is before "from".' },
    { argument: "to", remedy: { fr: "Échangez « from » et « to ».", en: 'Exchange "from" and "to".' } },
  );
}

function eitherOfTwo(): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    { fr: "Il faut soit « of », soit « filter ».", en: 'It takes either "of" or "filter".' },
    {
      argument: "of",
      remedy: {
        fr: "Donnez l'« id » d'une organisation ou d'une personne, ou le filtre des organisations à comparer.",
        en: 'Give the "id" of an organization or of a person, or the filter of the organizations to compare.',
      },
    },
  );
}

function tooManyPairs(): ExpectedError {
  return new ExpectedError(
    "TOO_COMPLEX",
    {
      fr: `Plus de ${MOST_PAIRS / 1e6} millions de paires d'organisations ont quelque chose en commun.`,
      en: `More than ${MOST_PAIRS / 1e6} million pairs of organizations have something in common.`,
    },
    {
      argument: "filter",
      remedy: {
        fr: "Resserrez « filter », par exemple à un thème ou à un territoire, ou donnez moins de « reasons ».",
        en: 'Narrow "filter", e.g. to a theme or to a territory, or give fewer "reasons".',
      },
    },
  );
}

function gapType({ organizations, grounds, score, themes, territories, funders, programmes }: Gap, references: References): GapType {
  const named = (type: string, uuids: readonly string[]): object[] => uuids.map((uuid) => references.of({ type, uuid }));
  return {
    organizations: named("Organization", organizations),
    reasons: Object.values(GapReason).filter((reason) => grounds.includes(GROUNDS[reason])),
    score,
    themes: named("Theme", themes),
    territories: named("Territory", territories),
    funders: named("Organization", funders),
    programmes: programmes.map((programme) => {
      const [uuid = "", ...label] = programme.split(" ");
      return { funder: references.of({ type: "Organization", uuid }), label: label.join(" ") };
    }),
  } as unknown as GapType;
}
