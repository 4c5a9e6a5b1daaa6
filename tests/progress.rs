//! What is told while a long text is read.

const ARTICLE: &str = "The town counted 1,635 houses, including 451 of brick, 878 of wood, 166 of stone and 140 of clay. In 2021 the club \
                       opened 40 gardens.\n\n";

#[test]
fn a_long_text_tells_how_much_is_done_and_a_short_one_does_not() {
    for (times, least) in [(1, 0), (100, 0), (9_000, 8)] {
        let text = ARTICLE.repeat(times);
        let mut told = Vec::new();
        let json = charticle::analyze_json_watched(&text, "{}", &mut |percent| told.push(percent)).unwrap();
        assert!(json == charticle::analyze_json(&text, "{}").unwrap());
        assert!(told.len() >= least && told.len() <= 20, "{told:?}");
        assert!(least > 0 || told.is_empty(), "{told:?}");
        assert!(told.windows(2).all(|w| w[0] < w[1]) && told.iter().all(|&p| p < 100), "{told:?}");
    }
}
