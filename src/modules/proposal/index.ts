export { ProposalService } from "./proposal.service.js";
