//! The result of one room, one thing a line, for looking into a text that was misread.

use super::args::Stage;
use charticle::charts::Form;
use charticle::contract::{self, OptionsJson};
use charticle::{Analysis, mentions};
use serde_json::Value;

/// One room's result; figures, relations and charts as lines of the contract's JSON.
pub fn stage(stage: Stage, heading: Option<&str>, text: &str, options: &OptionsJson) -> String {
    let corrections = options.corrections(text);
    let options = options.options(&corrections);
    let a = charticle::analyze(text, &options);
    let lines: Vec<String> = match stage {
        Stage::Blocks => blocks(&a),
        Stage::Mentions => mentions::find(&a.article, options.told, &mut |_| ())
            .mentions
            .iter()
            .map(|m| {
                format!(
                    "{:>6}..{:<6} b{:<4} {:<22} {:?}  {:?}",
                    m.span.start(),
                    m.span.end(),
                    m.block,
                    m.rule,
                    m.shape,
                    m.span.of(a.article.text)
                )
            })
            .collect(),
        Stage::Figures => items(&a, "figures"),
        Stage::Relations => items(&a, "relations"),
        Stage::Charts => items(&a, "charts"),
    };
    heading.map(|name| format!("== {name} ==")).into_iter().chain(lines).map(|line| line + "\n").collect()
}

fn blocks(a: &Analysis<'_>) -> Vec<String> {
    let line = |b: &charticle::article::Block| {
        let words = b.span.of(a.article.text);
        format!(
            "{:>6}..{:<6} {:<10} {:<3} {:>3} sentences  {words:?}",
            b.span.start(),
            b.span.end(),
            contract::block_kind(b.kind),
            b.pack.code,
            b.sentences.len()
        )
    };
    a.article.blocks.iter().map(line).collect()
}

fn items(a: &Analysis<'_>, name: &str) -> Vec<String> {
    let json = serde_json::to_value(contract::analysis(a, None)).unwrap_or_default();
    json.get(name).and_then(Value::as_array).map(|list| list.iter().map(Value::to_string).collect()).unwrap_or_default()
}

/// The word for a form of chart.
pub fn form_word(form: Form) -> &'static str {
    match form {
        Form::Bars => "bars",
        Form::Stacked => "stacked",
        Form::Proportion => "proportion",
        Form::Grid => "grid",
        Form::Columns => "columns",
        Form::Line => "line",
        Form::Slope => "slope",
        Form::Dumbbell => "dumbbell",
        Form::Intervals => "intervals",
        Form::Timeline => "timeline",
        Form::Card => "card",
        Form::Rows => "rows",
    }
}
