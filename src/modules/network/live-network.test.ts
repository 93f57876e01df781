import type { Statement } from "../../core/context.js";
import { LiveNetwork } from "./live-network.js";
import { NetworkBuilder } from "./network-builder.js";
import type { LoadedNetwork } from "./network-loader.js";
import { NetworkTwin } from "./network-twin.js";
import { uuidWords } from "./uuid-table.js";

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined } as never;
const ORGANIZATION = "01900000-0000-7000-8000-000000000001";

function loaded(position: string): LoadedNetwork {
  const builder = new NetworkBuilder();
  builder.addNode("Organization", uuidWords(ORGANIZATION), 0);
  return { arrays: builder.build(), position };
}

/** A feed of whose transactions all before `settled` are settled. */
function feed(settled: () => string, asked: Statement[]) {
  return {
    run: <Row extends object>(statement: Statement): Promise<Row[]> => {
      asked.push(statement);
      return Promise.resolve([{ settled: settled(), xid: null, type: null, id: null }] as unknown as Row[]);
    },
  };
}

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

  it("asks the feed from where the build began, then from what is settled", async () => {
    const asked: Statement[] = [];
    let settled = "5";
    const network = new LiveNetwork({ twin: twin(() => Promise.resolve(loaded("5"))), runner: feed(() => settled, asked), measure, log });
    await network.catchUp();
    settled = "9";
    await network.catchUp();
    await network.catchUp();

    expect(asked.map(({ values }) => values[0])).toEqual(["5", "5", "9"]);
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
