import { getAuth, postAuth } from "@/lib/accounts/sign-in/handler";
import { allowOnly } from "@/lib/http/methods";

export { getAuth as GET, postAuth as POST };
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
