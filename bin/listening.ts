/** Whether Lectern can listen where the settings say, and the sentence for each way in which it cannot. */
import { once } from "node:events";
import { createServer } from "node:net";
import { OperatorError } from "@/lib/server/operator-error";

/** Where Lectern is to listen: a part of the settings. */
interface Place {
  host: string;
  port: number;
}

/** Finds out that the port is taken before a minute is spent on a build. Throws an OperatorError when it is. */
export async function mustBeFree(place: Place): Promise<void> {
  const probe = createServer().listen(place.port, place.host);
  try {
    await once(probe, "listening");
  } catch (cause) {
    throw explainListenFailure(String((cause as NodeJS.ErrnoException).code), place);
  }
  probe.close();
  await once(probe, "close");
}

/** Turns the code of a failure to listen into the error for it: an OperatorError for what its reader can mend. */
export function explainListenFailure(code: string, { host, port }: Place): Error {
  if (code === "EADDRINUSE") {
    return new OperatorError(
      `Port ${port} on ${host} is in use by another program, or a Lectern that runs already: stop that, or set PORT to another number.`,
    );
  }
  if (code === "EACCES") {
    return new OperatorError(`This user may not listen on port ${port}: set PORT to one from 1024 up.`);
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new OperatorError(
      `${host} is not an address of this machine: set HOST to one, or to 0.0.0.0 for all.`,
    );
  }
  return new Error(`The web server could not listen on ${host}:${port} (${code}).`);
}
