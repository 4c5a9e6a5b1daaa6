//! Runs put together into rows of cells, in the order they are read.

use super::runs::Run;

/// A line of the page: one cell for running text, several for a row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    pub cells: Vec<Run>,
    pub y: f32,
    pub size: f32,
    pub x0: f32,
    pub x1: f32,
}

/// The rows of a page.
#[derive(Default)]
pub struct Rows {
    pub rows: Vec<Row>,
    /// The order in which they are read is a guess.
    pub doubt: bool,
    /// The file itself marked heads and feet, which are left out.
    pub marked: bool,
}

/// A gap this wide is the gap between two cells, in ems; as in runs.
const CELL: f32 = 1.0;
/// So many lines side by side are columns and no table.
const COLUMN_LINES: usize = 5;

impl Row {
    fn new(run: Run) -> Row {
        Row { y: run.y, size: run.size, x0: run.x0, x1: run.x1, cells: vec![run] }
    }

    /// Its text, with tabs between cells.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (i, cell) in self.cells.iter().enumerate() {
            if i > 0 {
                text.push('\t');
            }
            text.push_str(cell.text.trim());
        }
        text
    }

    pub fn is_table(&self) -> bool {
        self.cells.len() > 1
    }

    /// Whether both stand on the same height.
    fn level(&self, run: &Run) -> bool {
        let upright = self.cells.last().is_some_and(|c| c.upright) && run.upright;
        upright && (self.y - run.y).abs() < 0.3 * self.size.min(run.size)
    }

    fn add(&mut self, run: Run) {
        let Some(last) = self.cells.last_mut() else { return };
        let gap = (run.x0 - last.x1) / self.size.max(0.1);
        let digits = last.text.ends_with(|c: char| c.is_numeric()) && run.text.starts_with(|c: char| c.is_numeric());
        if last.spaces > 2 || last.spaces == 0 && (gap > CELL || digits && gap > 0.05) || gap > 4.0 {
            self.x1 = self.x1.max(run.x1);
            self.cells.push(run);
            return;
        }
        if last.spaces > 0 || gap > 0.15 {
            last.text.push(' ');
        }
        last.text.push_str(&run.text);
        last.spaces = run.spaces;
        last.x1 = last.x1.max(run.x1);
        self.x1 = self.x1.max(run.x1);
    }

    pub fn beside(&self, other: &Row) -> bool {
        self.x0 >= other.x1 || self.x1 <= other.x0
    }
}

/// The rows of a page whose runs come in the order they are drawn.
pub fn rows(runs: Vec<Run>) -> Rows {
    let whole = runs.len();
    let runs: Vec<Run> = runs.into_iter().filter(|r| !r.artifact).collect();
    let marked = runs.len() < whole;
    let drawn = gather(runs.iter().cloned(), true);
    let jumps = drawn.windows(2).filter(|pair| matches!(pair, [a, b] if b.y > a.y + 0.5 * a.size && !a.beside(b))).count();
    // A head or a foot that is drawn last is no disorder.
    let mixed = jumps > 2.max(drawn.len() / 10) || jumps >= 2 && jumps * 4 > drawn.len();
    let rows = if mixed { gather(by_place(runs).into_iter(), false) } else { drawn };
    let (rows, split) = unmix(rows);
    Rows { rows, doubt: mixed || split, marked }
}

fn gather(runs: impl Iterator<Item = Run>, forward: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for run in runs {
        match rows.last_mut() {
            Some(row) if row.level(&run) && (!forward || run.x0 >= row.x1 - 0.6 * row.size) => row.add(run),
            _ => rows.push(Row::new(run)),
        }
    }
    rows
}

/// From top to bottom, and from left to right on one height.
fn by_place(mut runs: Vec<Run>) -> Vec<Run> {
    runs.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut sorted: Vec<Run> = Vec::with_capacity(runs.len());
    let mut level: Vec<Run> = Vec::new();
    for run in runs {
        if level.first().is_some_and(|first| first.y - run.y > 0.3 * first.size) {
            level.sort_by(|a, b| a.x0.total_cmp(&b.x0));
            sorted.append(&mut level);
        }
        level.push(run);
    }
    level.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    sorted.append(&mut level);
    // On one height, whatever the hair's breadth between them.
    let mut height: Option<(f32, f32)> = None;
    for run in &mut sorted {
        match height {
            Some((y, size)) if (y - run.y).abs() <= 0.3 * size => run.y = y,
            _ => height = Some((run.y, run.size)),
        }
    }
    sorted
}

/// Whether a cell is a line of running text.
fn is_prose(cell: &Run) -> bool {
    let letters = cell.text.chars().filter(|c| c.is_alphabetic()).count();
    let all = cell.text.chars().filter(|c| !c.is_whitespace()).count();
    letters >= 12 && letters * 10 > all * 6
}

/// Takes two columns apart whose lines were drawn side by side.
fn unmix(rows: Vec<Row>) -> (Vec<Row>, bool) {
    let mut starts: Vec<f32> = Vec::new();
    for row in &rows {
        if let [left, right] = row.cells.as_slice()
            && is_prose(left)
            && is_prose(right)
        {
            starts.push(right.x0);
        }
    }
    starts.sort_by(f32::total_cmp);
    let Some(&start) = starts.get(starts.len() / 2) else { return (rows, false) };
    let near = |row: &Row, x: f32| (x - start).abs() < 1.5 * row.size;
    let side_by_side = |row: &Row| matches!(row.cells.as_slice(), [l, r] if is_prose(l) && is_prose(r) && near(row, r.x0));
    let pairs = rows.iter().filter(|r| side_by_side(r)).count();
    let tables = rows.iter().filter(|r| r.is_table() && !side_by_side(r)).count();
    if pairs < COLUMN_LINES || pairs <= tables {
        return (rows, false);
    }
    let (mut sorted, mut left, mut right) = (Vec::with_capacity(rows.len()), Vec::new(), Vec::new());
    for row in rows {
        let edge = start - 0.5 * row.size;
        if row.x0 < edge && row.x1 > start && !row.is_table() {
            sorted.append(&mut left);
            sorted.append(&mut right);
            sorted.push(row);
            continue;
        }
        let (on_left, on_right): (Vec<Run>, Vec<Run>) = row.cells.into_iter().partition(|c| c.x0 < edge);
        for (cells, side) in [(on_left, &mut left), (on_right, &mut right)] {
            let mut cells = cells.into_iter();
            if let Some(first) = cells.next() {
                let mut row = Row::new(first);
                cells.for_each(|c| row.add(c));
                side.push(row);
            }
        }
    }
    sorted.append(&mut left);
    sorted.append(&mut right);
    (sorted, true)
}
