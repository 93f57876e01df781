import { XMLBuilder } from "fast-xml-parser";
import { type Clock, systemClock } from "../../../core/clock.js";
import { dublinCore, typeLabel } from "./dublin-core.js";
import { checkFormat, type HarvestRequest, harvestRequest } from "./harvest-request.js";
import type { HarvestedRecord, HarvestedRecords } from "./harvested-records.js";
import { OaiFailure } from "./oai-failure.js";
import { type Resumption, ResumptionTokens } from "./resumption-token.js";

const OAI = "http://www.openarchives.org/OAI/2.0/";
const OAI_DC = `${OAI}oai_dc/`;
const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const UUID_URN = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

type Xml = { readonly [element: string]: unknown };

export interface OaiRepositoryOptions {
  readonly records: HarvestedRecords;
  readonly tokenKey: string;
  /** Whom harvesters write to. */
  readonly adminEmail: string;
  /** Records of one answer. */
  readonly pageSize?: number;
  readonly clock?: Clock;
}

/** Answers harvesters by the protocol OAI-PMH 2.0. */
export class OaiRepository {
  private readonly tokens: ResumptionTokens;
  private readonly pageSize: number;
  private readonly clock: Clock;
  private readonly builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true, suppressBooleanAttributes: false });

  constructor(private readonly options: OaiRepositoryOptions) {
    this.tokens = new ResumptionTokens(options.tokenKey);
    this.pageSize = options.pageSize ?? 100;
    this.clock = options.clock ?? systemClock;
  }

  /** The XML document that answers. */
  async answer(given: URLSearchParams, baseUrl: string): Promise<string> {
    const root = {
      "@_xmlns": OAI,
      "@_xmlns:xsi": XSI,
      "@_xsi:schemaLocation": `${OAI} ${OAI}OAI-PMH.xsd`,
      responseDate: second(this.clock.now()),
      ...(await this.body(given, baseUrl)),
    };
    return this.builder.build(storable({ "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" }, "OAI-PMH": root }));
  }

  private async body(given: URLSearchParams, baseUrl: string): Promise<Xml> {
    try {
      const request = harvestRequest(given);
      try {
        const answered = await this.verb(request, baseUrl);
        return { request: echo(request, baseUrl), [request.verb]: answered };
      } catch (error) {
        if (!(error instanceof OaiFailure)) throw error;
        return { request: echo(request, baseUrl), error: { "@_code": error.code, "#text": error.message } };
      }
    } catch (error) {
      if (!(error instanceof OaiFailure)) throw error;
      return { request: { "#text": baseUrl }, error: { "@_code": error.code, "#text": error.message } };
    }
  }

  private async verb(request: HarvestRequest, baseUrl: string): Promise<unknown> {
    checkFormat(request);
    switch (request.verb) {
      case "Identify":
        return await this.identify(baseUrl);
      case "ListMetadataFormats":
        if (request.identifier !== undefined) await this.known(request.identifier);
        return { metadataFormat: { metadataPrefix: "oai_dc", schema: `${OAI}oai_dc.xsd`, metadataNamespace: OAI_DC } };
      case "ListSets":
        if (request.resumptionToken !== undefined) throw new OaiFailure("badResumptionToken", "The list of sets is one answer.");
        return await this.sets();
      case "GetRecord":
        return { record: whole(await this.known(request.identifier ?? "")) };
      case "ListIdentifiers":
        return await this.list(request, (records) => ({ header: records.map(header) }));
      case "ListRecords":
        return await this.list(request, (records) => ({ record: records.map(whole) }));
    }
  }

  private async identify(baseURL: string): Promise<Xml> {
    return {
      repositoryName: "Maillage",
      baseURL,
      protocolVersion: "2.0",
      adminEmail: this.options.adminEmail,
      earliestDatestamp: (await this.options.records.earliest()) ?? second(this.clock.now()),
      deletedRecord: "persistent",
      granularity: "YYYY-MM-DDThh:mm:ssZ",
    };
  }

  /** The protocol wants one at least: a repository that names none holds nothing yet. */
  private async sets(): Promise<Xml> {
    const sets = await this.options.records.sets();
    const named = sets.map(({ spec, name }) => ({ setSpec: spec, setName: spec.startsWith("kind:") ? typeLabel(name) : name }));
    const groups = [
      { setSpec: "collection", setName: "Collections" },
      { setSpec: "kind", setName: "Sortes de publications" },
    ];
    return { set: [...groups, ...named] };
  }

  private async known(identifier: string): Promise<HarvestedRecord> {
    const id = UUID_URN.exec(identifier)?.[1];
    const record = id === undefined ? undefined : await this.options.records.find(id);
    if (record === undefined) throw new OaiFailure("idDoesNotExist", "There is no such record.");
    return record;
  }

  private async list(request: HarvestRequest, told: (records: readonly HarvestedRecord[]) => Xml): Promise<Xml> {
    const { verb, resumptionToken } = request;
    const resumed = resumptionToken === undefined ? undefined : this.tokens.read(resumptionToken);
    if (resumed !== undefined && resumed.verb !== verb)
      throw new OaiFailure("badResumptionToken", `The resumption token goes on with ${resumed.verb}.`);
    const { from, until, set } = resumed ?? request;
    const found = await this.options.records.list({ from, until, set, after: resumed?.after }, this.pageSize + 1);
    const records = found.slice(0, this.pageSize);
    const last = records.at(-1);
    if (last === undefined && resumed === undefined) throw new OaiFailure("noRecordsMatch", "There are no such records.");
    const before = resumed?.told ?? 0;
    if (last === undefined || (found.length <= this.pageSize && resumed === undefined)) return told(records);
    const next: Resumption = { verb, from, until, set, after: { stamp: last.stamp, id: last.id }, told: before + records.length };
    const token = found.length > this.pageSize ? this.tokens.write(next) : "";
    return { ...told(records), resumptionToken: { "@_cursor": String(before), "#text": token } };
  }
}

function whole(record: HarvestedRecord): Xml {
  if (record.isDeleted) return { header: header(record) };
  const attributes = {
    "@_xmlns:oai_dc": OAI_DC,
    "@_xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "@_xmlns:xsi": XSI,
    "@_xsi:schemaLocation": `${OAI_DC} ${OAI}oai_dc.xsd`,
  };
  return { header: header(record), metadata: { "oai_dc:dc": { ...attributes, ...dublinCore(record) } } };
}

function header({ id, stamp, isDeleted, sets }: HarvestedRecord): Xml {
  return { ...(isDeleted && { "@_status": "deleted" }), identifier: `urn:uuid:${id}`, datestamp: stamp, setSpec: sets };
}

function echo(request: HarvestRequest, baseUrl: string): Xml {
  return { ...Object.fromEntries(Object.entries(request).map(([name, value]) => [`@_${name}`, value])), "#text": baseUrl };
}

function second(instant: Date): string {
  return instant.toISOString().replace(/\.\d+Z$/, "Z");
}

/** Without the characters that no XML document can hold, even escaped. */
function storable(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part)]));
}
