//! The public face in strings: what the page, the package and the command line call, with the pictures the contract does not know.

use crate::analysis::Analysis;
use crate::charts::Chart;
use crate::compare::compare;
use crate::contract::{self, AnalysisJson, BadJson, ChartJson, ComparedJson, OptionsJson, SvgJson};
use crate::draw::{Style, Theme, draw};

/// Analyses a text by options in the words of the contract.
pub fn analyze_with<'t>(text: &'t str, options: &OptionsJson) -> Analysis<'t> {
    crate::analyze(text, &options.options(&options.corrections(text)))
}

/// Analyses a text and hands the result to `then` in the words of the contract, with pictures when the options ask for them.
pub fn with_analysis<T>(text: &str, options: &OptionsJson, then: impl FnOnce(&AnalysisJson<'_>) -> T) -> T {
    with_pictures(&analyze_with(text, options), options, then)
}

fn with_pictures<T>(found: &Analysis<'_>, options: &OptionsJson, then: impl FnOnce(&AnalysisJson<'_>) -> T) -> T {
    let style = options.svg.as_ref().map(style);
    let picture = style.map(|style| move |chart: &Chart| draw(chart, &style));
    then(&contract::analysis(found, picture.as_ref().map(|p| p as &dyn Fn(&Chart) -> String)))
}

/// Analyses a text: the JSON of the contract, the same bytes on page, package and command line.
///
/// # Errors
/// Options that are no JSON object of this form.
pub fn analyze_json(text: &str, options: &str) -> Result<String, BadJson> {
    analyze_json_watched(text, options, &mut |_| ())
}

/// As [`analyze_json`], and tells `watch` how much is done, in percent, while a text of more than a megabyte is read: rising, at most
/// once for every five.
///
/// # Errors
/// Options that are no JSON object of this form.
pub fn analyze_json_watched(text: &str, options: &str, watch: &mut dyn FnMut(u32)) -> Result<String, BadJson> {
    let options = OptionsJson::parse(options)?;
    let mut next = if text.len() > LONG { STEP } else { u32::MAX };
    let mut watch = |percent: u32| {
        if percent >= next {
            watch(percent);
            next = percent + STEP;
        }
    };
    let found = crate::analysis::watched(text, &options.options(&options.corrections(text)), &mut watch);
    watch(SPELLED);
    Ok(with_pictures(&found, &options, |a| serde_json::to_string(a).unwrap_or_default()))
}

/// Analyses a text and keeps a few words of it, as lists of many articles need them: JSON of `Summary`.
///
/// # Errors
/// Options that are no JSON object of this form.
pub fn summary_json(text: &str, options: &str) -> Result<String, BadJson> {
    let options = OptionsJson::parse(options)?;
    Ok(serde_json::to_string(&contract::summary(&analyze_with(text, &options))).unwrap_or_default())
}

/// Texts of more bytes than this are worth waiting for.
const LONG: usize = 1_000_000;
/// Percent between two calls of a watch.
const STEP: u32 = 5;
/// Percent of the time that is over when only the JSON is missing.
const SPELLED: u32 = 85;

/// Puts several analyses side by side: `items` is a list of `{id, name?, analysis}`, each analysis as JSON of the contract.
///
/// # Errors
/// Items or options that are not of this form; the item and the field are named.
pub fn compare_json(items: &str, options: &str) -> Result<String, BadJson> {
    let options = contract::compare_options(options)?;
    let read = ComparedJson::parse_list(items)?;
    let found = compare(&read.items, &options);
    Ok(serde_json::to_string(&contract::comparison(&found, &read.items)).unwrap_or_default())
}

/// Draws one chart of an analysis, both as JSON; an empty style is the page's.
///
/// # Errors
/// Text that is no chart or no style of the contract.
pub fn draw_json(chart: &str, style_json: &str) -> Result<String, BadJson> {
    let chart = ChartJson::parse(chart)?;
    let wish = SvgJson::parse(style_json)?;
    Ok(draw(&chart.into_chart(), &style(&wish)))
}

/// Width, theme and words of a picture; what is left out or unknown is the page's.
pub fn style(wish: &SvgJson) -> Style {
    let plain = Style::default();
    let theme = match wish.theme.as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        Some("both") => Theme::Both,
        Some("static") => Theme::Static,
        _ => plain.theme,
    };
    Style {
        width: wish.width.unwrap_or(plain.width).clamp(160, 4000),
        theme,
        source: wish.source.clone().unwrap_or_default(),
        metadata: wish.metadata.clone().unwrap_or_default(),
    }
}
