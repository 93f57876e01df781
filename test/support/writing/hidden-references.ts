interface NamedInput {
  readonly mutation: string;
  /** The input's field that names a record of `type`. */
  readonly field: string;
  readonly type: string;
  /** All that the mutation needs besides. */
  readonly input: Readonly<Record<string, unknown>>;
}

const guest = { familyName: "Essai", email: "essai@example.org" };

/** Each field by which a member's writes on its own sheet may name another record. */
export function sampleInputs(own: string, person: string, event: string): readonly NamedInput[] {
  return [
    { mutation: "updateOrganization", field: "parent", type: "Organization", input: { id: own } },
    { mutation: "createPosition", field: "person", type: "Person", input: { organization: own, role: "Essai" } },
    { mutation: "createPosition", field: "organization", type: "Organization", input: { person, role: "Essai" } },
    { mutation: "createContactPoint", field: "organization", type: "Organization", input: { kind: "POSTAL", value: "1, rue de l'Essai" } },
    { mutation: "createContactPoint", field: "position", type: "Position", input: { kind: "POSTAL", value: "1, rue de l'Essai" } },
    { mutation: "createRegistration", field: "event", type: "Event", input: guest },
    { mutation: "createRegistration", field: "person", type: "Person", input: { event } },
    { mutation: "createRegistration", field: "organization", type: "Organization", input: { event, ...guest } },
  ];
}
