//! The colours as CSS: one source for the page and for pictures that stand alone.

/// The tokens that pictures use, light and dark, set on a selector.
macro_rules! tokens {
    ($on:literal) => {
        concat!(
            $on,
            "{--paper:#FFFFFF;--ink:#1B1D21;--ink2:#4F545C;--ink3:#676C75;--line:#E3E1DB;--line2:#CFCCC4;--mark:#2A6CA8;--total:#6F757E;",
            "--track:#EEECE7;--ok:#1B7346;--warn:#B23A1E;--warnT:#FCEAE4;--onHue:#1B1D21;--accentT:#E3EDF7;",
            "--h1:#214469;--h2:#CE822E;--h3:#017D45;--h4:#A650A7;--h5:#452308;--h6:#3E88EF;--h7:#EE629E;--h8:#59595C}\n",
            "@media (prefers-color-scheme:dark){",
            $on,
            "{--paper:#1B1E22;--ink:#ECEBE7;--ink2:#B7BBC2;--ink3:#979DA6;--line:#2D3137;--line2:#41474F;--mark:#6AA8DE;--total:#8D939C;",
            "--track:#262A2F;--ok:#6CC695;--warn:#F7937A;--warnT:#3D221B;--onHue:#1B1D21;--accentT:#1D3247;",
            "--h1:#5E9FE6;--h2:#EE8E50;--h3:#66DFB0;--h4:#B26BB6;--h5:#F0CB52;--h6:#CBEAF9;--h7:#E2586F;--h8:#9AA0A8}}\n"
        )
    };
}

/// What the classes mean.
macro_rules! rules {
    () => {
        concat!(
            ".charticle{font-variant-numeric:tabular-nums}\n",
            ".fill-paper{fill:var(--paper)}.fill-ink{fill:var(--ink)}.fill-ink2{fill:var(--ink2)}.fill-ink3{fill:var(--ink3)}",
            ".fill-line{fill:var(--line)}.fill-line2{fill:var(--line2)}.fill-mark{fill:var(--mark)}.fill-total{fill:var(--total)}",
            ".fill-track{fill:var(--track)}.fill-ok{fill:var(--ok)}.fill-warn{fill:var(--warn)}.fill-warnT{fill:var(--warnT)}.fill-onHue{fill:var(--onHue)}",
            ".fill-h1{fill:var(--h1)}.fill-h2{fill:var(--h2)}.fill-h3{fill:var(--h3)}.fill-h4{fill:var(--h4)}",
            ".fill-h5{fill:var(--h5)}.fill-h6{fill:var(--h6)}.fill-h7{fill:var(--h7)}.fill-h8{fill:var(--h8)}\n",
            ".stroke-paper{stroke:var(--paper)}.stroke-ink{stroke:var(--ink)}.stroke-ink2{stroke:var(--ink2)}.stroke-ink3{stroke:var(--ink3)}",
            ".stroke-line{stroke:var(--line)}.stroke-line2{stroke:var(--line2)}.stroke-mark{stroke:var(--mark)}.stroke-total{stroke:var(--total)}",
            ".stroke-track{stroke:var(--track)}.stroke-ok{stroke:var(--ok)}.stroke-warn{stroke:var(--warn)}\n"
        )
    };
}

/// The stylesheet of a page that shows pictures by class: tokens on `:root` (a page's own values, set later, win), rules, and the
/// tint of a row under the pointer.
pub const STYLESHEET: &str = concat!(
    tokens!(":root"),
    rules!(),
    ".charticle{max-width:100%;height:auto;overflow:visible}",
    ".charticle .mark:hover>.hit,.charticle .mark:focus-visible>.hit,.charticle .mark.is-on>.hit{fill:var(--accentT)}\n"
);

/// The stylesheet inside a picture that stands alone: the same tokens and rules, kept to the picture.
pub(super) const INSIDE: &str = concat!(tokens!(".charticle"), rules!());

#[cfg(test)]
mod tests {
    use super::super::ink::INKS;
    use super::*;

    #[test]
    fn every_ink_has_its_class_and_both_values() {
        for (_, name, light, dark) in INKS {
            for sheet in [STYLESHEET, INSIDE] {
                assert!(sheet.contains(&format!(".fill-{name}{{fill:var(--{name})}}")), "{name}");
                assert!(sheet.contains(&format!("--{name}:{light}")) && sheet.contains(&format!("--{name}:{dark}")), "{name}");
            }
        }
    }
}
