export function withoutSecrets(
  value: unknown,
  options?: { levels?: number; tell?: (error: Error) => object },
): unknown;
