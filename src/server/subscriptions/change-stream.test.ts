import { ExpectedError } from "../../core/errors.js";
import type { SubscribedPage } from "../../graphql/planned-pages.js";
import { RawJson } from "../../graphql/raw-json.js";
import { FeedWatch } from "../../modules/sync/index.js";
import { ChangeStream } from "./change-stream.js";

const AWAY = new ExpectedError("UNAVAILABLE", { fr: "", en: "" });
const REVOKED = new ExpectedError("UNAUTHENTICATED", { fr: "", en: "" });

function page(cursor: string, changes: number, hasMore = false): SubscribedPage {
  return { data: new RawJson("{}"), cursor, changes, hasMore };
}

/** A stream over answers that a test gives one after the other. */
function streamOf(answers: (SubscribedPage | Error)[], { waits = [] as number[], confirm = async () => {} } = {}) {
  const asked: (string | undefined)[] = [];
  const paid: number[] = [];
  const ends: number[] = [];
  const watch: FeedWatch = new FeedWatch("PUBLIC", () => undefined);
  const stream = new ChangeStream({
    read: async (after) => {
      asked.push(after);
      const answer = answers.shift() ?? page("end", 0);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    pay: async (changes) => {
      paid.push(changes);
      return waits.shift() ?? 0;
    },
    confirm,
    confirmEveryMs: 10,
    watch,
    onEnd: () => ends.push(1),
  });
  return { stream, asked, paid, ends, watch };
}

async function cursorOf(stream: ChangeStream): Promise<string | undefined> {
  return (await stream.next()).value?.cursor;
}

describe("a stream of changes", () => {
  it("reads a page only when the one before was taken", async () => {
    const { stream, asked } = streamOf([page("a", 1, true), page("b", 1, true)]);
    expect(await cursorOf(stream)).toBe("a");
    expect(asked).toEqual([undefined]);
    expect(await cursorOf(stream)).toBe("b");
    expect(asked).toEqual([undefined, "a"]);
    stream.end();
  });

  it("tells at once that there is nothing, then only of changes", async () => {
    const { stream, watch, asked } = streamOf([page("a", 0), page("b", 0), page("c", 2)]);
    expect(await cursorOf(stream)).toBe("a");
    const next = cursorOf(stream);
    watch.ring();
    await new Promise(setImmediate);
    expect(asked).toEqual([undefined, "a"]);
    watch.ring();
    expect(await next).toBe("c");
    expect(asked).toEqual([undefined, "a", "b"]);
    stream.end();
  });

  it("tells that it is up to date after a full page", async () => {
    const { stream } = streamOf([page("a", 5, true), page("b", 0, true), page("c", 0)]);
    expect([await cursorOf(stream), await cursorOf(stream)]).toEqual(["a", "c"]);
    stream.end();
  });

  it("misses no bell that rings while it reads", async () => {
    const { stream, watch } = streamOf([page("a", 1), page("b", 1)]);
    const first = cursorOf(stream);
    watch.ring();
    expect([await first, await cursorOf(stream)]).toEqual(["a", "b"]);
    stream.end();
  });

  it("waits for the database, from where it was", async () => {
    const { stream, asked } = streamOf([page("a", 1, true), AWAY, page("b", 1)]);
    expect([await cursorOf(stream), await cursorOf(stream)]).toEqual(["a", "b"]);
    expect(asked).toEqual([undefined, "a", "a"]);
    stream.end();
  });

  it("waits for the points of a page instead of losing it", async () => {
    const { stream, paid, asked } = streamOf([page("a", 3)], { waits: [5, 5] });
    expect(await cursorOf(stream)).toBe("a");
    expect(paid).toEqual([3, 3, 3]);
    expect(asked).toHaveLength(1);
    stream.end();
  });

  it("fails, and has then ended, when the subscriber may no longer read", async () => {
    const { stream, ends } = streamOf([page("a", 0)], { confirm: async () => Promise.reject(REVOKED) });
    expect(await cursorOf(stream)).toBe("a");
    await expect(stream.next()).rejects.toBe(REVOKED);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(ends).toHaveLength(1);
  });

  it("gives no page that waited for its points until the subscriber might no longer read", async () => {
    const { stream } = streamOf([page("a", 3)], { waits: [30, 30, 30], confirm: async () => Promise.reject(REVOKED) });
    await expect(stream.next()).rejects.toBe(REVOKED);
  });

  it("goes on when it cannot be told whether the subscriber may", async () => {
    let asked = 0;
    const confirm = async (): Promise<void> => {
      asked += 1;
      if (asked === 3) watch.ring();
      throw AWAY;
    };
    const { stream, watch } = streamOf([page("a", 0), page("b", 1)], { confirm });
    expect([await cursorOf(stream), await cursorOf(stream)]).toEqual(["a", "b"]);
    stream.end();
  });

  it("ends at once for who waits", async () => {
    const { stream, ends } = streamOf([page("a", 0)]);
    await stream.next();
    const next = stream.next();
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(ends).toHaveLength(1);
  });
});
