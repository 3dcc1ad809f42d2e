/** The page for an address with nothing behind it, or nothing this reader may see; it does not tell which. */
import type { Metadata } from "next";
import { Bar } from "@/components/ui/bar";
import { LinkButton } from "@/components/ui/link-button";
import { Mishap } from "@/components/ui/mishap";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <>
      <Bar />
      <Mishap
        title="There is nothing here for you to read"
        actions={
          <>
            <LinkButton href="/" tone="primary">
              Go to the library
            </LinkButton>
            <LinkButton href="/sign-in">Sign in</LinkButton>
          </>
        }
      >
        <p>The address may be mistyped, the page may have been taken away, or it may be private.</p>
        <p>
          If someone sent you here, sign in with the account they shared it with, or ask them for a new link.
        </p>
      </Mishap>
    </>
  );
}
