import { describe, expect, it } from "vitest";
import { readJson } from "./body";

const limit = 20;

function request(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request("http://lectern.test/", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
}

async function outcome(sent: Request): Promise<unknown> {
  const read = await readJson(sent, limit);
  return read.ok ? read.value : read.refusal.kind;
}

/** A body that comes in pieces and says nothing of its length; `read` counts the pieces taken. */
function inPieces(pieces: string[], read = { count: 0 }): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const piece = pieces[read.count];
      read.count += 1;
      if (piece === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(piece));
    },
  });
}

describe("a body", () => {
  it("is a JSON object, under its type in any spelling", async () => {
    expect(await outcome(request('{"a":1}'))).toEqual({ a: 1 });
    expect(await outcome(request('{"a":1}', { "Content-Type": "Application/JSON; charset=utf-8" }))).toEqual({
      a: 1,
    });
    expect(await outcome(request("a=1", { "Content-Type": "application/json-seq" }))).toBe(
      "unsupported-type",
    );
  });

  it("with text that cannot be kept is refused with what is wrong with it, for where only a sentence is shown", async () => {
    const sent = request(JSON.stringify({ note: `a${"\u0301".repeat(101)}` }));
    const read = await readJson(sent, 1000);
    expect(read.ok || read.refusal.sentence).toBe(
      "Some of the text has more than 100 combining marks in a row: take some of them out.",
    );
  });

  it("that is not there at all is an empty object", async () => {
    expect(await outcome(new Request("http://lectern.test/", { method: "DELETE" }))).toEqual({});
    expect(await outcome(request(""))).toEqual({});
  });

  it("that comes in pieces without saying what it is, is of another type; one without a byte is none", async () => {
    const untyped = (pieces: string[]) => {
      const sent = request(inPieces(pieces));
      sent.headers.delete("Content-Type");
      return sent;
    };
    expect(await outcome(untyped(['{"a":', "1}"]))).toBe("unsupported-type");
    expect(await outcome(untyped([]))).toEqual({});
  });

  it("is put together from its pieces, also where they part a character", async () => {
    const bytes = new TextEncoder().encode('{"a":"😀"}');
    const parted = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 8));
        controller.enqueue(bytes.slice(8));
        controller.close();
      },
    });
    expect(await outcome(request(parted))).toEqual({ a: "😀" });
  });

  it("is read no further than its limit, counted in bytes", async () => {
    const read = { count: 0 };
    expect(
      await outcome(
        request(
          inPieces(
            Array.from({ length: 50 }, () => "x".repeat(10)),
            read,
          ),
        ),
      ),
    ).toBe("too-large");
    expect(read.count).toBeLessThan(6);
    expect(await outcome(request(`{"a":"${"é".repeat(6)}"}`))).toEqual({ a: "éééééé" });
    expect(await outcome(request(`{"a":"${"é".repeat(7)}"}`))).toBe("too-large");
  });

  it("in no UTF-8 is malformed, never mended", async () => {
    expect(await outcome(request(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])))).toBe(
      "malformed",
    );
    expect(await outcome(request(new TextEncoder().encode('{"a":1').slice(0, 5)))).toBe("malformed");
  });
});
