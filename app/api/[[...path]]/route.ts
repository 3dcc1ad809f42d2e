import { problem } from "@/lib/http/problem";
import { refuse } from "@/lib/result";

/** Every address under /api that no other file has. */
function refuseAddress() {
  return problem(refuse("not-found", "There is nothing at this address.").refusal);
}

export {
  refuseAddress as DELETE,
  refuseAddress as GET,
  refuseAddress as OPTIONS,
  refuseAddress as PATCH,
  refuseAddress as POST,
  refuseAddress as PUT,
};
