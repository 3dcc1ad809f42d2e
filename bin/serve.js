/**
 * The web server: the production build on HOST and PORT. Plain JavaScript, so that no compiler sits in the
 * process that serves. It is a child of bin/start.ts, and stops, after what it is doing, when that lets go.
 */
import { createServer } from "node:http";
import next from "next";
import { writeAsLines } from "./console-lines.js";
import { watchForwarding } from "./forwarding.js";
import { publishAddress } from "./public-address.js";
import { readableAddress, refuseMethod } from "./requests.js";
import { watchAnswers } from "./shutdown.js";

writeAsLines(console, process.env.LOG_LEVEL || "info");

const hostname = process.env.HOST;

const isBehindProxy = Number(process.env.TRUST_PROXY ?? 0) > 0;
const admit = watchForwarding(() => process.connected && process.send({ handedOn: true }));

const server = createServer((request, response) => {
  if (refuseMethod(request, response)) return;
  request.url = readableAddress(request.url);
  if (!isBehindProxy) admit(request);
  void handle(request, response);
});
server.on("error", (error) => {
  process.send({ failure: error.code });
  process.disconnect();
});

const end = watchAnswers(server);

const app = next({ dev: false, hostname, port: Number(process.env.PORT), httpServer: server });
const handle = app.getRequestHandler();
await app.prepare();

server.listen(Number(process.env.PORT), hostname, () => {
  const { port } = server.address();
  process.send({ address: publishAddress(process.env, { hostname, port }) });
});

// The signals of a terminal reach the whole group; the parent answers them for both.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);

process.on("disconnect", async () => {
  await end();
  process.exit(0);
});
