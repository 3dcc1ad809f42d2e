/** Sending a mail by the SMTP server of the settings. */
import { createTransport } from "nodemailer";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends a mail; throws when the server cannot be reached or does not take it. */
export async function sendMail(settings: { server: string; from: string }, mail: Mail): Promise<void> {
  const transport = createTransport(settings.server, { from: settings.from });
  try {
    await transport.sendMail({ to: { name: "", address: mail.to }, subject: mail.subject, text: mail.text });
  } finally {
    transport.close();
  }
}
