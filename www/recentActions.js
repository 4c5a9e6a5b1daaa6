// What the page remembers in this browser: the reader's choices for the page itself and, only when asked to, recent work.
import { nameOf, readable } from "./desk.js";
import { openSaved, openSavedDesk, saveDesk, saveWork } from "./exports/index.js";
import { canKeep, forgetAll, forgetWork, keepWork, keptWork, recentWork } from "./recent.js";
import { t } from "./strings.js";

/** What the reader chose for this page last time, or null; a frame without storage remembers nothing. */
export function remembered(name) {
  try {
    return localStorage.getItem(`charticle-${name}`);
  } catch {
    return null;
  }
}

/** Remembers a choice; null forgets it. */
export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(`charticle-${name}`);
    else localStorage.setItem(`charticle-${name}`, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** The actions on recent work. */
export function recentActions(store, act) {
  const { get, set } = store;
  let key = null;
  let timer = 0;
  let was = null;

  /** What is open now as a saved form, or null where nothing is. */
  function present() {
    const { source, wish, corrections, explained, result, desk } = get();
    if (desk.length) {
      const articles = readable(act.deskNow().desk);
      return articles.length ? { title: articles.map(nameOf).filter(Boolean).slice(0, 3).join(" · "), count: articles.length, saved: saveDesk({ ...act.deskWork(), comparison: null }) } : null;
    }
    if (!result || !source) return null;
    return { title: result.analysis.article.title ?? source.name ?? "", count: 1, saved: saveWork({ ...source, options: wish, corrections, explained }) };
  }

  async function keepNow() {
    const now = present();
    if (!now || !get().keeping) return;
    key ??= `${Date.now()}-${Math.floor(Math.random() * 1e9)}`;
    await keepWork({ key, ...now });
    await refresh();
  }

  async function refresh() {
    set({ recent: get().keeping ? await recentWork() : [] });
  }

  store.listen(({ keeping, source, corrections, explained, wish, result, desk, decisions, names, queue }) => {
    const now = [source, corrections, explained, wish, result, desk, decisions, names];
    if (!keeping || queue || now.every((part, i) => part === was?.[i])) return;
    was = now;
    clearTimeout(timer);
    timer = setTimeout(() => keepNow().catch(() => {}), 800);
  });

  return {
    /** From here on another work is open, which is kept beside the last one. */
    newWork: () => (key = null),
    canKeep,
    /** Starts as the reader left it. */
    async openRecent() {
      if (remembered("keep") !== "true" || !canKeep()) return;
      set({ keeping: true });
      await refresh();
    },
    /** Switches the keeping of recent work; switched off, nothing of it is left. */
    async keepRecent(on) {
      if (!canKeep()) return set({ message: { kind: "info", title: t("keep.cannot"), actions: [] } });
      remember("keep", on ? "true" : null);
      set({ keeping: on });
      if (on) {
        was = null;
        await keepNow();
        await refresh();
      } else {
        clearTimeout(timer);
        set({ recent: [] });
        await forgetAll();
      }
      return act.toast(t(on ? "keep.on" : "keep.off"));
    },
    async openKept(of) {
      const saved = await keptWork(of);
      const alone = saved && openSaved(saved);
      if (alone) await act.read({ ...alone, wish: alone.options });
      else if (saved && openSavedDesk(saved)) await act.addFiles([new File([saved], "recent.charticle.json")]);
      else return refresh();
      key = of;
      return null;
    },
    async forgetKept(of) {
      await forgetWork(of);
      await refresh();
    },
    async forgetAllKept() {
      // What is on the page now is kept again as soon as it changes, not before.
      clearTimeout(timer);
      key = null;
      set({ recent: [] });
      await forgetAll();
      act.toast(t("keep.cleared"));
    },
  };
}
