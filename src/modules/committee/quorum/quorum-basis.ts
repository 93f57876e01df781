import { describeEnum } from "../../shared/describe-enum.js";

export enum QuorumBasis {
  VOTING_SEATS = "VOTING_SEATS",
  FILLED_SEATS = "FILLED_SEATS",
}

describeEnum(QuorumBasis, "QuorumBasis", "Of which seats a share must be there for a committee to decide.", {
  VOTING_SEATS: "Of all seats that vote, vacant ones too.",
  FILLED_SEATS: "Of the seats that vote and have a holder.",
});
