// Every state of the page, as functions that bring it about in an opened page.
import { paste, drop } from "./harness.js";
import { article, arabic, wrong } from "../articles.js";

const bytes = (text) => new TextEncoder().encode(text);
const pinned = async (page, text = article) => {
  await paste(page, text);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
};

/** An article whose one number can be read two ways, and one without any figure. */
export const doubtful = "A note\n\nThe district built 1.635 houses.\n";
export const nothing = "A quiet day\n\nNothing happened in the village, and nobody minded (see photo_0012.jpg).\n";

/** name → what is done after the page was opened. */
export const states = {
  empty: async (page) => page.waitForFunction(() => [...document.querySelectorAll(".sample > .hint")].every((e) => e.textContent.trim())),
  charts: async (page) => paste(page, article),
  pinned: async (page) => pinned(page),
  arabic: async (page) => pinned(page, arabic),
  figures: async (page) => {
    await paste(page, article);
    await page.click("#tab-figures");
  },
  why: async (page) => {
    await pinned(page);
    await page.keyboard.press("2");
    await page.keyboard.press("w");
    await page.waitForSelector(".why-card");
  },
  correct: async (page) => {
    await pinned(page);
    await page.keyboard.press("e");
    await page.waitForSelector(".correct-form");
  },
  corrected: async (page) => {
    await pinned(page);
    await page.keyboard.press("2");
    await page.keyboard.press("e");
    await page.fill('.correct-form [name="label"]', "ships");
    await page.click('.correct-form [type="submit"]');
    await page.waitForSelector(".toast");
  },
  checks: async (page) => {
    await paste(page, wrong);
    await page.click("#tab-checks");
  },
  json: async (page) => {
    await paste(page, article);
    await page.click("#tab-json");
  },
  edit: async (page) => {
    await paste(page, article);
    await page.click("#edit");
    await page.waitForSelector("#edit-text");
  },
  export: async (page) => {
    await paste(page, article);
    await page.click("#export");
    await page.waitForSelector("#export-list:popover-open");
  },
  keys: async (page) => {
    await paste(page, article);
    await page.keyboard.press("?");
    await page.waitForSelector("#keys:popover-open");
  },
  doubt: async (page) => paste(page, doubtful),
  nothing: async (page) => paste(page, nothing),
  error: async (page) => {
    await drop(page, "scan.pdf", bytes("%PDF-1.7"));
    await page.waitForSelector(".notice.error");
  },
  ask: async (page) => {
    await paste(page, article);
    await paste(page, arabic);
    await page.waitForSelector(".notice.ask");
  },
  drop: async (page) => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      for (const name of ["a.txt", "b.txt", "c.txt"]) data.items.add(new File(["x"], name));
      document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.waitForSelector("#drop:not([hidden])");
  },
};

/** States of a narrow screen. */
export const narrowStates = {
  empty: states.empty,
  charts: states.charts,
  article: async (page) => {
    await paste(page, article);
    await page.click("#dock-article");
  },
  sheet: async (page) => {
    await narrowStates.article(page);
    await page.locator(".article .figure").nth(2).click();
    await page.waitForSelector(".phone-sheet");
  },
  why: async (page) => {
    await narrowStates.sheet(page);
    await page.click("#sheet-why");
  },
  correct: async (page) => {
    await narrowStates.sheet(page);
    await page.click("#sheet-correct");
  },
  figures: states.figures,
  checks: states.checks,
};
