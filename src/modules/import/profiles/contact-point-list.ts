import type { Audience } from "../../../core/audience.js";
import type { ContactPointKind } from "../../organization/index.js";
import type { ImportedContactPoint } from "../imported-record.js";
import { isPersonalEmail } from "./personal-email.js";
import type { Fault, FaultyValue } from "./problem.js";
import { readContact } from "./read-contact.js";

/** How the numbers and addresses of a cell are kept. */
export interface ContactForm {
  readonly kind: ContactPointKind;
  readonly label?: string | undefined;
  readonly audience?: Audience | undefined;
  /** Who may know of an e-mail address that seems to name a person. */
  readonly personal?: Audience | undefined;
}

/** Who is told of what is malformed. */
export interface FaultListener {
  warn(fault: Fault, at: FaultyValue): void;
}

/** The ways to reach the organization of a name, each once, in the order in which they are found. */
export class ContactPointList {
  private readonly points = new Map<string, ImportedContactPoint>();

  /** @param organization its name; empty for those of somebody's post */
  constructor(
    private readonly listener: FaultListener,
    private readonly organization: string,
  ) {}

  get all(): readonly ImportedContactPoint[] {
    return [...this.points.values()];
  }

  /** Adds what a text of a column holds; what is malformed is a warning. */
  add(form: ContactForm, text: string, column: string): void {
    const found = readContact(form.kind, text);
    if ("reason" in found) this.listener.warn(found, { column, value: text });
    else for (const value of found) this.keep(form, value);
  }

  private keep(form: ContactForm, value: string): void {
    const key = `${form.kind} ${value}`;
    if (!this.points.has(key)) this.points.set(key, this.point(form, value));
  }

  private point({ kind, label, audience, personal }: ContactForm, value: string): ImportedContactPoint {
    const isPersonal = personal !== undefined && kind === "EMAIL" && isPersonalEmail(value, this.organization);
    const whom = isPersonal ? personal : audience;
    return { kind, ...(label ? { label } : {}), value, ...(whom === undefined ? {} : { audience: whom }) };
  }
}
