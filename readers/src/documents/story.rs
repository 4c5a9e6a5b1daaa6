//! What word processors' files are put together from: paragraphs in a body, in cells, in text boxes.

use super::blocks::{Block, Cell, Row, Table};
use super::line::Line;

/// Tables within tables beyond this depth are read as part of the cell they stand in.
const DEEPEST: usize = 40;

/// The stories that are open: the innermost, and those around it: the body, a cell, a text box.
pub struct Stories {
    now: Story,
    outer: Vec<Story>,
    tables: Vec<Table>,
    /// Tables that began too deep.
    too_deep: usize,
}

#[derive(Default)]
struct Story {
    blocks: Vec<Block>,
    line: Line,
    /// Text boxes tied to the paragraph: they follow it.
    beside: Vec<Block>,
    after_item: bool,
}

impl Stories {
    /// One empty body.
    pub fn new() -> Stories {
        Stories { now: Story::default(), outer: Vec::new(), tables: Vec::new(), too_deep: 0 }
    }

    fn begin(&mut self) {
        self.outer.push(std::mem::take(&mut self.now));
    }

    /// Ends the innermost story; the body never ends.
    fn end(&mut self) -> Option<Vec<Block>> {
        self.end_paragraph(false);
        let outer = self.outer.pop()?;
        Some(std::mem::replace(&mut self.now, outer).blocks)
    }

    /// The line that words go to.
    pub fn line(&mut self) -> &mut Line {
        &mut self.now.line
    }

    /// Ends a paragraph; an item of a list gets its mark.
    pub fn end_paragraph(&mut self, item: bool) {
        let story = &mut self.now;
        let text = story.line.take();
        if !text.is_empty() {
            let text = if item { format!("- {text}") } else { text };
            story.blocks.push(Block::Text { text, joined: item && story.after_item });
            story.after_item = item;
        }
        let beside = std::mem::take(&mut story.beside);
        story.blocks.extend(beside);
    }

    /// Begins a text box.
    pub fn begin_box(&mut self) {
        self.begin();
    }

    /// Ends a text box: its text follows the paragraph it is tied to.
    pub fn end_box(&mut self) {
        let blocks = self.end();
        self.now.beside.extend(blocks.into_iter().flatten());
    }

    /// Begins a table.
    pub fn begin_table(&mut self) {
        if self.tables.len() >= DEEPEST {
            self.too_deep += 1;
            return;
        }
        self.tables.push(Table::default());
    }

    /// Begins a row with empty cells before its first.
    pub fn begin_row(&mut self, before: usize) {
        if let Some(table) = self.tables.last_mut().filter(|_| self.too_deep == 0) {
            let cells = (0..before.min(60)).map(|_| Cell::new(Vec::new())).collect();
            table.rows.push(Row { cells, fresh: true });
        }
    }

    /// Takes the last row away.
    pub fn drop_row(&mut self) {
        if let Some(table) = self.tables.last_mut().filter(|_| self.too_deep == 0) {
            table.rows.pop();
        }
    }

    /// Begins a cell.
    pub fn begin_cell(&mut self) {
        if self.too_deep == 0 {
            self.begin();
        }
    }

    /// Ends a cell over `across` columns, `times` over; `empty` when it only goes on with the one above.
    pub fn end_cell(&mut self, across: usize, times: usize, empty: bool) {
        if self.too_deep > 0 {
            return self.end_paragraph(false);
        }
        let Some(blocks) = self.end() else { return };
        let blocks = if empty { Vec::new() } else { blocks };
        if let Some(row) = self.tables.last_mut().and_then(|t| t.rows.last_mut()) {
            let cell = Cell { blocks, across: across.max(1), down: 1 };
            row.cells.extend(std::iter::repeat_n(cell, times.max(1)));
        }
    }

    /// Ends a table.
    pub fn end_table(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        if let Some(table) = self.tables.pop() {
            self.now.blocks.push(Block::Table(table));
        }
    }

    /// Everything that was put together.
    pub fn finish(mut self) -> Vec<Block> {
        while !self.outer.is_empty() {
            self.end_box();
        }
        self.end_paragraph(false);
        self.now.blocks
    }
}
