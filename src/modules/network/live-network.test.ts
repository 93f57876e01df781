import type { Statement } from "../../core/context.js";
import { LiveNetwork } from "./live-network.js";
import { NetworkBuilder } from "./network-builder.js";
import type { LoadedNetwork } from "./network-loader.js";
import { NetworkTwin, NotBuilt } from "./network-twin.js";
import { ALWAYS, FOREVER, roleCode } from "./tie-strength.js";
import { type UuidWords, uuidWords } from "./uuid-table.js";

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined } as never;
const SIGHT = { rank: 0, day: 0, kinds: 0b11_1111 };
const ORGANIZATION = "01900000-0000-7000-8000-000000000001";

function loaded(position: string): LoadedNetwork {
  const builder = new NetworkBuilder();
  builder.addNode("Organization", uuidWords(ORGANIZATION), 0);
  return { arrays: builder.build(), position: snapshotAt(position) };
}

/** As PostgreSQL writes that all transactions before this one have ended, and no other has begun. */
const snapshotAt = (xid: number | string): string => `${xid}:${xid}:`;

/** A feed of whose transactions all before `settled` have ended. */
function feed(settled: () => string, asked: Statement[]) {
  return {
    run: <Row extends object>(statement: Statement): Promise<Row[]> => {
      asked.push(statement);
      return Promise.resolve([{ snapshot: snapshotAt(settled()), type: null, id: null }] as unknown as Row[]);
    },
  };
}

const RELATIONSHIP = { role: roleCode("RELATIONSHIP", "FUNDS"), audience: 0, start: ALWAYS, until: FOREVER, count: 0 };

const twin = (build: () => Promise<LoadedNetwork>): NetworkTwin => new NetworkTwin(build);
const measure = () => Promise.reject(new Error("Nothing is measured"));

describe("the network while it is built", () => {
  it("says that it is being prepared, then answers", async () => {
    const network = new LiveNetwork({ twin: twin(() => Promise.resolve(loaded("5"))), runner: feed(() => "5", []), measure, log });

    expect(() => network.questions).toThrow("The network is being prepared.");
    expect(network.figures().isReady).toBe(false);
    await network.catchUp();
    expect(network.figures()).toMatchObject({ isReady: true, nodes: 1, ties: 0 });
  });

  it("asks the feed for what the build has not seen, then for what was not seen when it asked last", async () => {
    const asked: Statement[] = [];
    let settled = "5";
    const network = new LiveNetwork({ twin: twin(() => Promise.resolve(loaded("5"))), runner: feed(() => settled, asked), measure, log });
    await network.catchUp();
    settled = "9";
    await network.catchUp();
    await network.catchUp();

    expect(asked.map(({ values }) => values[0])).toEqual(["5", "5", "9"].map(snapshotAt));
  });

  it("is built anew when the database is an older copy of the one that it followed", async () => {
    let builds = 0;
    let settled = "90";
    const build = (): Promise<LoadedNetwork> => {
      builds++;
      return Promise.resolve(loaded(settled));
    };
    const network = new LiveNetwork({ twin: twin(build), runner: feed(() => settled, []), measure, log });
    await network.catchUp();
    settled = "7";
    await network.catchUp();

    expect(builds).toBe(2);
  });

  it("tries again after a build that failed", async () => {
    let isDown = true;
    const build = (): Promise<LoadedNetwork> => (isDown ? Promise.reject(new Error("down")) : Promise.resolve(loaded("5")));
    const network = new LiveNetwork({ twin: twin(build), runner: feed(() => "5", []), measure, log });

    await expect(network.catchUp()).rejects.toThrow("down");
    isDown = false;
    await network.catchUp();
    expect(network.figures().isReady).toBe(true);
  });

  it("asks for a build when the copy that answers what takes long was lost, and answers the rest meanwhile", async () => {
    let builds = 0;
    const lost = new NetworkTwin(() => {
      builds++;
      return Promise.resolve(loaded("5"));
    });
    let isLost = true;
    const ask: NetworkTwin["ask"] = (name, ...about) => (isLost ? Promise.reject(new NotBuilt("gone")) : lost.ask(name, ...about));
    const sparing = { build: () => lost.build(), adopt: () => lost.adopt(), put: () => undefined, ask };
    const network = new LiveNetwork({ twin: sparing, runner: feed(() => "5", []), measure, log });
    await network.catchUp();

    await expect(network.ask("central", SIGHT, 5)).rejects.toThrow("The network is being prepared.");
    expect(network.questions.isSeen({ type: "Organization", uuid: ORGANIZATION }, SIGHT)).toBe(true);
    isLost = false;
    await network.stop();
    expect(builds).toBe(2);
    expect(await network.ask("central", SIGHT, 5)).toMatchObject({ actors: [] });
  });

  it("answers every question from one state or the other while it is built anew, and changes, without a pause", async () => {
    const relationship = (number: number) => `01900000-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`;
    const SIZE = 40;
    const LATER = "01900000-0000-7000-8000-000000000002";
    let settled = 9;
    /** All ties, or none. */
    const state = (hasTies: boolean): LoadedNetwork => {
      const builder = new NetworkBuilder();
      for (const id of [ORGANIZATION, LATER]) builder.addNode("Organization", uuidWords(id), 0);
      for (let number = 0; hasTies && number < SIZE; number++) {
        builder.addTie({
          record: uuidWords(relationship(number)),
          from: uuidWords(ORGANIZATION),
          to: uuidWords(LATER),
          role: roleCode("RELATIONSHIP", "FUNDS"),
          audience: 0,
          start: ALWAYS,
          end: FOREVER,
        });
      }
      return { arrays: builder.build(), position: snapshotAt(settled) };
    };
    let builds = 0;
    const slowly = async (): Promise<LoadedNetwork> => {
      for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
      return state(builds++ % 2 === 0);
    };
    const network = new LiveNetwork({ twin: twin(slowly), runner: feed(() => String(settled), []), measure, log });
    await network.catchUp();
    const told = new Set<string>();
    let isDone = false;
    // Each look at the feed finds an older database, and builds.
    const building = (async () => {
      for (let time = 0; time < 4; time++) {
        settled--;
        await network.catchUp();
      }
    })().finally(() => {
      isDone = true;
    });
    const actor = { type: "Organization", uuid: ORGANIZATION } as const;
    while (!isDone) {
      const here = network.questions.neighbors(actor, SIGHT, 1, 5);
      const there = await network.ask("neighbors", actor, SIGHT, 1, 5);
      for (const answer of [here, there]) told.add(answer.map(({ ties }) => ties[0]?.strength).join());
      await new Promise(setImmediate);
    }
    await building;

    expect(builds).toBeGreaterThan(3);
    // 1 − 0.28⁴⁰, or no tie; nothing in between.
    expect([...told].sort()).toEqual(["", "1"]);
  });

  it("does not go back to how things were when a build began, once it has told of what came after", async () => {
    const LATER = "01900000-0000-7000-8000-000000000002";
    const tie = { ...RELATIONSHIP, record: "01900000-0000-7000-8000-000000000003", source: ORGANIZATION, target: LATER };
    const builder = new NetworkBuilder();
    for (const id of [ORGANIZATION, LATER]) builder.addNode("Organization", uuidWords(id), 0);
    const arrays = builder.build();
    let settled = 5;
    const run = async <Row extends object>({ name, values }: Statement): Promise<Row[]> => {
      await new Promise(setImmediate);
      if (name !== "network_changes") return [tie] as unknown as Row[];
      const isNew = settled > 5 && values[0] === snapshotAt(5);
      return [
        { snapshot: snapshotAt(settled), ...(isNew ? { type: "RELATIONSHIP", id: tie.record } : { type: null, id: null }) },
      ] as unknown as Row[];
    };
    let finish = (): void => undefined;
    const built = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let builds = 0;
    const build = async (): Promise<LoadedNetwork> => {
      if (builds++ > 0) await built;
      return { arrays, position: snapshotAt(5) };
    };
    const network = new LiveNetwork({ twin: twin(build), runner: { run }, measure, log });
    await network.catchUp();
    let isDone = false;
    const rebuilt = network.rebuild().finally(() => {
      isDone = true;
    });
    settled = 9;
    await network.catchUp();
    finish();
    const told = new Set<number>();
    for (let rest = 20; rest > 0; rest -= isDone ? 1 : 0) {
      told.add(network.questions.neighbors({ type: "Organization", uuid: ORGANIZATION }, SIGHT, 1, 5).length);
      told.add((await network.ask("neighbors", { type: "Organization", uuid: ORGANIZATION }, SIGHT, 1, 5)).length);
      await new Promise(setImmediate);
    }
    await rebuilt;
    await network.stop();

    expect(builds).toBeGreaterThan(1);
    expect([...told]).toEqual([1]);
  });

  it("is built anew before what has changed takes a tenth of its room", async () => {
    const SIZE = 20_000;
    const builder = new NetworkBuilder();
    for (let number = 0; number < SIZE; number++) builder.addNode("Organization", [number, 0, 0, 1], 0);
    for (let number = 0; number < SIZE * 5; number++) {
      const [from, to] = [number % SIZE, (number * 7 + 1) % SIZE].map((node): UuidWords => [node, 0, 0, 1]) as [UuidWords, UuidWords];
      const role = roleCode("RELATIONSHIP", "FUNDS");
      builder.addTie({ record: [number, 0, 0, 2], from, to, role, audience: 0, start: ALWAYS, end: FOREVER });
    }
    const arrays = builder.build();
    let builds = 0;
    const build = (): Promise<LoadedNetwork> => {
      builds++;
      return Promise.resolve({ arrays, position: snapshotAt(5) });
    };
    const uuid = (number: number, kind: number): string => `${number.toString(16).padStart(8, "0")}-0000-0000-0000-00000000000${kind}`;
    let told = 0;
    /** Five hundred new relationships whenever it is asked. */
    const run = <Row extends object>({ name, values }: Statement): Promise<Row[]> => {
      const ids = name === "network_changes" ? Array.from({ length: 500 }, () => uuid(told++, 3)) : (values[0] as string[]);
      const change = (id: string) => ({ snapshot: snapshotAt(5), type: "RELATIONSHIP", id });
      const tie = (record: string, place: number) => ({ record, source: uuid(place, 1), target: uuid(place + 1, 1), ...RELATIONSHIP });
      const rows: object[] = name === "network_changes" ? ids.map(change) : ids.map(tie);
      return Promise.resolve(rows as Row[]);
    };
    const network = new LiveNetwork({ twin: twin(build), runner: { run }, measure, log });
    await network.catchUp();
    const { bytes } = network.figures();
    let most = bytes;
    for (; builds < 3; most = Math.max(most, network.figures().bytes)) await network.catchUp();
    await network.stop();

    expect(told).toBeGreaterThan(2_000);
    expect(most).toBeGreaterThan(bytes);
    expect(most).toBeLessThan(bytes * 1.13);
  });

  it("is woken by a notification, and asks once for many that come together", async () => {
    const asked: Statement[] = [];
    const network = new LiveNetwork({ twin: twin(() => Promise.resolve(loaded("5"))), runner: feed(() => "5", asked), measure, log });
    network.wake();
    network.wake();
    network.wake();
    await network.stop();
    expect(network.figures().isReady).toBe(true);
    expect(asked).toHaveLength(1);
  });
});
