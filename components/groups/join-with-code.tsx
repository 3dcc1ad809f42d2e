/** Where the code of an invitation is typed, for whoever heard it or copied it without its link. Works without a script. */
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Renders the field; it leads to the page of the invitation, which says whether the code opens one. */
export function JoinWithCode() {
  return (
    <form action="/join" method="get">
      <TextField
        id="join-code"
        name="code"
        label="Join with a code"
        help="Somebody invited you into a group. Dashes and small letters do not matter."
        maxLength={100}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit">See the invitation</Button>
    </form>
  );
}
