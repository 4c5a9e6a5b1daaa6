//! Why a table is not read.

use crate::Refusal;

pub fn corrupt() -> Refusal {
    Refusal::new("corrupt", "this table is broken or cut short; save it anew, or copy its cells and paste them")
}

pub fn locked() -> Refusal {
    Refusal::new("password", "this table needs a password; save it without, or copy its cells and paste them")
}

pub fn too_large() -> Refusal {
    Refusal::new("tooLarge", "this table is too large to be read here; copy the rows that matter and paste them")
}

pub fn empty() -> Refusal {
    Refusal::new("empty", "this table has no cells to read")
}

pub fn unknown() -> Refusal {
    Refusal::new("unreadable", "this kind of table cannot be read; save it as XLSX, ODS or CSV")
}
