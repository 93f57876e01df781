import type { Audience } from "../../../src/core/audience.js";
import type { AskOptions, TestDirectory } from "../directory.js";

export interface ToldChange {
  readonly kind: "UPSERT" | "REMOVE";
  readonly type: string;
  readonly id: string;
  readonly at: string;
  readonly reason: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string; readonly source: string | null }[];
  readonly node: Readonly<Record<string, unknown>> | null;
}

export interface ToldPage {
  readonly changes: readonly ToldChange[];
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly expiresAt: string;
}

/** What a copy keeps of each record. */
const COPIED = `
  id
  ... on Source { name }
  ... on Theme { label }
  ... on Territory { name containedIn { code } contains { code } }
  ... on TerritoryCorrespondence { share version earlier { code } later { code } }
  ... on Organization { name version contactPoints { id label value withheld } identifiers { scheme value } themes { code } }
  ... on Person { name version }
  ... on Position { role version person { id } organization { id } contactPoints { id value withheld } }
  ... on Relationship { kind version }
  ... on Project { name version themes { code } }
  ... on Event { title version attendance { total } registrations { edges { node { id version } } } }
  ... on Publication { title version }
  ... on Committee { name version colleges { id name seats { id title } } }
  ... on Mandate { mandateRole: role version }
  ... on Indicator { label version }
  ... on Observation { period value version }`;

const CHANGES = `query ($after: String, $types: [ChangeType!], $first: Int) {
  changes(after: $after, types: $types, first: $first) {
    cursor hasMore expiresAt
    changes { kind type id at reason identifiers { scheme value source } node { ${COPIED} } }
  }
}`;

/** A consumer of the feed: the loop that docs/sync.md describes, with its copy in memory. */
export class LocalCopy {
  readonly records = new Map<string, unknown>();
  /** Every change that it was told of. */
  readonly told: ToldChange[] = [];
  cursor: string | null = null;

  constructor(
    private readonly directory: TestDirectory,
    private readonly audience: Audience,
    private readonly options: { readonly first?: number; readonly types?: readonly string[]; readonly ask?: AskOptions } = {},
  ) {}

  async page(after = this.cursor): Promise<ToldPage> {
    const { first = 100, types, ask } = this.options;
    const variables = { after, first, ...(types && { types }) };
    const { data } = await this.directory.ask<{ changes: ToldPage }>(CHANGES, variables, { audience: this.audience, ...ask });
    return data.changes;
  }

  keep({ changes, cursor }: ToldPage): void {
    for (const change of changes) {
      this.told.push(change);
      if (change.kind === "UPSERT") this.records.set(change.id, change.node);
      else this.records.delete(change.id);
    }
    this.cursor = cursor;
  }

  /** Begins again, from nothing. */
  forget(): void {
    this.records.clear();
    this.cursor = null;
  }

  /** Reads on until it is up to date. @returns what it was told */
  async catchUp(): Promise<readonly ToldChange[]> {
    const from = this.told.length;
    for (let more = true; more; ) {
      const page = await this.page();
      this.keep(page);
      more = page.hasMore;
    }
    return this.told.slice(from);
  }
}
