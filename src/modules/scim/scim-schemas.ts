import SCIMMY from "scimmy";
import { ENTERPRISE } from "./scim-attributes.js";

const { Attribute, SchemaDefinition } = SCIMMY.Types;

type Config = SCIMMY.Types.Attribute.AttributeConfig;

const READ: Config = { mutable: false };

const text = (name: string, description: string, config: Config = {}) => new Attribute("string", name, { ...READ, description, ...config });

const reachable = (name: string, description: string) =>
  new Attribute("complex", name, { ...READ, multiValued: true, description }, [
    text("value", "The address or number itself."),
    text("display", "What it is for."),
    text("type", "Always work.", { canonicalValues: ["work"] }),
    new Attribute("boolean", "primary", { ...READ, description: "Whether it is the first of the person's main post." }),
  ]);

const named = (name: string, description: string, resource: string, type: string) =>
  new Attribute("complex", name, { ...READ, multiValued: true, description }, [
    text("value", "Its id.", { caseExact: true }),
    new Attribute("reference", "$ref", { ...READ, referenceTypes: [resource], description: "Its address." }),
    text("display", "What it is called."),
    text("type", `Always ${type}.`, { canonicalValues: [type] }),
  ]);

const enterprise = new SchemaDefinition("EnterpriseUser", ENTERPRISE, "Where a person works.", [
  text("organization", "The organization of the person's main post."),
]);

/** A person who holds or held a post. */
export const USER_SCHEMA = new SchemaDefinition("User", "urn:ietf:params:scim:schemas:core:2.0:User", "A person of the directory.", [
  text("userName", "The person's id: addresses change hands, ids do not.", { required: true, caseExact: true, uniqueness: "server" }),
  new Attribute("complex", "name", { ...READ, description: "The person's name." }, [
    text("formatted", "As one addresses them."),
    text("familyName", "The family name."),
    text("givenName", "The given name."),
  ]),
  text("displayName", "The person's name."),
  text("title", "The role of the person's main post of today."),
  new Attribute("boolean", "active", { ...READ, description: "Whether the person holds a post today." }),
  reachable("emails", "The addresses of the posts of today that the key may see."),
  reachable("phoneNumbers", "The numbers of the posts of today that the key may see."),
  named("groups", "The committees in which the person sits today.", "Group", "direct"),
]).extend(enterprise, false);

/** A committee. */
export const GROUP_SCHEMA = new SchemaDefinition("Group", "urn:ietf:params:scim:schemas:core:2.0:Group", "A committee of the directory.", [
  text("displayName", "What it is called.", { required: true }),
  named("members", "Who sits in it today.", "User", "User"),
]);

export const SCHEMAS = [USER_SCHEMA, GROUP_SCHEMA, enterprise];
