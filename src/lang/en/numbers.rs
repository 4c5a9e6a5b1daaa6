//! English number words, ordinals, fractions.

use crate::lang::pack::{List, Words};

/// Writes out simple cardinals and, for the tens, the forms glued to a unit without a hyphen (fortytwo).
macro_rules! cardinals {
    (tens [$($t:literal $tv:literal),* $(,)?] plain [$($p:literal $x:literal),* $(,)?]) => {
        &[
            $(($t, $tv), (concat!($t, "one"), $tv + 1), (concat!($t, "two"), $tv + 2), (concat!($t, "three"), $tv + 3), (concat!($t, "four"), $tv + 4), (concat!($t, "five"), $tv + 5),
              (concat!($t, "six"), $tv + 6), (concat!($t, "seven"), $tv + 7), (concat!($t, "eight"), $tv + 8), (concat!($t, "nine"), $tv + 9),)*
            $(($p, $x),)*
        ]
    };
}

/// Writes out ordinals of the tens with every unit, apart, hyphened and glued.
macro_rules! ordinals {
    (tens [$($t:literal $tv:literal),* $(,)?] plain [$($p:literal $x:literal),* $(,)?]) => {
        &[
            $((concat!($t, "first"), $tv + 1), (concat!($t, "second"), $tv + 2), (concat!($t, "third"), $tv + 3), (concat!($t, "fourth"), $tv + 4), (concat!($t, "fifth"), $tv + 5),
              (concat!($t, "sixth"), $tv + 6), (concat!($t, "seventh"), $tv + 7), (concat!($t, "eighth"), $tv + 8), (concat!($t, "ninth"), $tv + 9),
              (concat!($t, "-first"), $tv + 1), (concat!($t, "-second"), $tv + 2), (concat!($t, "-third"), $tv + 3), (concat!($t, "-fourth"), $tv + 4), (concat!($t, "-fifth"), $tv + 5),
              (concat!($t, "-sixth"), $tv + 6), (concat!($t, "-seventh"), $tv + 7), (concat!($t, "-eighth"), $tv + 8), (concat!($t, "-ninth"), $tv + 9),
              (concat!($t, " first"), $tv + 1), (concat!($t, " second"), $tv + 2), (concat!($t, " third"), $tv + 3), (concat!($t, " fourth"), $tv + 4), (concat!($t, " fifth"), $tv + 5),
              (concat!($t, " sixth"), $tv + 6), (concat!($t, " seventh"), $tv + 7), (concat!($t, " eighth"), $tv + 8), (concat!($t, " ninth"), $tv + 9),)*
            $(($p, $x),)*
        ]
    };
}

pub(super) const CARDINALS: Words<u64> = cardinals! {
    tens ["twenty" 20, "thirty" 30, "forty" 40, "fourty" 40, "fifty" 50, "sixty" 60, "seventy" 70, "eighty" 80, "ninety" 90]
    plain [
        "zero" 0, "nil" 0, "nought" 0, "naught" 0, "one" 1, "two" 2, "three" 3, "four" 4, "five" 5, "six" 6, "seven" 7, "eight" 8, "nine" 9, "ten" 10, "eleven" 11, "twelve" 12,
        "thirteen" 13, "fourteen" 14, "fifteen" 15, "sixteen" 16, "seventeen" 17, "eighteen" 18, "nineteen" 19,
        "a dozen" 12, "half a dozen" 6, "half-a-dozen" 6, "half dozen" 6, "a couple of" 2, "a hundred" 100, "a thousand" 1000, "a million" 1000000, "a billion" 1000000000, "a trillion" 1000000000000,
        "quarter million" 250000, "quarter billion" 250000000, "quarter-million" 250000, "quarter-billion" 250000000, "half-million" 500000, "half-billion" 500000000, "half a million" 500000, "half-a-million" 500000, "half a billion" 500000000, "half-a-billion" 500000000, "half a trillion" 500000000000, "quarter of a million" 250000, "a quarter of a million" 250000, "quarter of a billion" 250000000, "three quarters of a million" 750000, "three-quarters of a million" 750000,
    ]
};

pub(super) const MULTIPLIERS: Words<u64> = &[
    ("hundred", 100), ("hundreds", 100), ("thousand", 1000), ("thousands", 1000), ("million", 1000000), ("millions", 1000000), ("billion", 1000000000), ("billions", 1000000000), ("trillion", 1000000000000), ("trillions", 1000000000000),
    ("quadrillion", 1000000000000000), ("dozen", 12), ("dozens", 12), ("lakh", 100000), ("lakhs", 100000), ("lac", 100000), ("lacs", 100000), ("lkh", 100000), ("lkhs", 100000), ("crore", 10000000), ("crores", 10000000), ("gross of", 144),
];

pub(super) const SCALES: Words<u64> = &[
    ("k", 1000), ("m", 1000000), ("mn", 1000000), ("mln", 1000000), ("mil", 1000000), ("mil.", 1000000), ("mill", 1000000), ("mio", 1000000), ("b", 1000000000), ("bn", 1000000000), ("bln", 1000000000), ("bil", 1000000000), ("tn", 1000000000000), ("trn", 1000000000000), ("trln", 1000000000000),
    ("lakh", 100000), ("cr", 10000000), ("cr.", 10000000), ("crore", 10000000), ("th.", 1000), ("thsd", 1000),
];

pub(super) const FRACTIONS: Words<(u32, u32)> = &[
    ("half", (1, 2)), ("a half", (1, 2)), ("one half", (1, 2)), ("one-half", (1, 2)), ("half a", (1, 2)), ("half an", (1, 2)), ("half the", (1, 2)),
    ("one in two", (1, 2)), ("one in three", (1, 3)), ("one in four", (1, 4)), ("one in five", (1, 5)), ("one in six", (1, 6)), ("one in seven", (1, 7)), ("one in eight", (1, 8)), ("one in nine", (1, 9)), ("one in ten", (1, 10)), ("two in three", (2, 3)), ("two in five", (2, 5)), ("three in four", (3, 4)), ("three in five", (3, 5)), ("four in five", (4, 5)), ("four in ten", (4, 10)), ("six in ten", (6, 10)), ("seven in ten", (7, 10)), ("eight in ten", (8, 10)), ("nine in ten", (9, 10)), ("two out of three", (2, 3)), ("three out of four", (3, 4)), ("four out of five", (4, 5)), ("nine out of ten", (9, 10)),
    ("a third", (1, 3)), ("one third", (1, 3)), ("one-third", (1, 3)), ("two thirds", (2, 3)), ("two-thirds", (2, 3)), ("two third", (2, 3)),
    ("a quarter", (1, 4)), ("one quarter", (1, 4)), ("one-quarter", (1, 4)), ("three quarters", (3, 4)), ("three-quarters", (3, 4)), ("three quarter", (3, 4)), ("two quarters", (2, 4)), ("quarter of", (1, 4)), ("quarter of a", (1, 4)), ("quarter of an", (1, 4)), ("half of a", (1, 2)), ("half of an", (1, 2)), ("quarter", (1, 4)), ("one fourth", (1, 4)), ("one-fourth", (1, 4)), ("a fourth", (1, 4)), ("three fourths", (3, 4)), ("three-fourths", (3, 4)),
    ("a fifth", (1, 5)), ("one fifth", (1, 5)), ("one-fifth", (1, 5)), ("two fifths", (2, 5)), ("two-fifths", (2, 5)), ("three fifths", (3, 5)), ("three-fifths", (3, 5)), ("four fifths", (4, 5)), ("four-fifths", (4, 5)),
    ("a sixth", (1, 6)), ("one sixth", (1, 6)), ("one-sixth", (1, 6)), ("five sixths", (5, 6)), ("five-sixths", (5, 6)), ("a seventh", (1, 7)), ("one seventh", (1, 7)), ("one-seventh", (1, 7)), ("an eighth", (1, 8)), ("one eighth", (1, 8)), ("one-eighth", (1, 8)), ("three eighths", (3, 8)), ("three-eighths", (3, 8)), ("five eighths", (5, 8)), ("five-eighths", (5, 8)), ("seven eighths", (7, 8)), ("seven-eighths", (7, 8)),
    ("a ninth", (1, 9)), ("one ninth", (1, 9)), ("one-ninth", (1, 9)), ("a tenth", (1, 10)), ("one tenth", (1, 10)), ("one-tenth", (1, 10)), ("three tenths", (3, 10)), ("seven tenths", (7, 10)), ("nine tenths", (9, 10)), ("nine-tenths", (9, 10)), ("a twelfth", (1, 12)), ("one twentieth", (1, 20)), ("one-twentieth", (1, 20)), ("a hundredth", (1, 100)), ("one hundredth", (1, 100)), ("one-hundredth", (1, 100)), ("one thousandth", (1, 1000)), ("one-thousandth", (1, 1000)),
    ("a thousandth", (1, 1000)), ("a millionth", (1, 1000000)),
    // denominators, only behind a number
    ("thirds", (0, 3)), ("fourths", (0, 4)), ("fifths", (0, 5)), ("sixths", (0, 6)), ("sevenths", (0, 7)), ("eighths", (0, 8)), ("ninths", (0, 9)), ("tenths", (0, 10)), ("elevenths", (0, 11)), ("twelfths", (0, 12)), ("thirteenths", (0, 13)), ("fourteenths", (0, 14)), ("fifteenths", (0, 15)), ("sixteenths", (0, 16)), ("seventeenths", (0, 17)), ("eighteenths", (0, 18)), ("nineteenths", (0, 19)), ("twentieths", (0, 20)), ("thirtieths", (0, 30)), ("fortieths", (0, 40)), ("fiftieths", (0, 50)), ("sixtieths", (0, 60)), ("hundredths", (0, 100)), ("thousandths", (0, 1000)), ("millionths", (0, 1000000)), ("billionths", (0, 1000000000)),
];

pub(super) const ORDINALS: Words<u64> = ordinals! {
    tens ["twenty" 20, "thirty" 30, "forty" 40, "fifty" 50, "sixty" 60, "seventy" 70, "eighty" 80, "ninety" 90]
    plain [
        "first" 1, "second" 2, "third" 3, "fourth" 4, "fifth" 5, "sixth" 6, "seventh" 7, "eighth" 8, "ninth" 9, "tenth" 10, "eleventh" 11, "twelfth" 12, "thirteenth" 13, "fourteenth" 14, "fifteenth" 15,
        "sixteenth" 16, "seventeenth" 17, "eighteenth" 18, "nineteenth" 19, "twentieth" 20, "thirtieth" 30, "fortieth" 40, "fiftieth" 50, "sixtieth" 60, "seventieth" 70, "eightieth" 80, "ninetieth" 90,
        "hundredth" 100, "thousandth" 1000, "millionth" 1000000, "billionth" 1000000000, "two hundredth" 200, "five hundredth" 500,
    ]
};

pub(super) const NUMBERED: List = &[
    "chapter", "chapters", "part", "section", "sections", "sec.", "paragraph", "para", "para.", "article", "articles", "art.", "clause", "annex", "appendix", "volume", "vol.", "vol", "phase", "phases", "stage", "step", "level", "round", "lot", "grade", "grades", "category", "type", "tier", "act", "scene", "episode", "table", "figure", "fig.", "exhibit", "rule", "item", "zone", "ward", "precinct", "matchday", "world war", "super bowl", "sdg", "goal", "pillar", "tranche", "king", "pope", "title", "division",
];

// Vague plurals stand here too: they count only right behind a number, where the number eats them first.
pub(super) const NOT_NUMBERS: List = &[
    "hundreds", "hundreds of", "thousands", "thousands of", "millions", "millions of", "billions", "billions of", "trillions of", "dozens", "dozens of", "scores of", "tens of", "tens of thousands", "tens of thousands of", "tens of millions", "tens of millions of", "tens of billions", "tens of billions of", "hundreds of thousands", "hundreds of thousands of", "hundreds of millions", "hundreds of millions of", "hundreds of billions", "hundreds of billions of", "thousands upon thousands", "lakhs of", "crores of", "hundreds and hundreds",
    "a year earlier", "a year ago", "a year before", "a year later", "a month earlier", "a month ago", "a month later", "a week earlier", "a week ago", "a week later", "a day earlier", "a day ago", "a day later",
    "one another", "one another's", "no one", "no-one", "no one's", "one of", "for one thing", "anyone", "someone", "everyone", "any one", "every one", "each one", "the one", "this one", "that one", "which one", "ones", "one's", "oneself", "one by one", "one at a time", "one and the same", "one and all", "one or another", "one way or another", "at one", "at one time", "at one point", "one-time", "one time", "one-off", "one-stop", "one stop", "one-sided", "one-way", "one-size-fits-all", "one size fits all", "one-on-one", "one on one", "one-to-one", "back to square one", "square one", "on the one hand", "on one hand", "one hand", "one side", "one thing", "one can", "one must", "one should", "one may", "one would", "one might", "one could", "one cannot", "one has to", "as one", "one final", "one last", "number one", "day one", "loved one", "loved ones", "little one", "not one", "one too many", "one more time", "one would think", "formula one", "air force one", "one direction", "one nation", "one party", "the only one", "a good one", "a new one", "a big one", "one such", "one in particular", "former one", "the latter one", "one-party", "one-child", "one child policy", "one country, two systems", "one belt one road", "one belt, one road",
    "second to none", "second-hand", "second hand", "secondhand", "second thoughts", "second thought", "second nature", "second wind", "second-guess", "second guess", "second guessing", "second home", "second homes", "second-rate", "second best", "second-class", "second opinion", "i second", "seconded", "split second", "split-second", "just a second", "wait a second", "second chance", "second chances",
    "first of all", "first and foremost", "at first", "first-hand", "firsthand", "first hand", "first aid", "first-aid", "first name", "first names", "first lady", "first ladies", "first minister", "first responder", "first responders", "first-rate", "first class", "first-class", "at first glance", "at first sight", "first thing", "first things first", "in the first place", "in the first instance", "first come, first served", "first-come, first-served", "first-ever", "first person", "first nations", "first world", "from the first", "first light", "first love", "first and last", "firstly", "first past the post", "first-past-the-post", "first impressions", "first impression", "first offender", "first officer",
    "two sides", "it takes two", "takes two to", "three sheets to the wind", "stitch in time", "saves nine", "six of one", "half a dozen of the other", "a hundred per cent every", "like a million dollars", "look a million dollars", "worse half", "half the battle", "friday the thirteenth", "a third straight", "a third consecutive", "a third successive", "a fourth straight", "a fourth consecutive", "a fourth successive", "a fifth straight", "a fifth consecutive", "a fifth successive", "a sixth straight", "a sixth consecutive", "a sixth successive", "a seventh straight", "a seventh consecutive", "a seventh successive", "a eighth straight", "a eighth consecutive", "a eighth successive", "a ninth straight", "a ninth consecutive", "a ninth successive", "a tenth straight", "a tenth consecutive", "a tenth successive", "third straight", "third consecutive", "third successive", "fourth straight", "fourth consecutive", "fourth successive", "fifth straight", "fifth consecutive", "fifth successive", "sixth straight", "sixth consecutive", "sixth successive", "seventh straight", "seventh consecutive", "seventh successive", "eighth straight", "eighth consecutive", "eighth successive", "ninth straight", "ninth consecutive", "ninth successive", "tenth straight", "tenth consecutive", "tenth successive", "third party", "third parties", "third-party", "third world", "third-rate", "third reich", "third degree", "third sector", "third-country", "third country", "third countries", "third person", "thirdly", "secondly", "fourth estate", "fifth column", "fifth columnist", "sixth sense", "sixth form", "sixth-form", "seventh heaven", "eleventh hour", "eleventh-hour", "nth", "fifth avenue", "fourth of july", "thirty-somethings",
    "ground zero", "net zero", "net-zero", "zero tolerance", "zero-tolerance", "zero-sum", "zero sum", "patient zero", "zero in on", "zeroed in", "zero hour", "zero-hours", "zero hours", "zero-hour", "zero waste", "zero-emission", "zero-emissions", "zero emissions", "carbon zero", "zero carbon", "zero-carbon", "coke zero", "zero day", "zero-day", "year zero", "zero-covid", "zero covid", "sub-zero", "below zero",
    "two-faced", "two-timing", "two cents", "two-tone", "put two and two together", "two's company", "in two minds", "two-way", "two way street", "two-way street", "stand on two feet", "on two feet", "kill two birds", "two birds with one stone", "three-dimensional", "three cheers", "three musketeers", "three wise men", "three gorges", "third rail", "three mile island", "big three", "big four", "big five", "gang of four", "four corners", "four by four", "four seasons", "fantastic four", "on all fours", "all fours", "two by four", "high five", "high fives", "high-five", "take five", "five o'clock shadow", "five star movement", "give me five", "five eyes", "deep six", "six feet under", "at sixes and sevens", "sixes", "six pack", "six-pack", "seven seas", "seven wonders", "seven sisters", "seventh-day", "magnificent seven", "behind the eight ball", "nine to five", "nine-to-five", "nine lives", "cloud nine", "on cloud nine", "dressed to the nines", "the whole nine yards", "nine times out of ten", "ten commandments", "ten downing street", "number ten", "perfect ten", "ocean's eleven", "first eleven", "the twelve", "twelve apostles", "catch-22", "forty winks", "fifty shades", "fifty-fifty", "fifty fifty", "twenty-somethings", "roaring twenties", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "teens", "the noughties", "one hundred years of solitude", "hundred-percenter", "a hundred times over", "not in a million years", "one in a million", "a million miles away", "thanks a million", "thanks a million times", "million dollar baby", "million-dollar question", "a million-dollar question", "a million dollar question", "million dollar question", "a thousand times no", "thousand island", "thousand oaks", "a thousand words", "bat a thousand", "nineteen eighty-four", "dirty dozen", "baker's dozen", "a dime a dozen", "daily dozen", "million man march", "who wants to be a millionaire", "millionaire", "millionaires", "billionaire", "billionaires", "nine news", "channel nine", "channel seven", "seven network", "seven news", "nine network", "network ten", "channel four", "channel five", "radio four", "film4", "half-hearted", "half-hour", "half-hourly", "half-year", "half-yearly", "half year", "half-century", "half-price", "half-day", "half-time", "half time", "better half", "second half", "first half", "half way", "halfway", "half-way", "half-brother", "half-sister", "half marathon", "half-marathon", "half mast", "half-mast", "half term", "half-term", "quarter", "quarter of", "quarter-final", "quarter-finals", "quarter final", "quarter finals", "quarterfinal", "quarterfinals", "quarterback", "quarters", "headquarters", "living quarters", "latin quarter", "french quarter", "fourth quarter", "second quarter", "third quarter", "final quarter",
];
