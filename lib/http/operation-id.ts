/** What an operation is called by programs that make a client of the API's description. */

/** Names an operation by its method and its address: `getDocumentsByDocumentIdText`. */
export function operationIdOf(method: string, path: string): string {
  const words = path
    .replace(/^\/api\//, "")
    .split("/")
    .map((part) => (part.startsWith("{") ? `By${inCapitals(part.slice(1, -1))}` : inCapitals(part)));
  return method.toLowerCase() + words.join("");
}

function inCapitals(part: string): string {
  return part.replace(/(?:^|-)([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}
