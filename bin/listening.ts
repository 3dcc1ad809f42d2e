/** Whether Lectern can listen where the settings say, the sentence for each way in which it cannot, and where it is then. */
import { once } from "node:events";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
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

/**
 * Where a browser finds what listens at an address, the one for the most people first: where that stands for all
 * addresses of the machine, which no browser can go to, its address on the network, if it has one, and localhost.
 */
export function addressesOf(address: string, interfaces = networkInterfaces()): [string, ...string[]] {
  if (!["0.0.0.0", "[::]"].includes(new URL(address).hostname)) return [address];
  const network = Object.values(interfaces)
    .flatMap((those) => those ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal);
  const at = (hostname: string) => Object.assign(new URL(address), { hostname }).origin;
  return network ? [at(network.address), at("localhost")] : [at("localhost")];
}

/** Turns the code of a failure to listen into the error for it: an OperatorError for what its reader can mend. */
export function explainListenFailure(code: string, { host, port }: Place): Error {
  if (code === "EADDRINUSE") {
    return new OperatorError(
      `Port ${port} on ${host} is in use by another program: stop that, or set PORT to another number.`,
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
