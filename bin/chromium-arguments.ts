/** What a browser is started with that asks nothing of the network, and that also starts for root in a container. */
const isRoot = process.getuid?.() === 0;

export const chromiumArguments = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
  ...(isRoot ? ["--no-sandbox"] : []),
];
