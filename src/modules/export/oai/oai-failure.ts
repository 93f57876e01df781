/** The protocol's own codes that this repository answers. */
export type OaiCode = "badArgument" | "badResumptionToken" | "badVerb" | "cannotDisseminateFormat" | "idDoesNotExist" | "noRecordsMatch";

/** Why a request of a harvester is not answered, as the protocol says it. */
export class OaiFailure extends Error {
  override readonly name = "OaiFailure";

  constructor(
    readonly code: OaiCode,
    message: string,
  ) {
    super(message);
  }
}
