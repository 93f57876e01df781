import pg from "pg";
import type { Viewer } from "../../src/core/context.js";
import { RegistrationTokens } from "../../src/modules/registration/index.js";
import { TestDirectory } from "./directory.js";
import { makeEvent } from "./factories/events.js";
import { nodeId } from "./world-directory.js";
import { write } from "./writing/write.js";

const HOUR_MS = 3_600_000;
const FIGURES = "event { attendance { total named anonymous distinctPeople counted } }";

/** What is asked of each action's payload. */
const SELECTIONS: Readonly<Record<string, string>> = {
  register: "... on RegisterPayload { message }",
  confirmRegistration: "... on OwnRegistrationPayload { status waitingRank event }",
  withdrawRegistration: "... on OwnRegistrationPayload { status waitingRank event }",
  cancelRegistration: "... on CancelRegistrationPayload { registration { status version } }",
  checkIn: `... on CheckInPayload { ${FIGURES} }`,
  recordAttendance: `... on RecordAttendancePayload { added known counted doubtful { row reason candidates { id } } ${FIGURES} }`,
};

interface Seat {
  readonly email: string;
  readonly status: string;
}

export const someone = (name: string) => ({ familyName: name, email: `${name}@example.org` });

/** A directory with events for which one may register, and what tests ask of it. */
export class RegistrationDirectory {
  static readonly tokens = new RegistrationTokens("registrations of the tests");

  private constructor(readonly directory: TestDirectory) {}

  static async create(): Promise<RegistrationDirectory> {
    return new RegistrationDirectory(await TestDirectory.create());
  }

  get owner() {
    return this.directory.db.owner;
  }

  drop(): Promise<void> {
    return this.directory.drop();
  }

  /** A meeting to come to which one may register now. */
  async openEvent(overrides: object = {}): Promise<string> {
    const { id } = await makeEvent(this.owner, {
      startsAt: new Date(Date.now() + 48 * HOUR_MS),
      registrationOpensAt: new Date(Date.now() - HOUR_MS),
      ...overrides,
    });
    return id;
  }

  /** One more connection of the owner, which may die without failing a test. */
  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.directory.db.url, options: "-c search_path=directory,public" });
    client.on("error", () => undefined);
    await client.connect();
    return client;
  }

  /** Who is registered or waits, in their order. */
  async seats(event: string): Promise<Seat[]> {
    const { rows } = await this.owner.query<Seat>(
      "select email, status from registration where event_id = $1 and archived_at is null order by place nulls last, id",
      [event],
    );
    return rows;
  }

  /** What was to be written to whom, in order: « address KIND ». */
  async letters(event: string): Promise<string[]> {
    const { rows } = await this.owner.query<{ letter: string }>(
      `select r.email || ' ' || l.kind as letter from registration_letter l join registration r on r.id = l.registration_id
       where r.event_id = $1 order by l.asked_at, l.id`,
      [event],
    );
    return rows.map(({ letter }) => letter);
  }

  registerBy(viewer: Viewer, event: string, more: object) {
    return write(this.directory, viewer, "createRegistration", { event: nodeId("Event", event), ...more }, "status waitingRank");
  }

  /** An action that is not the creation of a record. @throws when it fails otherwise than by a typed failure */
  async act(mutation: string, input: object, viewer: Partial<Viewer> = {}): Promise<Record<string, unknown>> {
    const inputType = /^(confirm|withdraw)/.test(mutation)
      ? "RegistrationTokenInput"
      : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await this.directory.execute(
      `mutation ($input: ${inputType}!) { answer: ${mutation}(input: $input) { __typename ${SELECTIONS[mutation]} ... on Failure { code message path } } }`,
      { input },
      { audience: viewer.audience ?? "PUBLIC", viewer: { scopes: ["read"], ...viewer } },
    );
    if (errors) throw new Error(errors.map(String).join("\n"));
    return (data as { answer: Record<string, unknown> }).answer;
  }

  async registrationOf(event: string, email: string): Promise<string> {
    const { rows } = await this.owner.query<{ id: string }>("select id from registration where event_id = $1 and email = $2", [
      event,
      email,
    ]);
    return rows[0]?.id ?? "";
  }

  /** What the event says of its places to whoever asks. */
  async registration(event: string): Promise<unknown> {
    const { data } = await this.directory.ask<{ event: { registration: unknown } }>(
      "query ($id: ID!) { event(id: $id) { registration { status freePlaces waiting } } }",
      {
        id: nodeId("Event", event),
      },
    );
    return data.event.registration;
  }
}
