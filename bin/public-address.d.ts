export function publishAddress(
  environment: Record<string, string | undefined>,
  place: { hostname: string; port: number },
): string;
