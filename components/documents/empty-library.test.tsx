import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { EmptyLibrary } from "./empty-library";

it("a search that has not looked at every document does not say that none has it, and leads on", () => {
  const query = { scope: "mine" as const, q: "acquit" };
  const stopped = renderToStaticMarkup(<EmptyLibrary query={query} next="cursor" isSignedIn />);
  expect(stopped).not.toMatch(/No (?:older )?document has/);
  expect(stopped).toContain('href="/?scope=mine&amp;q=acquit&amp;after=cursor"');
  const whole = renderToStaticMarkup(<EmptyLibrary query={query} next={null} isSignedIn />);
  expect(whole).toContain("No document has “<bdi>acquit</bdi>”");
  const last = renderToStaticMarkup(<EmptyLibrary query={query} isLater next={null} isSignedIn />);
  expect(last).toContain("No older document has “<bdi>acquit</bdi>”");
});
