//! Paragraphs and tables of any kind of document, and how they become lines of text.

/// Longest row of a table, in cells: what HTML allows one cell to span.
const WIDEST: usize = 1000;

/// Empty cells that spans may add beyond the cells that stand in the document, a table: more would only be an attack.
const PADDING: usize = 100_000;

/// A cell with more characters than this, in more paragraphs or lines than these, holds text and no entry: its table only arranges a page.
const LONG_CELL: usize = 1000;
const PARAGRAPHS: usize = 3;

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// One or more lines; `joined` when no empty line stands before it.
    Text {
        text: String,
        joined: bool,
    },
    Table(Table),
}

/// A table as its document has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub rows: Vec<Row>,
    /// True where the document says that the table only arranges the page.
    pub layout: bool,
}

/// A row; `fresh` when cells of rows above may not reach into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub cells: Vec<Cell>,
    pub fresh: bool,
}

/// A cell over `across` columns and `down` rows, 1 or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub blocks: Vec<Block>,
    pub across: usize,
    pub down: usize,
}

/// The text of blocks: an empty line between them, rows of tables as lines of cells with a tab between.
pub fn text(blocks: &[Block]) -> String {
    let mut out = String::new();
    write(blocks, &mut out);
    out
}

fn write(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Text { text, joined } => push(text, *joined, out),
            Block::Table(table) if table.arranges() => {
                push(&table.caption, false, out);
                for cell in table.rows.iter().flat_map(|r| &r.cells) {
                    let mut inside = String::new();
                    write(&cell.blocks, &mut inside);
                    push(&inside, false, out);
                }
            }
            Block::Table(table) => {
                let mut lines = table.grid();
                if !table.caption.trim().is_empty() {
                    lines.insert(0, one_line(&table.caption));
                }
                push(&lines.join("\n"), false, out);
            }
        }
    }
}

fn push(text: &str, joined: bool, out: &mut String) {
    // tabs at the ends are empty cells
    let text = text.trim_matches(['\n', '\r', ' ']);
    if text.trim().is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push_str(if joined { "\n" } else { "\n\n" });
    }
    out.push_str(text);
}

/// Words with one space between, no-break spaces kept.
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')).filter(|w| !w.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

impl Table {
    /// True for a table that holds parts of a page rather than entries.
    fn arranges(&self) -> bool {
        let cells = || self.rows.iter().flat_map(|r| &r.cells);
        self.layout
            || self.rows.iter().all(|r| r.cells.len() < 2)
            || cells().any(|c| c.blocks.iter().any(|b| matches!(b, Block::Table(_))) || c.is_text())
    }

    /// Its lines, as many cells in each as its longest row has; a cell over several places is followed by empty ones.
    fn grid(&self) -> Vec<String> {
        let mut padding = PADDING;
        let mut from_above: Vec<usize> = Vec::new();
        let mut lines: Vec<Vec<String>> = Vec::new();
        for row in &self.rows {
            if row.fresh {
                from_above.clear();
            }
            let mut line: Vec<String> = Vec::new();
            let mut cells = row.cells.iter();
            loop {
                if padding == 0 {
                    from_above.clear();
                }
                if let Some(rest) = from_above.get_mut(line.len()).filter(|rest| **rest > 0) {
                    *rest -= 1;
                    padding -= 1;
                    line.push(String::new());
                    continue;
                }
                let Some(cell) = cells.next() else { break };
                let start = line.len();
                let across = cell.across.clamp(1, WIDEST.saturating_sub(start).max(1)).min(padding + 1);
                padding -= across - 1;
                line.push(cell.line());
                line.resize(start + across, String::new());
                if cell.down > 1 && padding > 0 {
                    if from_above.len() < line.len() {
                        from_above.resize(line.len(), 0);
                    }
                    for rest in from_above.get_mut(start..).unwrap_or_default().iter_mut().take(across) {
                        *rest = cell.down - 1;
                    }
                }
            }
            let reached = from_above.iter().rposition(|&rest| rest > 0).map_or(0, |i| i + 1);
            while line.len() < reached && padding > 0 {
                padding -= 1;
                let open = from_above.get_mut(line.len()).filter(|rest| **rest > 0);
                if let Some(rest) = open {
                    *rest -= 1;
                }
                line.push(String::new());
            }
            if line.iter().any(|c| !c.is_empty()) {
                lines.push(line);
            }
        }
        let used = |l: &Vec<String>| l.iter().rposition(|c| !c.is_empty()).map_or(0, |i| i + 1);
        let width = lines.iter().map(used).max().unwrap_or(0);
        for line in &mut lines {
            let missing = width.saturating_sub(line.len());
            if missing <= padding {
                padding -= missing;
                line.resize(width, String::new());
            }
            line.truncate(width);
        }
        lines.into_iter().map(|l| l.join("\t")).collect()
    }
}

impl Cell {
    /// A cell of one place.
    pub fn new(blocks: Vec<Block>) -> Cell {
        Cell { blocks, across: 1, down: 1 }
    }

    fn is_text(&self) -> bool {
        let texts = || self.blocks.iter().filter_map(|b| if let Block::Text { text, .. } = b { Some(text) } else { None });
        texts().map(|t| t.lines().count()).sum::<usize>() > PARAGRAPHS && texts().map(|t| t.chars().count()).sum::<usize>() > LONG_CELL
    }

    /// Its words on one line; the mark of a list item would look like a minus.
    fn line(&self) -> String {
        let texts = self.blocks.iter().filter_map(|b| if let Block::Text { text, .. } = b { Some(text) } else { None });
        one_line(&texts.map(|t| t.strip_prefix("- ").unwrap_or(t)).collect::<Vec<_>>().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Cell, Row, Table, text};

    fn cell(words: &str, across: usize, down: usize) -> Cell {
        Cell { blocks: vec![Block::Text { text: words.into(), joined: false }], across, down }
    }

    #[test]
    fn spans_keep_columns_below_each_other() {
        let row = |cells| Row { cells, fresh: false };
        let rows = vec![
            row(vec![cell("Town", 1, 2), cell("2021", 2, 1), cell("2022", 2, 1)]),
            row(vec![cell("m", 1, 1), cell("f", 1, 1), cell("m", 1, 1), cell("f", 1, 1)]),
            row(vec![cell("Oak", 1, 1), cell("1", 1, 1), cell("2", 1, 1), cell("3", 1, 1), cell("4", 1, 1)]),
        ];
        let table = Table { caption: "Births\nin towns".into(), rows, layout: false };
        assert_eq!(text(&[Block::Table(table)]), "Births in towns\nTown\t2021\t\t2022\t\n\tm\tf\tm\tf\nOak\t1\t2\t3\t4");
    }

    #[test]
    fn spans_without_end_stay_small() {
        let rows = (0..5000).map(|_| Row { cells: vec![cell("1", 1000, 65534), cell("2", 1000, 65534)], fresh: false }).collect();
        let lines = text(&[Block::Table(Table { rows, ..Table::default() })]);
        assert!(lines.len() < 2_000_000, "{}", lines.len());
    }
}
