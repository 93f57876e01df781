import fc from "fast-check";
import { decodeNodeId, encodeNodeId, uuidOf, uuidsOf } from "./node-id.js";

const UUID = "019a0000-0000-7000-8000-000000000001";
const types = fc.constantFrom("Organization", "Person", "Theme", "ContactPoint");

test("an id is read back as the type and the uuid that it was made of", () => {
  fc.assert(
    fc.property(types, fc.uuid(), (type, uuid) => {
      expect(decodeNodeId(encodeNodeId({ type, uuid }), "id")).toEqual({ type, uuid });
    }),
  );
});

test("no other text is an id: a changed one is refused, or is another's", () => {
  fc.assert(
    fc.property(types, fc.uuid(), fc.nat(80), fc.string({ maxLength: 2 }), fc.nat(2), (type, uuid, at, added, removed) => {
      const id = encodeNodeId({ type, uuid });
      const changed = id.slice(0, at) + added + id.slice(at + removed);
      fc.pre(changed !== id);
      expect(readOr(changed)).not.toEqual({ type, uuid });
    }),
  );
});

test.each([undefined, null, 42, "", "Organization", `Organization:${UUID}`, encodeNodeId({ type: "organization", uuid: UUID })])(
  "%p is no id",
  (value) => {
    expect(() => decodeNodeId(value, "organization.id")).toThrow(
      expect.objectContaining({ code: "INVALID_ID", details: expect.objectContaining({ argument: "organization.id" }) }),
    );
  },
);

test("an id of another type is refused by its place, in a list too", () => {
  const person = encodeNodeId({ type: "Person", uuid: UUID });
  const organization = encodeNodeId({ type: "Organization", uuid: UUID });

  expect(uuidOf("Person")(person, "id")).toBe(UUID);
  expect(uuidOf("Person")(null, "id")).toBeNull();
  expect(uuidsOf("Person")([person, person], "id")).toEqual([UUID, UUID]);
  expect(() => uuidsOf("Person")([person, organization], "filter.id")).toThrow(
    expect.objectContaining({
      code: "INVALID_ID",
      details: { argument: "filter.id[1]", remedy: expect.objectContaining({ en: expect.stringContaining("Person") }) },
    }),
  );
});

function readOr(text: string): unknown {
  try {
    return decodeNodeId(text, "id");
  } catch {
    return undefined;
  }
}
