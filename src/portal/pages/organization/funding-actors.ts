interface Actor {
  readonly id: string;
  readonly name: string;
}

interface Payment {
  readonly amount: { readonly value: string; readonly currency: string } | null;
  readonly from: Actor;
  readonly to: Actor;
}

export interface FundingActor extends Actor {
  readonly way: "received" | "given";
  readonly payments: number;
  /** In euros, of the amounts that are known. */
  readonly amount: number;
}

/** Who pays it and whom it pays, the largest sums first. */
export function fundingActors(payments: readonly Payment[], id: string): readonly FundingActor[] {
  const actors = new Map<string, FundingActor>();
  for (const { from, to, amount } of payments) {
    const [way, other] = from.id === id ? (["given", to] as const) : (["received", from] as const);
    const key = `${way} ${other.id}`;
    const before = actors.get(key) ?? { id: other.id, name: other.name, way, payments: 0, amount: 0 };
    const euros = amount?.currency === "EUR" ? Number(amount.value) : 0;
    actors.set(key, { ...before, payments: before.payments + 1, amount: before.amount + euros });
  }
  return [...actors.values()].sort((one, other) => other.amount - one.amount);
}
