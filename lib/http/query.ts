/** Reads what stands after an address's question mark; what cannot be kept as text is refused. */
import { accept, type FieldError, type Result, refuse } from "@/lib/result";
import { unstorableIn } from "./storable";

/** The parameters whose escapes are no UTF-8, such as half a surrogate pair: a URL would mend them in silence. */
function undecodableIn(search: string): FieldError[] {
  return search
    .slice(1)
    .split("&")
    .flatMap((pair) => {
      try {
        decodeURIComponent(pair);
        return [];
      } catch {
        const [path = ""] = new URLSearchParams(pair).keys();
        return [{ path, message: "holds what is no UTF-8" }];
      }
    });
}

/** The parameters of an address's query by name, the last of each. Refuses `invalid` text that cannot be kept. */
export function readQuery(address: string): Result<Record<string, string>> {
  const { search, searchParams } = new URL(address);
  const query = Object.fromEntries(searchParams);
  const fields = [...unstorableIn(query), ...undecodableIn(search)];
  return fields.length > 0
    ? refuse("invalid", "Some of the text cannot be searched for.", { fields })
    : accept(query);
}
