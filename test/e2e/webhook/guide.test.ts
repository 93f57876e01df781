import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findFreePort } from "../../../src/database/embedded/free-port.js";
import { until } from "../../support/until.js";
import { WebhookWorld } from "./webhook-world.js";

let world: WebhookWorld;
let folder: string;
let receiver: ChildProcess;

beforeAll(async () => {
  world = await WebhookWorld.start();
  await mkdir("node_modules/.cache", { recursive: true });
  folder = await mkdtemp(join("node_modules/.cache", "maillage-guide-"));
});

afterAll(async () => {
  receiver.kill();
  await rm(folder, { recursive: true });
  await world.stop();
});

test("the receiver of the guide takes what we send, and nothing else", async () => {
  const [, code = ""] = /```js\n([\s\S]+?)```/.exec(await readFile("docs/webhooks.md", "utf8")) ?? [];
  const program = join(folder, "receiver.mjs");
  await writeFile(program, code);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}/`;
  const { webhook, secret } = await world.create({ url });
  receiver = spawn(process.execPath, [program], { env: { PATH: process.env.PATH, PORT: String(port), WEBHOOK_SECRET: secret } });
  const forged = {
    method: "POST",
    body: "{}",
    headers: { "webhook-id": "msg_1", "webhook-timestamp": "1", "webhook-signature": "v1,AA==" },
  };
  expect(
    await until(() =>
      fetch(url, forged).then(
        ({ status }) => status,
        () => undefined,
      ),
    ),
  ).toBe(400);
  await world.run("testWebhook", { id: webhook.id });
  await world.work();
  expect((await world.deliveries(webhook.id))[0]).toMatchObject({ state: "DELIVERED", attempts: [{ status: 204 }] });
});
