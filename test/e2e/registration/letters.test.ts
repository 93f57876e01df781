import { RegistrationLetters } from "../../../src/modules/registration/index.js";
import { silentLog } from "../../support/database-server.js";
import { RegistrationDirectory, someone } from "../../support/registration-directory.js";
import { STAFF } from "../../support/writing/write.js";

let registrations: RegistrationDirectory;

beforeAll(async () => {
  registrations = await RegistrationDirectory.create();
});

afterAll(() => registrations.drop());

describe("letters", () => {
  interface Sent {
    readonly id: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }

  /** What sends letters, with a queue that keeps what it is given and a mail server that takes what `takes` says. */
  function machine(takes: (to: string) => boolean = () => true) {
    const [jobs, sent]: [string[], Sent[]] = [[], []];
    const mailer = {
      send: async (letter: Sent) => {
        if (!takes(letter.to)) throw new Error("450");
        sent.push(letter);
      },
    };
    const queue = { add: async (_name: string, data: object) => void jobs.push(...(data as { ids: string[] }).ids) };
    const settings = { tokens: RegistrationDirectory.tokens, publicUrl: "https://annuaire.example", contact: "rgpd@example.org" };
    const letters = new RegistrationLetters((work) => registrations.directory.db.database.write(work), queue, mailer, settings, silentLog);
    return { letters, queue, jobs, sent };
  }

  test("become jobs once, and leave once", async () => {
    const event = await registrations.openEvent({ title: "Autour de l'essai" });
    await registrations.registerBy(STAFF, event, someone("nina"));
    const { letters, jobs, sent } = machine();
    await Promise.all([letters.enqueue(), letters.enqueue()]);
    expect(new Set(jobs).size).toBe(jobs.length);
    expect(await letters.enqueue()).toBe(0);
    await letters.sendAll(jobs);
    await letters.sendAll(jobs);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
    const own = sent.filter(({ to }) => to === "nina@example.org");
    expect(own.map(({ subject }) => subject)).toEqual(["Vous êtes inscrit·e – Autour de l'essai"]);
    const token = RegistrationDirectory.tokens.tokenOf(await registrations.registrationOf(event, "nina@example.org"));
    expect(own[0]?.text).toContain(`https://annuaire.example/inscription?jeton=${token}`);
  });

  test("that cannot leave hold up no other, and leave when they can; none is lost with a queue that dies", async () => {
    const event = await registrations.openEvent();
    for (const name of ["pia", "quentin"]) await registrations.registerBy(STAFF, event, someone(name));
    const broken = machine();
    broken.queue.add = () => Promise.reject(new Error("down"));
    await expect(broken.letters.enqueue()).rejects.toThrow("down");
    let isUp = false;
    const { letters, jobs, sent } = machine((to) => isUp || to !== "pia@example.org");
    expect(await letters.enqueue()).toBe(2);
    await expect(letters.sendAll(jobs)).rejects.toThrow("450");
    expect(sent.map(({ to }) => to)).toEqual(["quentin@example.org"]);
    isUp = true;
    await letters.sendAll(jobs);
    expect(sent.map(({ to }) => to)).toEqual(["quentin@example.org", "pia@example.org"]);
  });
});
