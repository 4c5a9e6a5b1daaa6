//! Every number that the rules spell is read back.

use super::format::format;
use super::rules::Kind;
use super::{Spellout, texts};

/// 257 numbers: all small ones, round ones, and a spread up to 10^17.
fn numbers() -> Vec<u64> {
    let mut all: Vec<u64> = (0..=120).collect();
    all.extend([125, 150, 199, 200, 201, 219, 234, 300, 345, 400, 500, 567, 600, 700, 789, 800, 900, 999]);
    all.extend([1000, 1001, 1010, 1100, 1234, 1500, 1999, 2000, 2001, 2020, 2345, 3000, 4567, 5000, 6789, 9999]);
    all.extend([10_000, 10_001, 11_000, 12_345, 15_000, 20_000, 21_000, 50_000, 54_321, 99_999, 100_000, 100_001, 123_456]);
    all.extend([200_000, 250_000, 500_000, 999_999, 1_000_000, 1_000_001, 1_234_567, 2_000_000, 5_000_000, 10_000_000, 12_345_678]);
    all.extend([100_000_000, 123_456_789, 1_000_000_000, 1_234_567_890, 2_000_000_000]);
    all.extend((10..18).map(|e| 10u64.pow(e)));
    let mut n = 131u64;
    while all.len() < 257 {
        if !all.contains(&n) {
            all.push(n);
        }
        n = if n > 10u64.pow(15) { n % 977 + 121 } else { n * 7 / 4 + 3 };
    }
    all
}

/// What a locale cannot say or read back, as "number: why".
fn failures(code: &str, kind: Kind, variants: usize) -> Vec<String> {
    let s = Spellout::of(code).expect("a locale of ours");
    let mut out = Vec::new();
    let sets: Vec<usize> = (0..s.grammar.kinds.len()).filter(|&i| s.grammar.kinds[i] == kind).collect();
    for set in sets {
        for (n, variant) in numbers().into_iter().flat_map(|n| (0..variants).map(move |v| (n, v))) {
            let Some(text) = format(&s.grammar, set, n, variant) else {
                if kind == Kind::Cardinal {
                    out.push(format!("{n}: set {set} has no words"));
                }
                continue;
            };
            match s.read(&text, 0, text.len(), false) {
                Some(r) if (r.value, r.end) == (n, text.len()) => {}
                Some(r) => out.push(format!("{n}: set {set} says {text:?}, read {} in {:?}", r.value, &text[..r.end])),
                None => out.push(format!("{n}: set {set} says {text:?}, read nothing")),
            }
        }
    }
    out
}

#[test]
fn probe() {
    assert_eq!(numbers().len(), 257);
    let variants = std::env::var("VARIANTS").ok().and_then(|v| v.parse().ok()).unwrap_or(1);
    for kind in [Kind::Cardinal, Kind::Ordinal] {
        let mut good = 0;
        for (code, _) in texts::ALL {
            let f = failures(code, kind, variants);
            good += usize::from(f.is_empty());
            if !f.is_empty() {
                println!("{code} {}", f.len());
                f.iter().take(6).for_each(|f| println!("    {f}"));
            }
        }
        println!("good {good}");
    }
}

#[test]
fn cross() {
    std::fs::write("/tmp/nums.txt", numbers().iter().map(u64::to_string).collect::<Vec<_>>().join("\n")).unwrap();
    let Ok(all) = std::fs::read_to_string("/tmp/icu.tsv") else { return };
    let mut bad: std::collections::BTreeMap<(String, String), (usize, Vec<String>)> = Default::default();
    let mut count = 0;
    let t = std::time::Instant::now();
    for l in all.lines() {
        let f: Vec<&str> = l.split('\t').collect();
        let (code, n, text) = (f[0], f[2].parse::<u64>().unwrap(), f[4].trim());
        count += 1;
        let s = Spellout::of(code).unwrap();
        match s.read(text, 0, text.len(), false) {
            Some(r) if r.end == text.len() && r.value == n => {}
            r => {
                let e = bad.entry((code.into(), f[3].into())).or_default();
                e.0 += 1;
                if e.1.len() < 3 {
                    e.1.push(format!("{n} {text:?}: {:?}", r.map(|r| (r.value, &text[..r.end]))));
                }
            }
        }
    }
    println!("{count} texts, {:?} each", t.elapsed() / (count.max(1) as u32));
    for (k, (n, v)) in bad {
        println!("{k:?} {n}");
        v.iter().for_each(|v| println!("     {v}"));
    }
}

#[test]
fn bench() {
    for (code, text) in [
        ("en", "twenty-five thousand people were"), ("en", "hello there my friend"), ("en", "twitter is what it is and so on it goes"), ("en", "some of the people here were there. And"),
        ("de", "einer der Leute war da und hat gesagt"), ("de", "fünfundzwanzigtausend Leute waren da"), ("ru", "двадцать пять тысяч человек были там"),
        ("ru", "думаю что люди были там"), ("pl", "dwadzieścia pięć tysięcy ludzi było"), ("fi", "kaksikymmentäviisi ihmistä oli"), ("fi", "kaikki ihmiset olivat"),
        ("zh", "二十五万人"), ("th", "ยี่สิบห้าคน"),
    ] {
        let t0 = std::time::Instant::now();
        let s = Spellout::of(code).unwrap();
        let compile = t0.elapsed();
        let t = std::time::Instant::now();
        let mut r = None;
        for _ in 0..2000 {
            r = s.read(std::hint::black_box(text), 0, text.len(), false);
        }
        println!("{code} {text:?} {:?} each, compile {compile:?}, seqs {} {r:?}", t.elapsed() / 2000, s.grammar.sequences.len());
    }
}

#[test]
fn natural() {
    for (code, text) in [
        ("en", "Twenty-five thousand people"), ("en", "one hundred and five"), ("en", "thousand"), ("en", "hundred and ten"), ("en", "two\u{a0}million three hundred thousand"), ("en", "twenty - thirty"), ("en", "three-quarters"),
        ("en", "the"), ("en", "twenty-first"), ("en", "hundredth"), ("en", "seventeen"), ("en", "twenty–five"), ("en","ten million"), ("en", "fifty fifty"), ("en", "one two three"), ("en","two thousand and twenty-four"),("en","nineteen hundred"),
        ("en","twelve hundred"),
        ("de", "zweihundertfünfzigtausend"), ("de", "dreiundzwanzig"), ("de", "hunderttausend"), ("de", "tausend"), ("de", "eintausendzweihundert"), ("de", "eine Million"), ("de", "zwei Millionen dreihunderttausend"), ("de", "siebzehnte"), ("de", "hundert"), ("de","hundertfünf"), ("de","zwei­hundert"),
        ("fr", "soixante-dix-sept"), ("fr", "soixante dix sept"), ("fr", "vingt-et-un"), ("fr", "quatre-vingts"), ("fr", "deux mille vingt-quatre"), ("fr", "mille"), ("fr", "un million et demi"), ("fr", "cent mille"), ("fr", "premier"), ("fr","cinq cents"), ("fr","deux cents millions"),
        ("es", "veintiún mil"), ("es", "doscientos cincuenta mil"), ("es", "cien"), ("es", "ciento veinte"), ("es", "treinta y una"), ("es", "un millón doscientos mil"), ("es", "veintitrés"), ("es","veintiuno"), ("es","veintiuna"),
        ("it", "ventitré"), ("it", "ventuno"), ("it", "duecentomila"), ("it", "due milioni"), ("it", "centoventi"), ("it", "mille"), ("it", "tremila"),("it","cinquantotto"),
        ("pt", "vinte e cinco mil"), ("pt", "duzentas mil"), ("pt", "cem"), ("pt", "dois milhões e meio"), ("pt","cento e vinte e três"),
        ("nl", "vijfentwintigduizend"), ("nl", "tweehonderdvijftig"), ("nl", "drieëntwintig"), ("nl", "honderd"), ("nl","tweeduizend vierhonderd"),
        ("sv", "tjugofem tusen"), ("sv", "tjugofemtusen"), ("sv", "tvåhundrafemtio"), ("sv", "en miljon"), ("sv","hundra"), ("sv","tusen"),
        ("da", "femogtyve"), ("da", "to hundrede"), ("da", "halvtreds"), ("da", "tohundrede"),
        ("nb", "tjuefem tusen"), ("nb", "to hundre"), ("nb", "tohundre"), ("nb","femti"),
        ("fi", "kaksikymmentäviisi"), ("fi", "kaksituhatta"), ("fi", "kaksi miljoonaa"), ("fi", "kahdeksantoista"), ("fi","tuhat"),
        ("pl", "dwadzieścia pięć tysięcy"), ("pl", "dwustu"), ("pl", "tysiąc dwieście"), ("pl", "pięciu"), ("pl", "miliona"), ("pl","dwa tysiące dwudziesty czwarty"),
        ("cs", "dvacet pět tisíc"), ("cs", "dva tisíce"), ("cs", "pětadvacet"), ("cs", "sto tisíc"), ("cs", "pěti"),
        ("ru", "двадцати пяти тысяч"), ("ru", "тысяча двести"), ("ru", "полтора"), ("ru", "миллион"), ("ru", "двух миллионов"), ("ru", "сорока"), ("ru", "двадцать пятый"), ("ru", "сто тысяч"), ("ru","двухсот"),
        ("uk", "двадцять п'ять тисяч"), ("uk", "двадцять п’ять тисяч"), ("uk", "двісті"),
        ("tr", "yirmi beş bin"), ("tr", "yirmibeş bin"), ("tr", "iki yüz"), ("tr", "bin"), ("tr", "yüz elli"),
        ("hu", "kétszázötven"), ("hu", "huszonöt"), ("hu", "kétezer-háromszáz"), ("hu", "két millió"), ("hu", "ezer"), ("hu","ötvenezer"),
        ("ar", "خمسة وعشرون ألف"), ("ar", "مئتان"), ("ar", "مائة"), ("ar", "ثلاثمائة"), ("ar", "خمسة وعشرين ألفا"), ("ar","ثلاثة آلاف"),
        ("he", "עשרים וחמישה אלף"), ("he", "מאתיים"), ("he", "שלושת אלפים"), ("he","חמישה עשר"),
        ("fa", "بیست و پنج هزار"), ("fa", "دویست"), ("fa", "یک\u{200c}هزار"), ("hi", "पच्चीस हज़ार"), ("hi", "पच्चीस हजार"), ("hi", "दो लाख"), ("hi","पाँच करोड़"),
        ("zh", "二十五万人"), ("zh", "两千三百"), ("zh", "一百零五"), ("zh", "三亿五千万"), ("zh", "第三"), ("zh-Hant", "二十五萬"), ("zh","二〇二四"), ("zh","十几"), ("zh","一百万"), ("zh","两万五"),
        ("ja", "二十五万人"), ("ja", "三千億円"), ("ja", "百二十"), ("ja", "第三"), ("ko", "이십오만"), ("ko", "이십오만 삼천"), ("ko", "스물다섯"), ("ko", "백만"), ("ko","천"), ("ko","이십오만삼천"),
        ("th", "ยี่สิบห้าคน"), ("th", "สองหมื่นห้าพัน"), ("th", "หนึ่งร้อย"), ("th","หนึ่งล้าน"), ("th","สองแสน"), ("vi", "hai mươi lăm nghìn"), ("vi", "một trăm lẻ năm"), ("vi", "hai trăm ngàn"), ("vi","mười triệu"),
        ("id", "dua puluh lima ribu"), ("id", "seribu"), ("id", "seratus"), ("id", "sejuta"), ("id", "dua juta"), ("el", "είκοσι πέντε χιλιάδες"), ("el", "χίλια"), ("el", "εκατό"), ("ro", "douăzeci și cinci de mii"), ("ro", "două sute"), ("ro","o mie"),
        ("bg", "двадесет и пет хиляди"), ("bg","двайсет и пет хиляди"), ("hr", "dvadeset pet tisuća"), ("sr", "двадесет пет хиљада"), ("sr-Latn","dvadeset i pet hiljada"), ("sl", "petindvajset tisoč"), ("sk", "dvadsaťpäť tisíc"), ("lt", "dvidešimt penki tūkstančiai"), ("lv", "divdesmit pieci tūkstoši"), ("et", "kakskümmend viis tuhat"),
        ("ca", "vint-i-cinc mil"), ("ca","dos-cents mil"), ("sw", "ishirini na tano"), ("sw", "elfu mbili"), ("ms", "dua puluh lima ribu"), ("fil", "dalawampu't lima"), ("fil","dalawampu’t lima"), ("ka", "ოცდახუთი ათასი"), ("hy", "քսանհինգ հազար"), ("is", "tuttugu og fimm þúsund"), ("ga", "fiche a cúig"), ("sq","njëzet e pesë mijë"), ("mk","дваесет и пет илјади"), ("ta","இருபத்தைந்து ஆயிரம்"), ("ta","இருபது ஐந்து"),
    ] {
        let Some(s) = Spellout::of(code) else { println!("{code} missing"); continue };
        println!("{code} {text:?} -> {:?}", s.read(text, 0, text.len(), false).map(|r| (r.value, r.ordinal, r.words, r.multiplier_only, &text[r.end..])));
    }
}

#[test]
fn salad() {
    let mut seed = 12345u64;
    let mut rnd = |n: usize| { seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407); (seed >> 33) as usize % n };
    let mut all = Vec::new();
    for (code, _) in texts::ALL {
        let s = Spellout::of(code).unwrap();
        let g = &s.grammar;
        let mut words: Vec<String> = Vec::new();
        for q in &g.sequences {
            let w: String = g.signs[q.signs.0 as usize..q.signs.1 as usize].iter().map(|&s| if s < super::rules::JOINT { char::from_u32(s).unwrap() } else { ' ' }).collect();
            words.extend(w.split_whitespace().map(str::to_owned));
        }
        words.sort(); words.dedup();
        let mut worst = (0, String::new());
        for round in 0..300 {
            let k = if round % 3 == 0 { 1 + round % 4 } else { 12 };
            let pick: Vec<&String> = (0..k).map(|_| &words[rnd(words.len())]).collect();
            let sep = if round % 2 == 0 { " " } else { "" };
            let text: String = (0..120).map(|i| pick[if round % 5 == 0 { i % k } else { rnd(k) }].clone() + sep).collect();
            let w = super::window::Window::new(&text, 0, text.len(), |c| g.has(c));
            let steps = super::parse::read(g, &w, |_| true).1;
            if steps > worst.0 { worst = (steps, text.chars().take(90).collect()); }
        }
        all.push((worst.0, code, worst.1));
        let mut most = (0, 0);
        for n in numbers() { if let Some(t) = format(g, 0, n, 0) {
            let w = super::window::Window::new(&t, 0, t.len(), |c| g.has(c));
            most = most.max((super::parse::read(g, &w, |_| true).1, n));
        } }
        all.push((most.0, code, format!("NUMBER {}", most.1)));
    }
    all.sort_by(|a, b| b.cmp(a));
    for a in all.iter().take(30) { println!("{a:?}"); }
    for a in all.iter().filter(|a| a.2.starts_with("NUM")).take(12) { println!("{a:?}"); }
}
