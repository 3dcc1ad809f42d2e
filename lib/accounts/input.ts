/** What may be sent about accounts. Addresses and usernames are kept in lower case, so that each is one person's. */
import { z } from "zod";
import { JoinCode } from "@/lib/groups/input";
import { Id } from "@/lib/http/id";
import { faultInPassword } from "./password-rules";

/** Kept as it was sent, blanks at its ends too. */
export const name = z.string().max(100).regex(/\S/u, "Say what you want to be called.");

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("must be an e-mail address, such as name@example.org"));

/** Letters and digits of any script, with dots, dashes and underscores between; never an e-mail address. */
export const username = z
  .string()
  .trim()
  .transform((text) => text.normalize("NFKC").toLowerCase())
  .pipe(
    z
      .string()
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{1,39}$/u,
        "must be 2 to 40 letters or digits, without spaces",
      ),
  );

const password = z.string();

const credentials = { name, email: email.optional(), username: username.optional(), password };

interface Credentials {
  name: string;
  email?: string | undefined;
  username?: string | undefined;
  password: string;
}

function checkCredentials(input: Credentials, context: z.RefinementCtx): void {
  if (input.email === undefined && input.username === undefined) {
    context.addIssue({ code: "custom", path: ["email"], message: "Give an e-mail address or a username." });
  }
  const fault = faultInPassword(input.password, input);
  if (fault) context.addIssue({ code: "custom", path: ["password"], message: fault });
}

/** Signing up; `invitation` is the code of a group, which is joined at once. */
export const NewAccount = z
  .object({ id: Id.optional(), ...credentials, invitation: JoinCode.shape.code.optional() })
  .superRefine(checkCredentials);
export type NewAccount = z.infer<typeof NewAccount>;

/** Making the first administrator; `token` is from the link that was printed in the log. */
export const FirstAdmin = z
  .object({ ...credentials, token: z.string().min(1).max(200) })
  .superRefine(checkCredentials);
export type FirstAdmin = z.infer<typeof FirstAdmin>;

export const Nothing = z.object({});

export const AccountChange = z.object({ ifMatch: z.string().optional(), name: name.optional() });
export type AccountChange = z.infer<typeof AccountChange>;

/** `current` may be left out by those who have no password yet. */
export const PasswordChange = z.object({ current: z.string().max(1000).optional(), next: password });
export type PasswordChange = z.infer<typeof PasswordChange>;

export const MailLinkRequest = z.object({ email, next: z.string().max(2000).optional() });
export type MailLinkRequest = z.infer<typeof MailLinkRequest>;
