import type { DestinationStream } from "pino";

export function writeAsLines(
  printing: Partial<Record<"error" | "warn" | "info" | "log" | "debug", (...said: unknown[]) => void>>,
  level: string,
  destination?: DestinationStream,
): void;
