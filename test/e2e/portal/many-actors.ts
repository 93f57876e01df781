import type { NetworkPageQuery } from "../../../src/portal/graphql/operations/NetworkPage.js";

/** An answer of the explorer with so many actors, in communities of forty, each tied to some of its own and to one of another. Always the same. */
export function manyActors(count: number): { readonly data: NetworkPageQuery } {
  const random = sameEachTime();
  const nodes = Array.from({ length: count }, (_, place) => {
    const community = Math.floor(place / 40);
    const angle = community * 2.4;
    const away = Math.sqrt((community + 0.5) / (count / 40));
    return {
      actor: {
        __typename: "Organization" as const,
        id: `actor-${place}`,
        name: `Association du quartier ${place}`,
        kind: place % 9 === 0 ? ("CITY_DIRECTORATE" as const) : ("ASSOCIATION" as const),
        kindLabel: "Association",
      },
      degree: 4,
      community,
      centrality: (1 + (place % 40 === 0 ? 20 : random())) / count,
      x: away * Math.cos(angle) + 0.05 * (random() - 0.5),
      y: away * Math.sin(angle) + 0.05 * (random() - 0.5),
    };
  });
  const lines = nodes.flatMap(({ community }, one) =>
    [community * 40, community * 40 + Math.floor(random() * 40), Math.floor(random() * count)]
      .filter((other) => other !== one && other < count)
      .map((other) => ({ one, other, strength: random(), kinds: ["PROJECT" as const] })),
  );
  return { data: { themes: [], network: { map: { nodes, lines } } } };
}

function sameEachTime(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}
