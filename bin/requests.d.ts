export declare function readableAddress(url: string): string;
export declare function refuseMethod(
  request: { method: string },
  response: {
    writeHead: (status: number, headers: Record<string, string>) => void;
    end: (body: string) => void;
  },
): boolean;
