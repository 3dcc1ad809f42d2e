import { expect, it } from "vitest";
import { readQuery } from "./query";

const read = (query: string) => {
  const result = readQuery(`http://lectern.test/?${query}`);
  return result.ok ? result.value : result.refusal.fields?.map(({ path }) => path);
};

it("a query is read by name, with every character it spells", () => {
  expect(read("q=caf%C3%A9+%F0%9F%98%80%26&limit=2")).toEqual({ q: "café 😀&", limit: "2" });
  expect(read("q=法院&empty=&flag")).toEqual({ q: "法院", empty: "", flag: "" });
  expect(read("")).toEqual({});
});

it.each(["q=%00", "q=%ED%A0%80", "q=%FF", "q=%", "q=100%", "q=%E0%80"])(
  "%s is refused, not mended",
  (query) => {
    expect(read(`limit=2&${query}`)).toEqual(["q"]);
  },
);
