import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";
import { SourceQuery } from "@/lib/sources/input";
import { listSources } from "@/lib/sources/queries";
import { SourceView } from "@/lib/sources/view";

export const GET = route(SourceQuery, listSources, {
  summary: "List the sources cited where I may read",
  answers: pageSchema(SourceView),
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
