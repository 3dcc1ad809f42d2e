/** What a browser is started with that asks nothing of the network, and that also starts for root in a container. */
const isRoot = process.getuid?.() === 0;

/** What Playwright 1.65 switches off by itself, said again because the last such list is the one that counts. */
const asPlaywright = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
];

/** Two pages that Chromium loads behind the address bar of every window, unseen: they take a second of processor. */
const behindTheAddressBar = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

export const chromiumArguments = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
  `--disable-features=${[...asPlaywright, ...behindTheAddressBar].join(",")}`,
  ...(isRoot ? ["--no-sandbox"] : []),
];
