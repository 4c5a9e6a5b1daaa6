//! The rules of every language, as `tools/cldr/spellout.mjs` writes them.

macro_rules! texts {
    ($($code:literal)*) => {
        /// Each language with its rules, by code.
        pub static ALL: [(&str, &str); [$($code),*].len()] =
            [$(($code, include_str!(concat!("../cldr/spellout/", $code, ".txt")))),*];
    };
}

#[rustfmt::skip]
texts! {
    "af" "ak" "am" "ar" "az" "be" "bg" "bs" "ca" "ccp" "chr" "cs" "cy" "da" "de" "de-CH" "ee" "el" "en" "en-IN" "eo" "es" "et" "fa"
    "fa-AF" "ff" "fi" "fil" "fo" "fr" "fr-BE" "fr-CH" "ga" "gu" "he" "hi" "hr" "hu" "hy" "id" "is" "it" "ja" "ka" "kk" "kl" "km" "ko"
    "ky" "lb" "lo" "lrc" "lt" "lv" "mk" "ms" "mt" "my" "ne" "nl" "nn" "no" "pl" "pt" "pt-PT" "qu" "ro" "ru" "se" "sk" "sl" "sq" "sr"
    "sr-Latn" "su" "sv" "sw" "ta" "th" "tr" "uk" "vec" "vi" "yue" "yue-Hans" "zh" "zh-Hant"
}
