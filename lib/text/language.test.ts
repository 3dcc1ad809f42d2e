import { describe, expect, test } from "vitest";
import { canonicalLanguage, directionOf, guessLanguage } from "./language";

describe("the language of a text", () => {
  test.each([
    ["zh", "国务院新闻办公室星期五发表了一份白皮书。"],
    ["zh", "他说「ありがとう」，然后离开了会场，记者们继续等待答复与说明。所有的文件都已公开发表。"],
    ["ja", "政府は金曜日に白書を発表しました。"],
    ["ko", "정부는 금요일에 백서를 발표했다."],
    ["ar", "أصدرت الحكومة كتابا أبيض يوم الجمعة حول حقوق الإنسان."],
    ["fa", "دولت روز جمعه گزارشی دربارهٔ حقوق بشر منتشر کرد که در آن آمده است."],
    ["ur", "حکومت نے جمعہ کو انسانی حقوق کے بارے میں ایک رپورٹ جاری کی ہے۔ اس میں بڑی تفصیل ہے۔"],
    ["he", "הממשלה פרסמה ביום שישי נייר עמדה."],
    ["ru", "Правительство опубликовало в пятницу доклад."],
    ["uk", "Уряд опублікував у п'ятницю доповідь про її діяльність."],
    ["el", "Η κυβέρνηση δημοσίευσε την Παρασκευή έκθεση."],
    ["th", "รัฐบาลเผยแพร่รายงานเมื่อวันศุกร์"],
    ["hi", "सरकार ने शुक्रवार को रिपोर्ट जारी की।"],
    ["en", "The government issued a report on the protection of rights, and it was for all to read."],
    [
      "fr",
      "Le gouvernement a publié un rapport sur la protection des droits, et il est dans les mains de tous.",
    ],
    [
      "de",
      "Die Regierung hat einen Bericht veröffentlicht, und er ist von der Presse mit Spannung erwartet worden.",
    ],
    ["es", "El gobierno publicó un informe sobre la protección de los derechos, y es para todos."],
  ])("is guessed to be %s from its letters and words", (lang, text) => {
    expect(guessLanguage(text)).toBe(lang);
  });

  test.each(["", "12 345 %", "Hallitus julkaisi perjantaina raportin ihmisoikeuksista.", "Lorem"])(
    "is left undetermined when nothing tells: %j",
    (text) => {
      expect(guessLanguage(text)).toBe("und");
    },
  );

  test("a foreign quotation does not outweigh the text around it", () => {
    expect(
      guessLanguage("The word 人权 is in the title of the paper, and the paper was for the press."),
    ).toBe("en");
  });
});

describe("the direction of a text", () => {
  test.each([
    ["ar", "rtl"],
    ["he-IL", "rtl"],
    ["fa", "rtl"],
    ["ur-Latn", "ltr"],
    ["az-Arab", "rtl"],
    ["en", "ltr"],
    ["zh-Hant", "ltr"],
  ])("of language %s is %s, whatever is quoted in it", (lang, dir) => {
    expect(directionOf(lang, dir === "rtl" ? "Latin words" : "مرحبا بالعالم")).toBe(dir);
  });

  test("of an undetermined language is that of most of its letters", () => {
    expect(directionOf("und", "مرحبا بكم في Lectern")).toBe("rtl");
    expect(directionOf("und", "Lectern says مرحبا to all")).toBe("ltr");
    expect(directionOf("und", "123")).toBe("ltr");
  });
});

describe("a language tag", () => {
  test("is put into its canonical form", () => {
    expect(canonicalLanguage(" EN-us ")).toBe("en-US");
    expect(canonicalLanguage("zh_hant")).toBe("zh-Hant");
    expect(canonicalLanguage("und")).toBe("und");
    expect(canonicalLanguage("yue")).toBe("yue");
  });

  test.each(["", "English", "english language", "e", "en--US", "en-US-<b>"])(
    "is refused when it is none: %j",
    (tag) => {
      expect(canonicalLanguage(tag)).toBeNull();
    },
  );
});
